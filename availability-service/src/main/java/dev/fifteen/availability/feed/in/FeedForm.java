package dev.fifteen.availability.feed.in;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A calendar that a therapist keeps elsewhere.
 *
 * @param url where it is read: an https or webcal address
 * @param name how the therapist calls it
 */
record FeedForm(
        @NotBlank @Size(max = 2_000) String url,

        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cc}\\p{Zl}\\p{Zp}]*", message = "must be one line without control characters")
        String name) {

    /** Without the address: it is a secret. */
    @Override
    public String toString() {
        return "FeedForm[name=" + name + "]";
    }
}
