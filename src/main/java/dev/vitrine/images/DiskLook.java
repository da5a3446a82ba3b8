package dev.vitrine.images;

import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.rules.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Looks at disks over their SAS URLs, whatever the server behind one does: a look ends within its time, and each of its
 * requests within that of {@code outbound}. Needs no scope; may be interrupted.
 */
@Component
final class DiskLook {
    /** A look is three or four requests of which each takes milliseconds; so long it waits for a server that is in trouble. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(3));

    private static final Set<VhdProblem> UNCLEAR = EnumSet.of(VhdProblem.ACCESS_DENIED, VhdProblem.SAS_WRONG);

    private final Outbound outbound;
    private final MarketplaceLists lists;
    private final Clock clock;
    private final Duration patience;
    private final List<Duration> pauses;

    @Autowired
    DiskLook(Outbound outbound, MarketplaceLists lists, Clock clock) {
        this(outbound, lists, clock, PATIENCE, PAUSES);
    }

    /**
     * @param patience for one look
     * @param pauses before each new look after a fault that passes
     */
    DiskLook(Outbound outbound, MarketplaceLists lists, Clock clock, Duration patience, List<Duration> pauses) {
        this.outbound = outbound;
        this.lists = lists;
        this.clock = clock;
        this.patience = patience;
        this.pauses = pauses;
    }

    /**
     * One look.
     *
     * @param sas what is known of the URL, to tell why a server refuses it
     */
    VhdReport once(SecretUrl url, DiskKind kind, Optional<Facts.Sas> sas) {
        var inspection = new VhdInspection(lists.forRules().vhd());
        var look = new FutureTask<>(() -> inspection.inspect(outbound, url, kind));
        Thread.ofVirtual().name("disk-look").start(look);
        try {
            return explained(look.get(patience.toMillis(), TimeUnit.MILLISECONDS), sas);
        } catch (TimeoutException e) {
            return VhdReport.unreadable(kind, VhdProblem.NO_ANSWER, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return VhdReport.unreadable(kind, VhdProblem.BROKEN_LINE, "");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            // Interrupting a virtual thread closes the connection that it waits for.
            look.cancel(true);
        }
    }

    /** Looks again, a few times, while what stands in the way is a fault that passes. */
    VhdReport persistently(SecretUrl url, DiskKind kind, Optional<Facts.Sas> sas) {
        VhdReport report = once(url, kind, sas);
        for (Duration pause : pauses) {
            if (!report.isPassing() || !paused(pause)) {
                return report;
            }
            report = once(url, kind, sas);
        }
        return report;
    }

    private static boolean paused(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A store may not say that a signature is refused for its time; the URL itself tells. */
    VhdReport explained(VhdReport report, Optional<Facts.Sas> sas) {
        boolean unclear = report.problems().stream().anyMatch(UNCLEAR::contains);
        if (sas.isEmpty() || !unclear) {
            return report;
        }
        Instant now = clock.instant();
        Instant start = sas.get().startsAt();
        Instant end = sas.get().expiresAt();
        if (end != null && !now.isBefore(end)) {
            return VhdReport.unreadable(report.kind(), VhdProblem.SAS_EXPIRED, "");
        }
        return start != null && now.isBefore(start)
                ? VhdReport.unreadable(report.kind(), VhdProblem.SAS_NOT_STARTED, "")
                : report;
    }
}
