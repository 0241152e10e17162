package dev.fifteen.platform.outbound;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells the public Internet from all that is not: what the IANA's special-purpose registries (RFC 6890) do not call globally
 * reachable, and IPv6 addresses that stand for such an IPv4 address.
 */
final class PublicAddresses {

    private static final List<Block> PRIVATE_IPV4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** Only these are given to anyone on the Internet. */
    private static final List<Block> GLOBAL_IPV6 = blocks("2000::/3");

    // 2001::/23 holds Teredo, benchmarking, ORCHID; 2001:db8::/32 and 3fff::/20 are for books, 5f00::/16 for segment
    // routing.
    private static final List<Block> PRIVATE_IPV6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final List<Block> NAT64 = blocks("64:ff9b::/96");
    private static final int IPV4_BYTES = 4;

    private record Block(byte[] network, int prefix) {

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            int shift = 8 * address.length - prefix;
            return new BigInteger(1, address).shiftRight(shift).equals(new BigInteger(1, network).shiftRight(shift));
        }
    }

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return !isIn(PRIVATE_IPV4, bytes);
        }
        return nat64(bytes)
                .map(PublicAddresses::contain)
                .orElseGet(() -> isIn(GLOBAL_IPV6, bytes) && !isIn(PRIVATE_IPV6, bytes));
    }

    // A network of IPv6 alone reaches IPv4 so (RFC 6052). Java itself reads ::ffff:a.b.c.d as IPv4; ::a.b.c.d is global
    // to nobody.
    private static Optional<InetAddress> nat64(byte[] bytes) {
        return isIn(NAT64, bytes)
                ? Optional.of(ipv4(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length)))
                : Optional.empty();
    }

    private static InetAddress ipv4(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] literal(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isIn(List<Block> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.split("/"))
                .map(parts -> new Block(literal(parts[0]), Integer.parseInt(parts[1])))
                .toList();
    }
}
