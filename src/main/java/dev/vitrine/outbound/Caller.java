package dev.vitrine.outbound;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One HTTP client with the house's limits: no redirects, cookies, credentials, proxies, retries, upgrades or
 * decompression; a small head; every request cut off at its deadline.
 */
final class Caller implements AutoCloseable {
    private static final int HEADER_LINE_MAX = 8_192;
    private static final int HEADERS_MAX = 64;
    private static final int EMPTY_LINES_MAX = 8;
    private static final int CONNECTIONS_MAX = 64;
    private static final int CONNECTIONS_PER_HOST_MAX = 8;

    private final CloseableHttpClient client;
    private final OutboundSettings settings;
    private final ScheduledThreadPoolExecutor clock;

    Caller(OutboundSettings settings, DnsResolver lookup, SSLContext trust) {
        this.settings = settings;
        this.client = client(settings, lookup, trust);
        this.clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("outbound-deadline").factory());
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Asks for a part of the file; the answer's head has been read, its body not. */
    Answer getRange(Target target, long from, long toExclusive) throws OutboundException {
        var request = new HttpGet(target.uri());
        request.setHeader("Range", "bytes=" + from + "-" + (toExclusive - 1));
        return send(target, request, settings.totalTimeout());
    }

    /** Asks what stands there and waits no longer than this; the answer's head has been read, its body not. */
    Answer get(Target target, Duration patience) throws OutboundException {
        return send(target, new HttpGet(target.uri()), patience);
    }

    private Answer send(Target target, HttpGet request, Duration patience) throws OutboundException {
        QuietWire.hold();
        request.setHeader("Accept-Encoding", "identity");
        var deadline = new Deadline(request::cancel);
        deadline.start(clock.schedule(deadline, patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            var response =
                    client.executeOpen(new HttpHost(target.scheme(), target.host(), target.port()), request, null);
            return new Answer(target.host(), request, response, deadline);
        } catch (IOException e) {
            deadline.met();
            throw Faults.read(target.host(), e, deadline.isOver());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private static CloseableHttpClient client(OutboundSettings settings, DnsResolver lookup, SSLContext trust) {
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout read = Timeout.of(settings.readTimeout());
        var head = Http1Config.custom()
                .setMaxLineLength(HEADER_LINE_MAX)
                .setMaxHeaderCount(HEADERS_MAX)
                .setMaxEmptyLineCount(EMPTY_LINES_MAX)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(head)
                        .build())
                .setDnsResolver(lookup)
                .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(trust)
                        .setTlsVersions(TLS.V_1_2, TLS.V_1_3)
                        .buildClassic())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(read).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(read)
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .setMaxConnTotal(CONNECTIONS_MAX)
                .setMaxConnPerRoute(CONNECTIONS_PER_HOST_MAX)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(read)
                        .setResponseTimeout(read)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setContentCompressionEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Vitrine")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableAutomaticRetries()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .build();
    }
}
