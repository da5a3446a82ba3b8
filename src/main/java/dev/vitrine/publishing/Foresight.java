package dev.vitrine.publishing;

import dev.vitrine.content.Comparison;
import dev.vitrine.content.OfferContent;
import dev.vitrine.images.Disks;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.History;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.Revisions;
import dev.vitrine.offers.Revisions.Revision;
import dev.vitrine.publishing.Submissions.Foreseen;
import dev.vitrine.publishing.Submissions.Impact;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SectionKey.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a submission would change and which of its steps would find work, with the means of the steps themselves. */
@Component
class Foresight {
    private static final Set<Kind> NAMING_DISKS = Set.of(Kind.SKU, Kind.IMAGE);

    private final History history;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Disks disks;

    Foresight(History history, Drafts drafts, Revisions revisions, Disks disks) {
        this.history = history;
        this.drafts = drafts;
        this.revisions = revisions;
        this.disks = disks;
    }

    /** What pushing the draft to staging would do; empty when that is what is staged already. */
    Optional<Impact> push(OfferId offer) {
        OfferHead head = drafts.head(offer);
        State base = revisions.staged(offer).isPresent() ? new State.StagedNow() : live(head);
        SortedMap<SectionKey, Integer> changed = changed(offer, base, new State.DraftNow());
        if (base != null && changed.isEmpty()) {
            return Optional.empty();
        }
        OfferContent content = drafts.content(offer, NAMING_DISKS.toArray(Kind[]::new));
        return Optional.of(new Impact(
                SubmissionKind.STAGING,
                base == null,
                false,
                changed,
                steps(SubmissionKind.STAGING, content, base == null || images(changed), 0)));
    }

    /** What going live with what is staged would do; empty when nothing is staged, or that is live already. */
    Optional<Impact> release(OfferId offer) {
        Optional<Revision> staged = revisions.staged(offer);
        Optional<Revision> live = revisions.live(offer);
        if (staged.isEmpty() || staged.map(Revision::id).equals(live.map(Revision::id))) {
            return Optional.empty();
        }
        Bearing bearing = Bearing.of(
                live.map(Revision::manifest).orElse(null), staged.get().manifest());
        var changed = changed(offer, live.isEmpty() ? null : new State.LiveNow(), new State.StagedNow());
        OfferContent content = revisions.content(staged.get().id(), key -> NAMING_DISKS.contains(key.kind()));
        int eyes = bearing.eyesNeeded();
        return Optional.of(new Impact(
                SubmissionKind.PRODUCTION,
                bearing.firstPublication(),
                bearing.prices(),
                changed,
                steps(SubmissionKind.PRODUCTION, content, images(changed), eyes)));
    }

    private static @Nullable State live(OfferHead head) {
        return head.publication() == Publication.LIVE ? new State.LiveNow() : null;
    }

    /** Sections that differ, with the number of fields; none are counted where there is nothing to compare with. */
    private SortedMap<SectionKey, Integer> changed(OfferId offer, @Nullable State base, State target) {
        var changed = new TreeMap<SectionKey, Integer>();
        if (base != null) {
            history.compare(offer, base, target)
                    .forEach((key, changes) -> changed.put(key, Comparison.countFields(List.of(changes))));
        }
        return changed;
    }

    private static boolean images(SortedMap<SectionKey, Integer> changed) {
        return changed.keySet().stream().anyMatch(key -> key.kind() == Kind.IMAGE);
    }

    private List<Foreseen> steps(SubmissionKind kind, OfferContent content, boolean imagesChange, int eyes) {
        int pending = disks.pending(content).size();
        int lacking = disks.regionsLacking(content).size();
        SkipReason noDisks = imagesChange ? SkipReason.DISKS_KNOWN : SkipReason.IMAGES_UNCHANGED;
        return kind.steps().stream()
                .map(step -> switch (step) {
                    case VALIDATE, OPEN, GO_LIVE -> Foreseen.needed(step, 0);
                    case REVIEW -> Foreseen.needed(step, eyes);
                    case CERTIFY, TAKE_IN ->
                        pending == 0 ? Foreseen.skipped(step, noDisks) : Foreseen.needed(step, pending);
                    case REPLICATE ->
                        lacking == 0
                                ? Foreseen.skipped(step, SkipReason.REGIONS_COMPLETE)
                                : Foreseen.needed(step, lacking);
                })
                .toList();
    }
}
