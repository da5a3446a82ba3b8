package dev.vitrine.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.util.NetMaskSet;

/**
 * What a proxy says of a visitor is believed when the proxy is on the operator's list, and from nobody else: his address
 * from {@code X-Forwarded-For}, whether he came by TLS from {@code X-Forwarded-Proto}. What a proxy says of the name that
 * was asked for is never read: links are made of the configured address.
 */
final class TrustedProxies {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    /** Never a name, which would be looked up, and no port behind an address. */
    private static final Pattern NUMERIC =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]{2,45}");

    private final NetMaskSet networks = new NetMaskSet();

    /** @param list addresses and networks such as {@code 10.0.0.7, 192.168.3.0/24}; what is neither stops the start */
    TrustedProxies(String list) {
        var wrong = list.isBlank() ? List.<String>of() : networks.addAll(list.strip());
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "vitrine.trusted-proxies: write addresses or networks such as 10.0.0.7, 192.168.3.0/24; wrong: "
                            + wrong);
        }
    }

    void apply(Request request) {
        if (trusts(request.getRemoteAddr())) {
            var client = client(values(request, "X-Forwarded-For"));
            if (!client.isEmpty()) {
                request.setRemoteAddr(client);
                request.setRemoteHost(client);
            }
            if (values(request, "X-Forwarded-Proto").stream()
                    .findFirst()
                    .filter("https"::equalsIgnoreCase)
                    .isPresent()) {
                request.setSecure(true);
                request.getCoyoteRequest().scheme().setString("https");
            }
        }
    }

    /** The nearest address that is no proxy of ours: what stands left of it, anybody may have written. */
    private String client(List<String> hops) {
        return hops.stream()
                .filter(hop -> !trusts(hop))
                .findFirst()
                .filter(hop -> NUMERIC.matcher(hop).matches())
                .orElse("");
    }

    /** The nearest first. */
    private static List<String> values(Request request, String header) {
        var values = Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(COMMA.split(line.strip())))
                .toList();
        return values.reversed();
    }

    private boolean trusts(String address) {
        try {
            return NUMERIC.matcher(address).matches() && networks.contains(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
