package dev.fifteen.availability.feed.in;

import org.jspecify.annotations.Nullable;

/** What a server gave to ask by whether something has changed (RFC 9110, section 8.8). */
record Validators(@Nullable String etag, @Nullable String lastModified) {

    static final Validators NONE = new Validators(null, null);
}
