package dev.vitrine.offers;

import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.store.ContentStore;
import dev.vitrine.offers.store.Hashed;
import dev.vitrine.offers.store.StoredRevision;
import dev.vitrine.offers.store.StoredRevisions;
import dev.vitrine.rules.Locks;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RemovalService implements Removals {
    private final OfferReader reader;
    private final StoredRevisions revisions;
    private final ContentStore contents;
    private final Moves moves;
    private final DraftWriter writer;
    private final Judge judge;
    private final OpenSubmission submission;
    private final CurrentPerson person;
    private final Transactions transactions;
    private final Clock clock;

    RemovalService(
            OfferReader reader,
            StoredRevisions revisions,
            ContentStore contents,
            Moves moves,
            DraftWriter writer,
            Judge judge,
            OpenSubmission submission,
            CurrentPerson person,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.revisions = revisions;
        this.contents = contents;
        this.moves = moves;
        this.writer = writer;
        this.judge = judge;
        this.submission = submission;
        this.person = person;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Optional<Loss> liveLoss(OfferId id, Target target) {
        return live(reader.find(id), target).map(live -> loss(live, target));
    }

    private static Loss loss(OfferContent live, Target target) {
        List<String> going = target.kind() == Kind.SKU ? List.of(target.key()) : live.skuKeys();
        var markets = going.stream()
                .flatMap(key -> markets(live.prices(key)).stream())
                .filter(live.pricing().markets()::contains)
                .filter(market -> target.kind() != Kind.MARKET || market.equals(target.key()))
                .collect(Collectors.toCollection(TreeSet::new));
        var languages = live.basics().languages().stream()
                .map(LanguageTag::value)
                .filter(language -> target.kind() != Kind.LANGUAGE || language.equals(target.key()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Loss(
                target.kind(), going.stream().map(key -> live.sku(key).id()).toList(), markets, languages);
    }

    private static HashSet<String> markets(SkuPrices prices) {
        var markets = new HashSet<>(prices.hourly().keySet());
        markets.addAll(prices.availableIn());
        return markets;
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Removed remove(OfferId id, Target target, Map<String, String> evidence) {
        return transactions.whole(() -> {
            DraftRows rows = reader.lock(id);
            OfferContent live = live(rows, target).orElseThrow(NotFoundException::new);
            if (!Without.leavesSomething(live, target)) {
                return Removed.NOTHING_LEFT;
            }
            if (!submission.withdraw(id)) {
                return Removed.PUBLISHING;
            }
            moves.unstage(id);
            if (target.kind() == Kind.OFFER) {
                moves.remove(id, evidence);
            } else {
                moves.goLive(derived(rows, Without.of(live, target)), marked(target, evidence));
                leaveDraft(id, target);
            }
            return Removed.DONE;
        });
    }

    private Optional<OfferContent> live(DraftRows rows, Target target) {
        return Optional.ofNullable(
                        reader.published(rows.offer(), OfferReader.ALL).live())
                .map(Locks.Published::content)
                .filter(content -> Without.has(content, target));
    }

    private StoredRevision derived(DraftRows rows, OfferContent content) {
        contents.keep(List.copyOf(content.sections().values()));
        int number = rows.offer().nextRevision();
        return revisions.saveAndFlush(new StoredRevision(
                rows.id(),
                number,
                manifest(content),
                revisions
                        .hashOf(rows.id().value(), number - 1)
                        .map(Hashed::hash)
                        .orElse(null),
                person.require().id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private static SortedMap<SectionKey, Sha256> manifest(OfferContent content) {
        var manifest = new TreeMap<SectionKey, Sha256>();
        content.sections().forEach((key, section) -> manifest.put(key, CanonicalJson.hash(section)));
        return manifest;
    }

    private static Map<String, String> marked(Target target, Map<String, String> evidence) {
        var marked = new LinkedHashMap<>(evidence);
        marked.put("removed", target.kind() + " " + target.key());
        return marked;
    }

    private void leaveDraft(OfferId id, Target target) {
        DraftRows rows = reader.lock(id);
        OfferContent present = reader.content(rows, OfferReader.ALL);
        if (!Without.has(present, target)) {
            return;
        }
        OfferContent left = Without.of(present, target);
        var changes = present.sections().keySet().stream()
                .filter(key -> !present.find(key).equals(left.find(key)))
                .map(key -> Settlement.of(key, left.find(key).orElse(null), List.of()))
                .toList();
        writer.write(
                rows,
                changes,
                present,
                left,
                reader.published(rows.offer(), OfferReader.ALL),
                judge.marketplace(),
                judge.facts(rows.offer(), left));
    }
}
