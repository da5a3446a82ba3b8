package dev.vitrine.offers;

import dev.vitrine.content.NewerSchemaException;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.store.StoredOffers;
import dev.vitrine.offers.store.UnsavedText;
import dev.vitrine.offers.store.UnsavedText.Typed;
import dev.vitrine.offers.store.UnsavedTexts;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize(Permit.OFFER_READ)
class UnsavedService implements Unsaved {
    private final UnsavedTexts texts;
    private final StoredOffers offers;
    private final SectionPermissions sections;
    private final Reconciliation reconciliation;
    private final CurrentPerson person;
    private final Transactions transactions;
    private final Clock clock;

    UnsavedService(
            UnsavedTexts texts,
            StoredOffers offers,
            SectionPermissions sections,
            Reconciliation reconciliation,
            CurrentPerson person,
            Transactions transactions,
            Clock clock) {
        this.texts = texts;
        this.offers = offers;
        this.sections = sections;
        this.reconciliation = reconciliation;
        this.person = person;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void keep(OfferId offer, UUID writer, List<Edit> edits) {
        edits.forEach(edit -> sections.check(offer, edit.key()));
        PersonId mine = me();
        Instant at = now();
        transactions.whole(() -> {
            for (Edit edit : edits) {
                var typed = Typed.of(Objects.requireNonNull(edit.value()));
                if (typed.size() <= BYTES_MAX) {
                    write(offer, mine, writer, edit, typed, at);
                }
            }
            texts.deleteOthers(
                    offer.value(),
                    mine.value(),
                    writer,
                    edits.stream().map(Edit::key).toList());
        });
    }

    private void write(OfferId offer, PersonId mine, UUID writer, Edit edit, Typed typed, Instant at) {
        int there = texts.writeOver(
                offer.value(), mine.value(), writer, edit.key(), edit.base(), typed.size(), typed.compressed(), at);
        if (there > 0) {
            return;
        }
        if (!offers.existsById(offer.value())) {
            throw new NotFoundException();
        }
        texts.deleteOlder(limit(at));
        List<UUID> others = texts.newest(offer.value(), mine.value(), edit.key());
        if (others.size() >= WRITERS_MAX) {
            texts.deleteAllByIdInBatch(others.subList(WRITERS_MAX - 1, others.size()));
        }
        texts.saveAndFlush(new UnsavedText(offer, mine, writer, edit.key(), edit.base(), typed, at));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> kept(OfferId offer, Collection<SectionKey> keys) {
        Optional<PersonId> mine = person.find().map(CurrentPerson.Person::id);
        if (keys.isEmpty() || mine.isEmpty()) {
            return List.of();
        }
        var byWriter = texts.kept(offer.value(), mine.get().value(), keys, limit(now())).stream()
                .collect(Collectors.groupingBy(UnsavedText::writer, LinkedHashMap::new, Collectors.toList()));
        return byWriter.entrySet().stream()
                .map(entry -> kept(offer, entry.getKey(), entry.getValue()))
                .filter(kept -> !kept.parts().isEmpty())
                .toList();
    }

    private Kept kept(OfferId offer, UUID writer, List<UnsavedText> rows) {
        List<Part> parts =
                rows.stream().flatMap(row -> part(offer, row).stream()).toList();
        return new Kept(writer, rows.getFirst().keptAt(), parts);
    }

    /** Empty for what a newer program kept before it was put back to this one. */
    private Optional<Part> part(OfferId offer, UnsavedText row) {
        try {
            var base = reconciliation.at(offer, row.key(), row.baseVersion());
            return Optional.of(new Part(row.key(), row.baseVersion(), base, row.value()));
        } catch (NewerSchemaException e) {
            return Optional.empty();
        }
    }

    @Override
    @Transactional
    public void drop(OfferId offer, UUID writer) {
        texts.deleteBy(offer.value(), me().value(), writer);
    }

    private PersonId me() {
        return person.require().id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant limit(Instant now) {
        return now.minus(Duration.ofDays(DAYS));
    }
}
