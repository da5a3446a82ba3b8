package dev.vitrine.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.DnsResolver;

/** The names that demo and tests serve from this machine; every other name is a stranger to it. */
final class LoopbackMap implements DnsResolver {
    private static final Pattern LOOPBACK_PORT = Pattern.compile("127\\.0\\.0\\.1:([0-9]{1,5})");

    private final Map<String, Integer> ports = new TreeMap<>();

    /** Throws {@link IllegalStateException} when a name is mapped to anything but a port of 127.0.0.1. */
    LoopbackMap(Map<String, String> map) {
        map.forEach((name, place) -> {
            Matcher port = LOOPBACK_PORT.matcher(place);
            if (!port.matches()) {
                throw new IllegalStateException(
                        "vitrine.outbound.map[%s] must be 127.0.0.1:port, not %s".formatted(name, place));
            }
            ports.put(name.toLowerCase(Locale.ROOT), Integer.valueOf(port.group(1)));
        });
    }

    boolean holds(String host) {
        return ports.containsKey(host);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        Integer mapped = ports.get(host);
        if (mapped == null) {
            throw new UnknownHostException(host);
        }
        return List.of(new InetSocketAddress(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}), mapped));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return new InetAddress[] {resolve(host, 0).getFirst().getAddress()};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Trusts this authority and no other. */
    static SSLContext trusting(Path authorityPem) {
        try (InputStream pem = Files.newInputStream(authorityPem)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "map-ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("vitrine.outbound.map-ca cannot be read: " + authorityPem, e);
        }
    }
}
