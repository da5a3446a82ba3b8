package dev.vitrine.offers;

import dev.vitrine.content.Basics;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.store.OfferSummaries;
import dev.vitrine.offers.store.OfferSummary;
import dev.vitrine.offers.store.SectionHead;
import dev.vitrine.offers.store.SectionVersions;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Locks;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Rules;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DraftService implements Drafts {
    private final OfferCreation creation;
    private final Cloning cloning;
    private final Saving saving;
    private final Discarding discarding;
    private final Duplicating duplicating;
    private final OfferReader reader;
    private final Judge judge;
    private final IdRegistry registry;
    private final OfferSummaries summaries;
    private final SectionVersions versions;
    private final Undoing undoing;
    private final SectionPermissions sections;
    private final Permissions permissions;
    private final Transactions transactions;

    DraftService(
            OfferCreation creation,
            Cloning cloning,
            Saving saving,
            Discarding discarding,
            Duplicating duplicating,
            OfferReader reader,
            Judge judge,
            IdRegistry registry,
            OfferSummaries summaries,
            SectionVersions versions,
            Undoing undoing,
            SectionPermissions sections,
            Permissions permissions,
            Transactions transactions) {
        this.creation = creation;
        this.cloning = cloning;
        this.saving = saving;
        this.discarding = discarding;
        this.duplicating = duplicating;
        this.reader = reader;
        this.judge = judge;
        this.registry = registry;
        this.summaries = summaries;
        this.versions = versions;
        this.undoing = undoing;
        this.sections = sections;
        this.permissions = permissions;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.OFFER_EDIT)
    public Creation create(NewOffer offer) {
        return transactions.whole(() -> creation.create(offer));
    }

    @Override
    @PreAuthorize(Permit.OFFER_EDIT)
    public Creation cloneOffer(OfferId source, String name, String offerId) {
        return transactions.whole(() -> cloning.make(source, name, offerId));
    }

    @Override
    @PreAuthorize(Permit.OFFER_EDIT)
    @Transactional(readOnly = true)
    public boolean offerIdFree(String offerId) {
        return registry.free(offerId);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public OfferHead head(OfferId id) {
        return summaries.findById(id.value()).map(OfferSummary::head).orElseThrow(NotFoundException::new);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public SectionDraft section(OfferId id, SectionKey key) {
        DraftRows rows = reader.find(id);
        Predicate<SectionKey> wanted = OfferReader.WITHOUT_LEGAL.or(key::equals);
        OfferContent content = reader.content(rows, wanted);
        if (!content.hasPlace(key)) {
            throw new NotFoundException();
        }
        var published = reader.published(rows.offer(), wanted);
        Locks locks =
                Locks.of(content, published.staged(), published.live(), judge.factsForLocks(rows.offer(), content));
        return new SectionDraft(
                key,
                content.get(key),
                rows.version(key),
                locks,
                sections.maySave(id, key),
                rows.head(key).map(SectionHead::changedFields).orElse(0));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Optional<Barrier> barrier(OfferId id, SectionKey key) {
        return sections.barrier(id, key, head(id).languages());
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public OfferContent content(OfferId id, SectionKey.Kind... kinds) {
        Set<SectionKey.Kind> wanted = Set.of(kinds);
        return reader.content(reader.find(id), key -> wanted.contains(key.kind()));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Parts parts(OfferId id, int largest, SectionKey.Kind... kinds) {
        Set<SectionKey.Kind> wanted = Set.of(kinds);
        var read = reader.parts(reader.find(id), key -> wanted.contains(key.kind()), largest);
        return new Parts(read.content(), read.larger());
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Draft open(OfferId id) {
        DraftRows rows = reader.find(id);
        OfferContent content = reader.content(rows, OfferReader.ALL);
        var published = reader.published(rows.offer(), OfferReader.ALL);
        Marketplace marketplace = judge.marketplace();
        Facts facts = judge.facts(rows.offer(), content);
        return new Draft(
                id,
                content,
                rows.versions(),
                published.staged(),
                published.live(),
                marketplace,
                facts,
                Locks.of(content, published.staged(), published.live(), facts),
                verdict(rows, content, marketplace, facts).findings());
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<Finding> findings(OfferId id) {
        DraftRows rows = reader.find(id);
        OfferContent content = reader.content(rows, OfferReader.ALL);
        return verdict(rows, content, judge.marketplace(), judge.facts(rows.offer(), content))
                .findings();
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<Finding> check(OfferId id, SectionKey key, Section value) {
        DraftRows rows = reader.find(id);
        Basics basics = reader.content(rows, SectionKey.BASICS::equals).basics();
        Predicate<SectionKey> near = near(key, basics);
        Section cleaned = CleanTexts.clean(value);
        OfferContent content = reader.content(rows, near).with(key, cleaned);
        var published = reader.published(rows.offer(), near);
        Marketplace marketplace = judge.marketplace();
        Facts facts = judge.facts(rows.offer(), content);
        return Stream.of(
                        tagsTakenOut(content, key, value, marketplace, facts),
                        Rules.onSave(content, key, cleaned, marketplace, facts),
                        Judge.findings(content, published, marketplace, facts))
                .flatMap(List::stream)
                .filter(finding -> finding.path().section().equals(key))
                .distinct()
                .toList();
    }

    /** A save takes out tags that are not allowed; whoever writes them is told before. */
    private static List<Finding> tagsTakenOut(
            OfferContent content, SectionKey key, Section value, Marketplace marketplace, Facts facts) {
        return Rules.onSave(content, key, value, marketplace, facts).stream()
                .filter(finding -> finding.rule() == Rule.RICH_TEXT_TAGS)
                .toList();
    }

    /** The sections that bear on the findings of this one: of texts, those of its sort in its own and the source language. */
    private static Predicate<SectionKey> near(SectionKey key, Basics basics) {
        boolean legal = key.kind() == SectionKey.Kind.LEGAL;
        return other -> other.language()
                .map(language -> (other.kind() == SectionKey.Kind.LEGAL) == legal
                        && key.language()
                                .filter(mine -> language.equals(mine) || language.equals(basics.sourceLanguage()))
                                .isPresent())
                .orElse(true);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<PersonId> savedBy(OfferId id, SectionKey key, long after, long upTo) {
        return versions.between(id.value(), key, after, upTo).stream()
                .flatMap(version -> version.savedBy().stream())
                .distinct()
                .toList();
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public SaveResult save(OfferId id, Edit edit) {
        return saveAll(id, List.of(edit));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public SaveResult saveAll(OfferId id, List<Edit> edits) {
        edits.forEach(edit -> sections.check(id, edit.key()));
        return transactions.whole(() -> saving.save(id, edits));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public SaveResult saveAll(OfferId id, Function<Draft, List<Edit>> edits) {
        return transactions.whole(() -> {
            reader.lock(id);
            List<Edit> made = edits.apply(open(id));
            made.forEach(edit -> sections.check(id, edit.key()));
            return saving.save(id, made);
        });
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public SaveResult duplicateSku(OfferId id, String skuKey, SectionKey copy, String skuId) {
        sections.check(id, copy);
        return transactions.whole(() -> duplicating.duplicate(id, skuKey, copy, skuId));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public SaveResult undo(OfferId id, SectionKey key, long version) {
        sections.check(id, key);
        return transactions.whole(() -> {
            reader.lock(id);
            List<Edit> edits = undoing.edits(id, key, version);
            edits.stream().filter(edit -> !hangsOn(edit, key)).forEach(edit -> sections.check(id, edit.key()));
            return saving.save(id, edits);
        });
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Losses losses(OfferId id) {
        DraftRows rows = reader.find(id);
        Set<SectionKey> sections = rows.manifest().keySet();
        return new Losses(
                sections.size(),
                (int) sections.stream()
                        .filter(key -> key.kind() == SectionKey.Kind.SKU)
                        .count(),
                reader.content(rows, SectionKey.BASICS::equals)
                        .basics()
                        .languages()
                        .size(),
                rows.offer().saves(),
                rows.offer().revisions(),
                discarding.obstacle(rows.offer()).orElse(null));
    }

    @Override
    @PreAuthorize(Permit.OFFER_EDIT)
    public Discarded discard(OfferId id) {
        if (!permissions.may(Permission.OFFER_EDIT, id, null)) {
            throw new AccessDeniedException("may not discard this offer");
        }
        return transactions.whole(() -> discarding.discard(id));
    }

    /** What came and went with a SKU comes and goes with it again, whoever may edit it by itself. */
    private static boolean hangsOn(Edit edit, SectionKey key) {
        return key.kind() == SectionKey.Kind.SKU && edit.key().sku().equals(key.sku());
    }

    private Judge.Verdict verdict(DraftRows rows, OfferContent content, Marketplace marketplace, Facts facts) {
        return judge.verdict(
                rows.offer(),
                rows.manifest(),
                marketplace,
                facts,
                () -> content,
                () -> reader.published(rows.offer(), OfferReader.ALL));
    }
}
