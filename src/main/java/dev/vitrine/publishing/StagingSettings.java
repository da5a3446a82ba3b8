package dev.vitrine.publishing;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.RevisionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an offer that are no content: they are not reviewed and act at once (product.md section 2). Who may see
 * what is staged, and the list of what was tested there.
 */
public interface StagingSettings {
    /** At most this many subscriptions may see what is staged. */
    int AUDIENCE_MAX = 100;

    /** Longest label of a subscription. */
    int LABEL_MAX = 100;

    /**
     * A subscription that may see what is staged.
     *
     * @param label whose it is, in the publisher's own words; may be empty
     */
    record Subscription(UUID id, String label) {}

    /** Who may see what is staged. Needs OFFER_READ. */
    List<Subscription> audience(OfferId offer);

    /** What became of {@link #saveAudience}. */
    sealed interface Saving {
        record Saved(int count) implements Saving {}

        /** Refused; the translation is {@code publishing.problem.{PROBLEM}}. */
        record Refused(Problem problem) implements Saving {}
    }

    /** Why an audience cannot be saved. */
    enum Problem {
        TOO_MANY,
        TWICE,
        LABEL_TOO_LONG
    }

    /** Puts this audience in place of the present one. Needs PUBLISH. */
    Saving saveAudience(OfferId offer, List<Subscription> audience);

    /** What people test in staging; the translation is {@code publishing.testItem.{ITEM}}. */
    enum TestItem {
        TEXTS,
        PICTURES,
        PLANS,
        LINKS,
        DEPLOY,
        SIGN_IN,
        DISKS,
        SUPPORT
    }

    /** Who ticked an item, and when. */
    record Tick(PersonId by, Instant at) {}

    /**
     * The test list of what is staged now.
     *
     * @param revision what is staged, null when nothing is
     * @param ticks by item; an item that nobody ticked is absent
     */
    record TestList(@Nullable RevisionId revision, SortedMap<TestItem, Tick> ticks) {
        public boolean complete() {
            return revision != null && ticks.size() == TestItem.values().length;
        }

        public int open() {
            return TestItem.values().length - ticks.size();
        }

        public Optional<Tick> tick(TestItem item) {
            return Optional.ofNullable(ticks.get(item));
        }
    }

    /** The list for the very revision that is staged now. Needs OFFER_READ. */
    TestList testList(OfferId offer);

    /**
     * Ticks or unticks. Needs PUBLISH.
     *
     * @param revision what was tested; nothing happens when something else is staged by now
     */
    TestList tick(OfferId offer, RevisionId revision, TestItem item, boolean tested);
}
