package dev.vitrine.images;

import dev.vitrine.images.ImageChecks.Kept;
import dev.vitrine.images.store.DiskCheckRow;
import dev.vitrine.images.store.DiskCheckRows;
import dev.vitrine.images.store.SasUrlRow;
import dev.vitrine.images.store.SasUrlRows;
import dev.vitrine.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the last report on each disk of the present publisher. */
@Component
class DiskReports {
    private static final Logger log = LoggerFactory.getLogger(DiskReports.class);

    private final DiskCheckRows checks;
    private final SasUrlRows urls;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DiskReports(DiskCheckRows checks, SasUrlRows urls, PlatformTransactionManager transactions, Clock clock) {
        this.checks = checks;
        this.urls = urls;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Keeps a report in place of the one before.
     *
     * @param given when the URL was given that was used
     * @param beside what else is done in the same transaction
     */
    Kept keep(String address, VhdReport report, @Nullable Instant given, @Nullable PersonId by, Runnable beside) {
        Instant now = clock.instant();
        try {
            transaction.executeWithoutResult(status -> {
                DiskCheckRow row = checks.findByAddress(address).orElseGet(() -> new DiskCheckRow(address));
                row.check(kept(report), given, by, now);
                checks.save(row);
                beside.run();
            });
        } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
            log.debug("another report on the same disk was kept at the same moment");
        }
        return new Kept(report, now, Optional.ofNullable(by), true);
    }

    Map<String, Kept> last(Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        Map<String, Instant> given = urls.findByAddressIn(addresses).stream()
                .collect(Collectors.toMap(SasUrlRow::address, SasUrlRow::givenAt));
        var last = new HashMap<String, Kept>();
        for (DiskCheckRow row : checks.findByAddressIn(addresses)) {
            boolean present = row.urlGivenAt().equals(Optional.ofNullable(given.get(row.address())));
            last.put(row.address(), new Kept(report(row.report()), row.checkedAt(), row.checkedBy(), present));
        }
        return last;
    }

    private static DiskCheckRow.Kept kept(VhdReport report) {
        String found = report.found().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        return new DiskCheckRow.Kept(
                report.kind().name(),
                report.fileLength().orElse(null),
                report.footer().map(VhdFooter::bytes).orElse(null),
                found);
    }

    private static VhdReport report(DiskCheckRow.Kept kept) {
        byte[] footer = kept.footer();
        Map<VhdProblem, String> found = Arrays.stream(kept.found().split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> VhdProblem.valueOf(parts[0]), parts -> parts[1]));
        return new VhdReport(
                DiskKind.valueOf(kept.kind()),
                Optional.ofNullable(kept.fileLength()),
                footer == null ? Optional.empty() : Optional.of(VhdFooter.parse(footer)),
                found);
    }
}
