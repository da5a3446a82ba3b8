package dev.vitrine.tenancy;

import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.vault.KeyRing;
import dev.vitrine.vault.SealedTexts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Seals everything that lies under a former key of the vault with the present one, publisher by publisher and batch by
 * batch. Each batch is a transaction of its own and what is done shows in the rows, so a rotation that was killed goes on
 * where it stopped when it is begun again; the application may run meanwhile, for both keys can be read with.
 */
@Component
public class KeyRotation {
    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);
    private static final String JOB = "vault-rotation";
    private static final Limit PUBLISHERS = Limit.of(500);
    private static final UUID FIRST = new UUID(0, 0);

    /** How many texts one transaction seals. */
    static final int BATCH = 200;

    private final List<SealedTexts> texts;
    private final KeyRing keys;
    private final PublisherAccounts accounts;
    private final Doors doors;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    KeyRotation(
            List<SealedTexts> texts,
            KeyRing keys,
            PublisherAccounts accounts,
            Doors doors,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.keys = keys;
        this.accounts = accounts;
        this.doors = doors;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * What a rotation did.
     *
     * @param renewed texts that were sealed anew
     * @param unreadable texts under keys that are known, which were altered: they are as they were
     * @param locked texts under keys that are not known
     * @param unknownKeys ids of those keys
     */
    public record Outcome(long renewed, long unreadable, long locked, Set<String> unknownKeys) {
        /** Whether everything can be read with the present key alone. */
        public boolean complete() {
            return remaining() == 0;
        }

        public long remaining() {
            return unreadable + locked;
        }
    }

    /** Seals anew what can be; when all was, the former key that a local run keeps in a file is dropped. */
    public Outcome run() {
        var before = former();
        var progress = new Progress(before);
        log.info("{} sealed texts lie under former keys", progress.remaining);
        if (!before.isEmpty()) {
            everywhere(
                    one -> former(one).keySet().stream().filter(keys::knows).forEach(key -> renew(one, key, progress)));
        }
        var outcome = outcome(progress.renewed, former());
        if (outcome.complete()) {
            keys.dropFormer();
        }
        tell(outcome);
        return outcome;
    }

    /** Counted once more at the end: what was written meanwhile by a process with an older key counts too. */
    private Outcome outcome(long renewed, Map<String, Long> after) {
        var unknown = new TreeMap<>(after);
        unknown.keySet().removeIf(keys::knows);
        long locked = sum(unknown);
        return new Outcome(renewed, sum(after) - locked, locked, Set.copyOf(unknown.keySet()));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> former() {
        var all = new TreeMap<String, Long>();
        everywhere(one -> former(one).forEach((key, count) -> all.merge(key, count, Long::sum)));
        return all;
    }

    private void tell(Outcome outcome) {
        transactions.whole(() -> events.publishEvent(Audited.of("vault.key.rotated", null, keys.presentId())
                .with(Map.of(
                        "renewed", String.valueOf(outcome.renewed()),
                        "remaining", String.valueOf(outcome.remaining())))));
    }

    /** Within the scope of every publisher for what is theirs, once for what is not. */
    private void everywhere(Consumer<SealedTexts> work) {
        texts.stream().filter(one -> !one.ofPublishers()).forEach(work);
        var theirs = texts.stream().filter(SealedTexts::ofPublishers).toList();
        for (var ids = accounts.idsAfter(FIRST, PUBLISHERS);
                !ids.isEmpty();
                ids = accounts.idsAfter(ids.getLast(), PUBLISHERS)) {
            ids.forEach(id -> within(id, () -> theirs.forEach(work)));
        }
    }

    private void within(UUID publisher, Runnable work) {
        Supplier<Boolean> all = () -> {
            work.run();
            return true;
        };
        doors.runAs(new PublisherId(publisher), JOB, all);
    }

    private Map<String, Long> former(SealedTexts one) {
        var found = new TreeMap<>(one.byKey());
        found.remove(keys.presentId());
        return found;
    }

    private void renew(SealedTexts one, String key, Progress progress) {
        var after = FIRST;
        SealedTexts.Batch batch;
        do {
            var from = after;
            batch = transactions.whole(() -> one.renew(key, from, BATCH));
            after = batch.last();
            progress.done(batch);
        } while (batch.read() == BATCH);
    }

    private static final class Progress {
        private long renewed;
        private long remaining;

        Progress(Map<String, Long> former) {
            remaining = sum(former);
        }

        void done(SealedTexts.Batch batch) {
            long done = batch.read() - batch.unreadable();
            renewed += done;
            remaining = Math.max(0, remaining - done);
            log.info("{} texts sealed anew, {} remain", renewed, remaining);
        }
    }
}
