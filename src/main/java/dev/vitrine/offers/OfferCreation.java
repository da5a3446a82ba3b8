package dev.vitrine.offers;

import dev.vitrine.content.Basics;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.offers.Drafts.NewOffer;
import dev.vitrine.offers.store.StoredOffer;
import dev.vitrine.offers.store.StoredOffers;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a new offer of what it begins with. */
@Component
class OfferCreation {
    private final StoredOffers offers;
    private final DraftWriter writer;
    private final Judge judge;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OfferCreation(
            StoredOffers offers,
            DraftWriter writer,
            Judge judge,
            CurrentTenant tenant,
            Clock clock,
            ApplicationEventPublisher events) {
        this.offers = offers;
        this.writer = writer;
        this.judge = judge;
        this.tenant = tenant;
        this.clock = clock;
        this.events = events;
    }

    Drafts.Creation create(NewOffer wish) {
        Section basics =
                new Basics(wish.name().strip(), wish.offerId().strip(), wish.sourceLanguage(), wish.languages());
        return create(OfferId.next(), OfferContent.EMPTY.with(SectionKey.BASICS, basics));
    }

    /** @param draft what the offer begins with: its basics, and perhaps more */
    Drafts.Creation create(OfferId id, OfferContent draft) {
        Marketplace marketplace = judge.marketplace();
        Facts facts = judge.facts(id, draft);
        List<Settlement> changes = draft.sections().entrySet().stream()
                .map(section -> Settlement.of(section.getKey(), section.getValue(), List.of()))
                .toList();
        List<Finding> findings = Saving.hardLimits(draft, changes, marketplace, facts);
        if (!findings.isEmpty()) {
            return new Drafts.Creation.Refused(findings);
        }
        var offer = offers.saveAndFlush(new StoredOffer(id, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        events.publishEvent(Audited.of("offer.created", tenant.require(), id.toString()));
        writer.write(
                new DraftRows(offer, List.of()),
                changes,
                OfferContent.EMPTY,
                draft,
                OfferReader.Published.NOTHING,
                marketplace,
                facts);
        return new Drafts.Creation.Created(id);
    }
}
