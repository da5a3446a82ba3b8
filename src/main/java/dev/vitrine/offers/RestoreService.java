package dev.vitrine.offers;

import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.Saving.RollBack;
import dev.vitrine.offers.store.LiveEntries;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Locks;
import dev.vitrine.rules.Restoration;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.Transactions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RestoreService implements Restores {
    private final OfferReader reader;
    private final OfferStates states;
    private final LiveEntries chain;
    private final Judge judge;
    private final Saving saving;
    private final SectionPermissions sections;
    private final Transactions transactions;

    RestoreService(
            OfferReader reader,
            OfferStates states,
            LiveEntries chain,
            Judge judge,
            Saving saving,
            SectionPermissions sections,
            Transactions transactions) {
        this.reader = reader;
        this.states = states;
        this.chain = chain;
        this.judge = judge;
        this.saving = saving;
        this.sections = sections;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Preview preview(OfferId id, State from, Scope scope) {
        DraftRows rows = reader.find(id);
        SortedMap<SectionKey, Sha256> wanted = states.manifest(rows, from);
        SortedMap<SectionKey, Sha256> present = rows.manifest();
        Predicate<SectionKey> needed =
                OfferReader.WITHOUT_LEGAL.or(key -> !Objects.equals(wanted.get(key), present.get(key)));
        OfferContent before = reader.content(present, needed);
        Optional<RollBack> rollBack = rollBack(rows, from, scope);
        Restoration restoration =
                Restoration.of(before, reader.content(wanted, needed), scope, locks(rows, before, needed, rollBack));
        SortedMap<SectionKey, List<Change>> changes = Comparison.compare(before, restoration.target());
        var bases = new TreeMap<SectionKey, Long>();
        changes.keySet().forEach(key -> bases.put(key, rows.version(key)));
        return new Preview(
                from,
                scope,
                before,
                restoration.target(),
                changes,
                restoration.kept(),
                restoration.unplaced(),
                changes.keySet().stream()
                        .filter(key -> !sections.maySave(id, key))
                        .collect(Collectors.toCollection(TreeSet::new)),
                bases,
                rollBack.isPresent());
    }

    private Locks locks(DraftRows rows, OfferContent draft, Predicate<SectionKey> needed, Optional<RollBack> rollBack) {
        var published = reader.published(rows.offer(), needed);
        Facts facts = judge.factsForLocks(rows.offer(), draft);
        return rollBack.map(back -> back.locks(draft, published, facts))
                .orElseGet(() -> Locks.of(draft, published.staged(), published.live(), facts));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public SaveResult restore(OfferId id, Preview preview) {
        List<Edit> edits = preview.bases().entrySet().stream()
                .map(base -> new Edit(
                        base.getKey(),
                        base.getValue(),
                        preview.after().find(base.getKey()).orElse(null)))
                .toList();
        edits.forEach(edit -> sections.check(id, edit.key()));
        return transactions.whole(() -> {
            DraftRows rows = reader.lock(id);
            return saving.save(
                    id, edits, rollBack(rows, preview.from(), preview.scope()).orElse(null));
        });
    }

    /** Taking the whole draft to a revision that was live is rolling it back. */
    private Optional<RollBack> rollBack(DraftRows rows, State from, Scope scope) {
        boolean whole = scope instanceof Scope.Whole;
        return whole
                        && from instanceof State.AtRevision at
                        && rows.offer().live().isPresent()
                ? Optional.of(at.id())
                        .filter(revision -> wasLive(rows.id(), revision))
                        .map(revision -> new RollBack(revision, reader.versions(revision)))
                : Optional.empty();
    }

    private boolean wasLive(OfferId offer, RevisionId revision) {
        return chain.findByOfferIdOrderByWentLiveAtDescIdDesc(offer.value()).stream()
                .anyMatch(link -> link.revisionId().equals(revision.value()));
    }
}
