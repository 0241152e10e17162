/** What every HTTP answer has in common: problems (RFC 9457), idempotency keys and correlation. */
@NullMarked
package dev.fifteen.platform.web;

import org.jspecify.annotations.NullMarked;
