package dev.vitrine.outbound;

import dev.vitrine.outbound.OutboundFailure.Reason;
import dev.vitrine.outbound.OutboundFailure.Refused;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up for one connection and lets only public addresses through. The client connects to the very addresses
 * returned here, so a name that answers differently the next time gains nothing.
 */
final class CheckedLookup implements DnsResolver {
    private static final int TRIED_MAX = 4;

    private final Resolver resolver;
    private final Duration patience;

    CheckedLookup(Resolver resolver, Duration patience) {
        this.resolver = resolver;
        this.patience = patience;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetAddress> addresses = lookUp(host);
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        if (!addresses.stream().allMatch(PublicAddresses::isPublic)) {
            throw new Stopped(host, new Refused(Reason.ADDRESS));
        }
        return addresses.stream()
                .limit(TRIED_MAX)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The system's lookup cannot be interrupted, so it is waited for, not trusted, to be quick. */
    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        var answer = new FutureTask<>(() -> resolver.resolve(host));
        Thread.ofVirtual().name("outbound-lookup").start(answer);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Stopped(host, new OutboundFailure.Timeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped(host, new OutboundFailure.Network());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown && !isOutOfOrder(unknown)
                    ? new UnknownHostException(host)
                    : new Stopped(host, new OutboundFailure.Network());
        }
    }

    /** The name service did not answer; that says nothing about the name (EAI_AGAIN). */
    private static boolean isOutOfOrder(UnknownHostException e) {
        return e.getMessage() != null && e.getMessage().contains("Temporary failure");
    }

    /** Carries a failure through the client, whose lookup may throw nothing else. */
    static final class Stopped extends UnknownHostException {
        private final transient OutboundFailure failure;

        Stopped(String host, OutboundFailure failure) {
            super(host);
            this.failure = failure;
        }

        OutboundFailure failure() {
            return failure;
        }
    }
}
