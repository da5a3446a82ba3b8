package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.marketplace.EntryUse;
import dev.vitrine.offers.store.ContentStore;
import dev.vitrine.offers.store.SectionHead;
import dev.vitrine.offers.store.SectionHeads;
import dev.vitrine.offers.store.SectionVersion;
import dev.vitrine.offers.store.SectionVersions;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes changed sections: content, heads, versions, registry, projection, events; a fixed number of statements. */
@Component
class DraftWriter {
    private static final Set<SectionKey.Kind> WITH_IDS = Set.of(SectionKey.Kind.BASICS, SectionKey.Kind.SKU);

    private final ContentStore contents;
    private final SectionHeads heads;
    private final SectionVersions versions;
    private final IdRegistry registry;
    private final EntryUse uses;
    private final Projection projection;
    private final Judge judge;
    private final CurrentPerson person;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DraftWriter(
            ContentStore contents,
            SectionHeads heads,
            SectionVersions versions,
            IdRegistry registry,
            EntryUse uses,
            Projection projection,
            Judge judge,
            CurrentPerson person,
            CurrentTenant tenant,
            Clock clock,
            ApplicationEventPublisher events) {
        this.contents = contents;
        this.heads = heads;
        this.versions = versions;
        this.registry = registry;
        this.uses = uses;
        this.projection = projection;
        this.judge = judge;
        this.person = person;
        this.tenant = tenant;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param present the draft as it is
     * @param target the draft as it will be, with the changes
     */
    void write(
            DraftRows rows,
            List<Settlement> changes,
            OfferContent present,
            OfferContent target,
            OfferReader.Published published,
            Marketplace marketplace,
            Facts facts) {
        PersonId by = person.find().map(CurrentPerson.Person::id).orElse(null);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OfferContent live = published.live() == null ? null : published.live().content();
        contents.keep(
                changes.stream().map(Settlement::value).filter(Objects::nonNull).toList());
        writeVersions(rows, changes, live, by, at);
        if (changes.stream().anyMatch(change -> WITH_IDS.contains(change.key().kind()))) {
            registry.keep(rows.id(), target);
        }
        uses.named(NamedEntries.of(changes.stream().map(Settlement::value).filter(Objects::nonNull)));
        var verdict = judge.verdict(rows.offer(), rows.manifest(), marketplace, facts, () -> target, () -> published);
        projection.saved(rows, target, verdict, by, at);
        changes.forEach(change -> announce(rows, change, present));
        events.publishEvent(new DraftSaved(
                tenant.require(),
                rows.id(),
                changes.stream().map(Settlement::key).collect(Collectors.toUnmodifiableSet()),
                target,
                rows.versions(),
                facts));
        events.publishEvent(new OfferChanged(tenant.require(), rows.id()));
    }

    private void writeVersions(
            DraftRows rows, List<Settlement> changes, @Nullable OfferContent live, @Nullable PersonId by, Instant at) {
        long save = rows.offer().nextSave();
        var changedHeads = new ArrayList<SectionHead>();
        var newVersions = new ArrayList<SectionVersion>();
        for (Settlement change : changes) {
            Section before = live == null ? null : live.find(change.key()).orElse(null);
            SectionHead head = rows.headOrNew(change.key());
            head.put(change.hash(), DraftRows.fieldsChanged(change.key(), before, change.value()));
            changedHeads.add(head);
            newVersions.add(new SectionVersion(rows.id(), head, save, by, at));
        }
        heads.saveAll(changedHeads);
        versions.saveAll(newVersions);
    }

    private void announce(DraftRows rows, Settlement change, OfferContent present) {
        PublisherId publisher = tenant.require();
        SectionKey key = change.key();
        events.publishEvent(new SectionSaved(publisher, rows.id(), key, rows.version(key)));
        events.publishEvent(ChangedPaths.saved(
                publisher, rows.id(), key, rows.version(key), present.find(key).orElse(null), change.value()));
    }
}
