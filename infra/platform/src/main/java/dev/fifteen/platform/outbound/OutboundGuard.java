package dev.fifteen.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an address that somebody named may be called. A client takes the guard for its resolver: what the guard has
 * looked at is then what is connected to, and a name that leads elsewhere a moment later leads nowhere.
 */
public final class OutboundGuard implements DnsResolver {

    private static final int LONGEST = 2_000;
    private static final Pattern PLAIN_IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

    // RFC 3986 has no other form of a number; resolvers read 0x7f.1, 017700000001 and 2130706433 as 127.0.0.1.
    private static final Pattern LAST_LABEL_OF_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)");

    private final Set<String> allowed;
    private final DnsResolver resolver;

    /** @param allowedHosts names and addresses that may be called although they are private, and also without TLS */
    public OutboundGuard(Set<String> allowedHosts) {
        this(allowedHosts, SystemDefaultDnsResolver.INSTANCE);
    }

    OutboundGuard(Set<String> allowedHosts, DnsResolver resolver) {
        this.allowed = allowedHosts.stream().map(OutboundGuard::plain).collect(Collectors.toUnmodifiableSet());
        this.resolver = resolver;
    }

    /**
     * Checks an address by its form: https, a host, nobody's name and password in it.
     *
     * @return the address without its fragment
     * @throws ForbiddenAddress if it may not be called
     */
    public URI check(URI address) throws ForbiddenAddress {
        String host = address.getHost();
        if (host == null || host.isEmpty() || address.toString().length() > LONGEST) {
            throw new ForbiddenAddress("is not an address such as https://calendar.example/name.ics");
        }
        if (address.getRawUserInfo() != null) {
            throw new ForbiddenAddress("must not carry a name or password");
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && isAllowed(host))) {
            throw new ForbiddenAddress("must begin with https://");
        }
        checkForm(plain(host));
        return withoutFragment(address);
    }

    /**
     * The addresses behind a name, all of them public, or of a host that is allowed.
     *
     * @throws ForbiddenAddress if any is not
     * @throws UnknownHostException if there is none
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        String name = plain(host);
        checkForm(name);
        InetAddress[] addresses = resolver.resolve(name);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException("no address");
        }
        for (InetAddress address : addresses) {
            if (!isAllowed(host) && !PublicAddresses.contain(address)) {
                throw new ForbiddenAddress("leads to an address that is not public");
            }
        }
        return addresses;
    }

    @Override
    public @Nullable String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isAllowed(String host) {
        return allowed.contains(plain(host));
    }

    private static void checkForm(String host) throws ForbiddenAddress {
        if (LAST_LABEL_OF_A_NUMBER.matcher(host).matches()
                && !PLAIN_IPV4.matcher(host).matches()) {
            throw new ForbiddenAddress("must write an IP address in its usual form");
        }
    }

    // Without the dot of a fully qualified name, and without the brackets of IPv6.
    private static String plain(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    private static URI withoutFragment(URI address) {
        String text = address.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? address : URI.create(text.substring(0, fragment));
    }
}
