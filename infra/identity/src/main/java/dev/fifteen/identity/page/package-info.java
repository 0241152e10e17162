/** What the pages that people see here have in common: words in their language. */
@NullMarked
package dev.fifteen.identity.page;

import org.jspecify.annotations.NullMarked;
