package dev.vitrine.publishing;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.offers.Revisions.Revision;
import dev.vitrine.publishing.store.StoredSubscription;
import dev.vitrine.publishing.store.StoredSubscriptions;
import dev.vitrine.publishing.store.StoredTick;
import dev.vitrine.publishing.store.StoredTicks;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Transactions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StagingSettingsService implements StagingSettings {
    private final StoredSubscriptions subscriptions;
    private final StoredTicks ticks;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Ledger ledger;
    private final CurrentPerson person;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher announcements;
    private final Transactions transactions;

    StagingSettingsService(
            StoredSubscriptions subscriptions,
            StoredTicks ticks,
            Drafts drafts,
            Revisions revisions,
            Ledger ledger,
            CurrentPerson person,
            CurrentTenant tenant,
            ApplicationEventPublisher announcements,
            Transactions transactions) {
        this.subscriptions = subscriptions;
        this.ticks = ticks;
        this.drafts = drafts;
        this.revisions = revisions;
        this.ledger = ledger;
        this.person = person;
        this.tenant = tenant;
        this.announcements = announcements;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<Subscription> audience(OfferId offer) {
        drafts.head(offer);
        return subscriptions.of(offer.value()).stream()
                .map(row -> new Subscription(row.subscription(), row.label()))
                .toList();
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public Saving saveAudience(OfferId offer, List<Subscription> audience) {
        var problem = problem(audience);
        if (problem.isPresent()) {
            return new Saving.Refused(problem.get());
        }
        return transactions.whole(() -> {
            revisions.hold(offer);
            replace(offer, audience);
            announce(offer, "offer.audience.saved", Map.of("count", String.valueOf(audience.size())));
            return new Saving.Saved(audience.size());
        });
    }

    private static Optional<Problem> problem(List<Subscription> audience) {
        if (audience.size() > AUDIENCE_MAX) {
            return Optional.of(Problem.TOO_MANY);
        }
        if (audience.stream().map(Subscription::id).distinct().count() < audience.size()) {
            return Optional.of(Problem.TWICE);
        }
        return audience.stream().map(Subscription::label).anyMatch(label -> label.length() > LABEL_MAX)
                ? Optional.of(Problem.LABEL_TOO_LONG)
                : Optional.empty();
    }

    private void replace(OfferId offer, List<Subscription> audience) {
        Map<UUID, StoredSubscription> before = subscriptions.of(offer.value()).stream()
                .collect(Collectors.toMap(StoredSubscription::subscription, Function.identity()));
        var kept = new HashSet<UUID>();
        for (int place = 0; place < audience.size(); place++) {
            var wanted = audience.get(place);
            kept.add(wanted.id());
            var row = before.get(wanted.id());
            if (row == null) {
                subscriptions.save(new StoredSubscription(offer, wanted.id(), wanted.label(), place));
            } else {
                row.put(wanted.label(), place);
            }
        }
        before.values().stream()
                .filter(row -> !kept.contains(row.subscription()))
                .forEach(subscriptions::delete);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public TestList testList(OfferId offer) {
        return revisions
                .staged(offer)
                .map(Revision::id)
                .map(revision -> list(offer, revision))
                .orElseGet(() -> new TestList(null, new TreeMap<>()));
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public TestList tick(OfferId offer, RevisionId revision, TestItem item, boolean tested) {
        return transactions.whole(() -> {
            revisions.hold(offer);
            var staged = revisions.staged(offer).map(Revision::id);
            if (staged.filter(revision::equals).isPresent()) {
                change(offer, revision, item, tested);
            }
            return testList(offer);
        });
    }

    private void change(OfferId offer, RevisionId revision, TestItem item, boolean tested) {
        var before = ticks.of(offer.value(), revision.value()).stream()
                .filter(tick -> tick.item() == item)
                .findFirst();
        if (tested == before.isPresent()) {
            return;
        }
        if (tested) {
            ticks.save(new StoredTick(offer, revision, item, person.require().id(), ledger.now()));
        } else {
            ticks.delete(before.get());
        }
        ticks.flush();
        announce(
                offer,
                tested ? "offer.test.ticked" : "offer.test.unticked",
                Map.of("item", item.name(), "revision", revision.toString()));
    }

    private TestList list(OfferId offer, RevisionId revision) {
        var found = new TreeMap<TestItem, Tick>();
        ticks.of(offer.value(), revision.value())
                .forEach(tick -> found.put(tick.item(), new Tick(tick.person(), tick.tickedAt())));
        return new TestList(revision, found);
    }

    private void announce(OfferId offer, String action, Map<String, String> details) {
        announcements.publishEvent(
                Audited.of(action, tenant.require(), offer.toString()).with(details));
    }
}
