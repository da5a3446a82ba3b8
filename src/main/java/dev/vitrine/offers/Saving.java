package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Locks;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.rules.Rules;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a save walks (house.md): reconcile, ask locks and hard limits, write; all sections or none, in one transaction. */
@Component
class Saving {
    private final OfferReader reader;
    private final Reconciliation reconciliation;
    private final Judge judge;
    private final DraftWriter writer;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;

    Saving(
            OfferReader reader,
            Reconciliation reconciliation,
            Judge judge,
            DraftWriter writer,
            CurrentTenant tenant,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.reconciliation = reconciliation;
        this.judge = judge;
        this.writer = writer;
        this.tenant = tenant;
        this.events = events;
    }

    /**
     * The whole draft on its way back to a revision that was live.
     *
     * @param versions the image versions of that revision, by stable key of their SKU
     */
    record RollBack(RevisionId revision, Map<String, List<ImageVersion>> versions) {
        Locks locks(OfferContent draft, OfferReader.Published published, Facts facts) {
            return Locks.of(draft, published.staged(), published.live(), facts.withRolledBackTo(versions))
                    .rollingBack();
        }
    }

    SaveResult save(OfferId id, List<Edit> edits) {
        return save(id, edits, null);
    }

    SaveResult save(OfferId id, List<Edit> edits, @Nullable RollBack rollBack) {
        DraftRows rows = reader.lock(id);
        OfferContent present = reader.content(rows, OfferReader.ALL);
        var settlements = new TreeMap<SectionKey, Settlement>();
        for (Edit edit : withWholeSkus(rows, present, edits)) {
            var outcome = reconciliation.settle(rows, present, edit);
            if (outcome.conflicts() != null) {
                return outcome.conflicts();
            }
            settlements.put(edit.key(), Objects.requireNonNull(outcome.settlement()));
        }
        OfferContent target = applied(present, settlements.values());
        return orphan(rows, present, target, settlements)
                .orElseGet(() -> judged(rows, present, target, settlements, rollBack));
    }

    private SaveResult judged(
            DraftRows rows,
            OfferContent present,
            OfferContent target,
            SortedMap<SectionKey, Settlement> settlements,
            @Nullable RollBack rollBack) {
        List<Settlement> changes = settlements.values().stream()
                .filter(s -> !Objects.equals(
                        s.hash(), rows.head(s.key()).flatMap(h -> h.hash()).orElse(null)))
                .toList();
        if (!changes.isEmpty()) {
            var published = reader.published(rows.offer(), OfferReader.ALL);
            Facts gathered = judge.facts(rows.offer(), target);
            Facts forLocks = nameDisks(changes) ? judge.factsForLocks(rows.offer(), present) : gathered;
            Locks locks = rollBack == null
                    ? Locks.of(present, published.staged(), published.live(), forLocks)
                    : rollBack.locks(present, published, forLocks);
            List<Lock> broken = changes.stream()
                    .flatMap(change -> locks.broken(change.key(), change.value()).stream())
                    .toList();
            if (!broken.isEmpty()) {
                events.publishEvent(ChangedPaths.refused(tenant.require(), rows.id(), broken));
                return new SaveResult.Locked(broken);
            }
            Facts facts = rollBack == null ? gathered : gathered.withRolledBackTo(rollBack.versions());
            Marketplace marketplace = judge.marketplace();
            List<Finding> findings = hardLimits(target, changes, marketplace, facts);
            if (!findings.isEmpty()) {
                return new SaveResult.Refused(findings);
            }
            if (rollBack != null) {
                rows.offer().rollBackTo(rollBack.revision());
            }
            writer.write(rows, changes, present, target, published, marketplace, facts);
        }
        return result(rows, settlements);
    }

    /** Whether the draft may name other disks afterwards than before; else the facts of both are the same to locks. */
    private static boolean nameDisks(List<Settlement> changes) {
        return changes.stream()
                .map(change -> change.key().kind())
                .anyMatch(kind -> kind == SectionKey.Kind.IMAGE || kind == SectionKey.Kind.SKU);
    }

    private static SaveResult result(DraftRows rows, SortedMap<SectionKey, Settlement> settlements) {
        var versions = new TreeMap<SectionKey, Long>();
        settlements.keySet().forEach(key -> versions.put(key, rows.version(key)));
        var theirs = settlements.values().stream()
                .flatMap(settlement -> settlement.theirs().stream())
                .toList();
        return theirs.isEmpty() ? new SaveResult.Saved(versions) : new SaveResult.Merged(versions, theirs);
    }

    static List<Finding> hardLimits(
            OfferContent target, List<Settlement> changes, Marketplace marketplace, Facts facts) {
        return changes.stream()
                .filter(change -> change.value() != null)
                .flatMap(change ->
                        Rules.onSave(target, change.key(), Objects.requireNonNull(change.value()), marketplace, facts)
                                .stream())
                .toList();
    }

    /** The edits, and with the removal of a SKU the removal of all that hangs on it. */
    private static List<Edit> withWholeSkus(DraftRows rows, OfferContent present, List<Edit> edits) {
        Map<SectionKey, Edit> all = new LinkedHashMap<>();
        for (Edit edit : edits) {
            if (all.put(edit.key(), edit) != null) {
                throw new IllegalArgumentException(edit.key() + " is edited twice in one save");
            }
        }
        for (Edit edit : edits) {
            if (edit.key().kind() == SectionKey.Kind.SKU && edit.value() == null) {
                present.sectionsOfSku(edit.key().sku().orElseThrow())
                        .forEach(key -> all.putIfAbsent(key, new Edit(key, rows.version(key), null)));
            }
        }
        return new ArrayList<>(all.values());
    }

    private static OfferContent applied(OfferContent present, Iterable<Settlement> settlements) {
        var sections = new TreeMap<>(present.sections());
        for (Settlement settlement : settlements) {
            Section value = settlement.value();
            if (value == null) {
                sections.remove(settlement.key());
            } else {
                sections.put(settlement.key(), value);
            }
        }
        return new OfferContent(sections);
    }

    /** What hangs on a SKU or a language that somebody removed meanwhile can not be saved, and is not lost either. */
    private static Optional<SaveResult> orphan(
            DraftRows rows, OfferContent present, OfferContent target, SortedMap<SectionKey, Settlement> settlements) {
        return settlements.values().stream()
                .filter(settlement -> settlement.value() != null)
                .map(Settlement::key)
                .filter(key -> !target.hasPlace(key))
                .findFirst()
                .map(key -> Reconciliation.wholeSection(key, present.find(key).orElse(null), rows.version(key)));
    }
}
