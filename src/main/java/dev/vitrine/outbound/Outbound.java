package dev.vitrine.outbound;

import dev.vitrine.outbound.OutboundFailure.Reason;
import dev.vitrine.outbound.OutboundFailure.Refused;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/**
 * The one place from which requests leave for addresses that a publisher or a buyer gave.
 *
 * <p>Only http and https on ports 80 and 443 to full public names are called; every address that the name stands for must
 * be public, and the connection goes to an address that was checked. A redirect is an answer: only {@link
 * #visit} goes where it leads, with all these checks anew. Certificates are validated.
 */
public final class Outbound implements AutoCloseable {
    /** How many redirects {@link #visit} follows. */
    public static final int REDIRECTS_MAX = 5;

    private static final Duration VISIT_MAX = Duration.ofSeconds(10);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Duration visitMax;
    private final Caller stranger;
    private final @Nullable Caller neighbour;
    private final LoopbackMap map;

    /** With the system's name service. */
    public Outbound(OutboundSettings settings) {
        this(settings, host -> List.of(InetAddress.getAllByName(host)));
    }

    Outbound(OutboundSettings settings, Resolver resolver) {
        visitMax = settings.totalTimeout().compareTo(VISIT_MAX) < 0 ? settings.totalTimeout() : VISIT_MAX;
        map = new LoopbackMap(settings.map());
        stranger = new Caller(
                settings, new CheckedLookup(resolver, settings.connectTimeout()), SSLContexts.createDefault());
        neighbour = settings.map().isEmpty()
                ? null
                : new Caller(
                        settings,
                        map,
                        LoopbackMap.trusting(Objects.requireNonNull(
                                settings.mapCa(), "vitrine.outbound.map needs vitrine.outbound.map-ca")));
    }

    /**
     * Opens a file behind a secret address for reading in parts; costs one small request. Only https: the secret must not
     * travel in the clear.
     *
     * @throws OutboundException when the address is refused or the server does not serve parts of the file
     */
    public RangedSource open(SecretUrl url) throws OutboundException {
        Target target = Target.of(url.reveal());
        if (!target.isSecure()) {
            throw new OutboundException(target.host(), new Refused(Reason.SCHEME));
        }
        return HttpRanges.open(callerFor(target), target);
    }

    /**
     * Goes where the address leads, over at most {@value #REDIRECTS_MAX} redirects and for at most ten seconds in all. Only
     * heads of answers are read, no body.
     *
     * @throws OutboundException when this address, or one that a redirect names, is refused or does not answer
     */
    public Visit visit(String url) throws OutboundException {
        long start = System.nanoTime();
        Target target = Target.of(url);
        for (int redirects = 0; ; redirects++) {
            Duration left = visitMax.minusNanos(System.nanoTime() - start);
            if (!left.isPositive()) {
                throw new OutboundException(target.host(), new OutboundFailure.Timeout());
            }
            try (Answer answer = callerFor(target).get(target, left)) {
                Optional<String> location =
                        REDIRECTS.contains(answer.status()) ? answer.header("Location") : Optional.empty();
                if (location.isEmpty() || redirects == REDIRECTS_MAX) {
                    return new Visit(answer.status(), target.uri().toString(), redirects);
                }
                target = target.redirectedTo(location.get());
            }
        }
    }

    private Caller callerFor(Target target) {
        return neighbour != null && map.holds(target.host()) ? neighbour : stranger;
    }

    @Override
    public void close() {
        stranger.close();
        if (neighbour != null) {
            neighbour.close();
        }
    }
}
