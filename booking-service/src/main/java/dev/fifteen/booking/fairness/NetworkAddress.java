package dev.fifteen.booking.fairness;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as limits care: an IPv4 address, or the /64 that one IPv6 subscriber has to themselves. Used as
 * a keyed hash, and kept no longer than the request is open.
 */
public record NetworkAddress(String value) {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int SUBSCRIBER_BYTES = 8;
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final NetworkAddress UNKNOWN = new NetworkAddress("unknown");

    /** As the gateway says, which writes this header itself and passes on nobody else's; without it, the caller's own. */
    public static NetworkAddress of(HttpServletRequest request) {
        var forwarded = request.getHeader(FORWARDED_FOR);
        return forwarded == null
                ? of(request.getRemoteAddr())
                : of(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
    }

    static NetworkAddress of(String literal) {
        if (IPV4.matcher(literal).matches()) {
            return new NetworkAddress(literal);
        }
        return IPV6.matcher(literal).matches() ? ofIpv6(literal) : UNKNOWN;
    }

    private static NetworkAddress ofIpv6(String literal) {
        try {
            // With a colon in it, it is never looked up.
            var address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? new NetworkAddress(HexFormat.of().formatHex(address.getAddress(), 0, SUBSCRIBER_BYTES) + "/64")
                    : new NetworkAddress(address.getHostAddress());
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    /** Says nothing: an address is somebody's. */
    @Override
    public String toString() {
        return "NetworkAddress[…]";
    }
}
