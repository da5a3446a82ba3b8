package dev.vitrine.outbound;

import dev.vitrine.outbound.OutboundFailure.Reason;
import dev.vitrine.outbound.OutboundFailure.Refused;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/**
 * The one place from which requests leave for addresses that a publisher or a buyer gave.
 *
 * <p>Only http and https on ports 80 and 443 to full public names are called; every address that the name stands for must
 * be public, and the connection goes to an address that was checked. Redirects are never followed. Certificates are
 * validated.
 */
public final class Outbound implements AutoCloseable {
    private final Caller stranger;
    private final @Nullable Caller neighbour;
    private final LoopbackMap map;

    /** With the system's name service. */
    public Outbound(OutboundSettings settings) {
        this(settings, host -> List.of(InetAddress.getAllByName(host)));
    }

    Outbound(OutboundSettings settings, Resolver resolver) {
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
