package dev.fifteen.gateway.page;

/**
 * A finished HTML document.
 *
 * @param etag strong validator over the content, quoted (RFC 9110, section 8.8.3)
 */
public record Page(byte[] content, String etag) {}
