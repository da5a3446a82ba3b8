package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.offers.store.Hashed;
import dev.vitrine.offers.store.LiveEntries;
import dev.vitrine.offers.store.LiveEntry;
import dev.vitrine.offers.store.StoredOffer;
import dev.vitrine.offers.store.StoredOffers;
import dev.vitrine.offers.store.StoredRevision;
import dev.vitrine.offers.store.StoredRevisions;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
class RevisionService implements Revisions {
    private final OfferReader reader;
    private final StoredOffers offers;
    private final StoredRevisions revisions;
    private final LiveEntries chain;
    private final Moves moves;
    private final Judge judge;
    private final CurrentPerson person;
    private final Transactions transactions;
    private final Clock clock;

    RevisionService(
            OfferReader reader,
            StoredOffers offers,
            StoredRevisions revisions,
            LiveEntries chain,
            Moves moves,
            Judge judge,
            CurrentPerson person,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.offers = offers;
        this.revisions = revisions;
        this.chain = chain;
        this.moves = moves;
        this.judge = judge;
        this.person = person;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public void hold(OfferId id) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("nothing is held without a transaction");
        }
        reader.lock(id);
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public Revision freeze(OfferId id) {
        return transactions.whole(() -> {
            DraftRows rows = reader.lock(id);
            int number = rows.offer().nextRevision();
            PersonId by = person.find().map(CurrentPerson.Person::id).orElse(null);
            return face(revisions.save(new StoredRevision(
                    id,
                    number,
                    rows.manifest(),
                    revisions.hashOf(id.value(), number - 1).map(Hashed::hash).orElse(null),
                    by,
                    clock.instant().truncatedTo(ChronoUnit.MICROS))));
        });
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Revision get(RevisionId id) {
        return face(stored(id));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<Revision> newest(OfferId id, int size) {
        return revisions.newest(id.value(), Limit.of(bounded(size))).stream()
                .map(RevisionService::face)
                .toList();
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Optional<Revision> staged(OfferId id) {
        return pointed(id, StoredOffer::staged);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Optional<Revision> live(OfferId id) {
        return pointed(id, StoredOffer::live);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<Revision> liveChain(OfferId id) {
        return wentLive(id).stream().map(WentLive::revision).toList();
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<WentLive> wentLive(OfferId id) {
        List<LiveEntry> entries = chain.findByOfferIdOrderByWentLiveAtDescIdDesc(id.value());
        Map<UUID, StoredRevision> found =
                revisions
                        .findAllById(entries.stream()
                                .map(LiveEntry::revisionId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(StoredRevision::getId, Function.identity()));
        return entries.stream()
                .map(entry -> new WentLive(face(found.get(entry.revisionId())), entry.wentLiveAt(), entry.evidence()))
                .toList();
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public OfferContent content(RevisionId id) {
        return reader.content(stored(id).manifest(), OfferReader.ALL);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public boolean isIntact(RevisionId id) {
        StoredRevision revision = stored(id);
        return revision.isIntact() && reader.isIntact(revision.manifest());
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<Finding> findings(RevisionId id) {
        StoredRevision revision = stored(id);
        StoredOffer offer = offers.findById(revision.offer().value()).orElseThrow(NotFoundException::new);
        OfferContent content = reader.content(revision.manifest(), OfferReader.ALL);
        return judge.verdict(
                        offer,
                        revision.manifest(),
                        judge.marketplace(),
                        judge.facts(offer, content),
                        () -> content,
                        () -> reader.published(offer, OfferReader.ALL))
                .findings();
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ + " or " + Permit.STOREFRONT_READ)
    @Transactional(readOnly = true)
    public OfferContent content(RevisionId id, Predicate<SectionKey> wanted) {
        return reader.content(stored(id).manifest(), wanted);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ + " or " + Permit.STOREFRONT_READ)
    @Transactional(readOnly = true)
    public OfferContent stagedContent(OfferId id, Predicate<SectionKey> wanted) {
        return pointed(id, StoredOffer::staged)
                .map(revision -> reader.content(revision.manifest(), wanted))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    @PreAuthorize(Permit.SYSTEM)
    public void markStaged(RevisionId id) {
        transactions.whole(() -> moves.stage(stored(id)));
    }

    @Override
    @PreAuthorize(Permit.SYSTEM)
    public void markLive(RevisionId id, Map<String, String> evidence) {
        transactions.whole(() -> moves.goLive(stored(id), evidence));
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public void clearStaged(OfferId id) {
        transactions.whole(() -> moves.unstage(id));
    }

    @Override
    @PreAuthorize(
            Permit.PUBLISH + " or " + Permit.REVIEW + " or " + Permit.SUPPORT_DESK + " or " + Permit.PLATFORM_ADMIN)
    public void markSubmission(OfferId id, @Nullable SubmissionMark mark, boolean open) {
        transactions.whole(() -> moves.markSubmission(id, mark, open));
    }

    private Optional<Revision> pointed(OfferId id, Function<StoredOffer, Optional<UUID>> pointer) {
        return pointer.apply(offers.findById(id.value()).orElseThrow(NotFoundException::new))
                .flatMap(revisions::findById)
                .map(RevisionService::face);
    }

    private StoredRevision stored(RevisionId id) {
        return revisions.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private static int bounded(int size) {
        return Math.clamp(size, 1, Page.LARGEST);
    }

    private static Revision face(StoredRevision stored) {
        return new Revision(
                new RevisionId(stored.getId()),
                stored.offer(),
                stored.number(),
                stored.manifest(),
                stored.hash(),
                stored.before().orElse(null),
                stored.frozenAt());
    }
}
