package dev.vitrine.pricing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.Permit;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.pricing.PriceSheets.Reading.Arrival;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the price book from the draft, and takes it in behind the lock that writers of an offer take. */
@Service
class PriceSheetService implements PriceSheets {
    private final Drafts drafts;
    private final MarketplaceLists lists;
    private final Translations translations;
    private final CurrentPerson person;
    private final Permissions permissions;
    private final CurrentTenant tenant;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    PriceSheetService(
            Drafts drafts,
            MarketplaceLists lists,
            Translations translations,
            CurrentPerson person,
            Permissions permissions,
            CurrentTenant tenant,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.lists = lists;
        this.translations = translations;
        this.person = person;
        this.permissions = permissions;
        this.tenant = tenant;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional
    public byte[] export(OfferId offer) {
        OfferContent content = drafts.content(
                offer, SectionKey.Kind.BASICS, SectionKey.Kind.SKU, SectionKey.Kind.PRICING, SectionKey.Kind.PRICES);
        Locale reader = person.find().map(CurrentPerson.Person::language).orElse(Locale.ENGLISH);
        var locks = drafts.section(offer, SectionKey.PRICING).locks().all().stream()
                .map(Lock::path)
                .collect(Collectors.toSet());
        audit("offer.prices.exported", offer, Map.of());
        return PriceSheetWriter.write(new PriceSheetWriter.Book(
                offer,
                content,
                lists.forRules(),
                locks,
                market -> lists.name(MarketplaceLists.Kind.MARKET, market, reader),
                (key, args) -> translations.get(key, reader, args)));
    }

    @Override
    @PreAuthorize(Permit.PRICING_EDIT)
    @Transactional(readOnly = true)
    public Reading read(OfferId offer, byte[] file) {
        mayEdit(offer);
        var intake = new PriceIntake(drafts.open(offer), answers());
        try {
            PriceSheetReader.read(offer, file).forEach(intake::take);
            return intake.arrival();
        } catch (PriceSheetReader.Unfit e) {
            return new Reading.Unreadable(e.problem(), e.place());
        }
    }

    @Override
    @PreAuthorize(Permit.PRICING_EDIT)
    public Outcome apply(OfferId offer, Arrival arrival) {
        mayEdit(offer);
        var judged = new AtomicReference<>(arrival);
        SaveResult result = transactions.whole(() -> {
            SaveResult saved = drafts.saveAll(offer, draft -> {
                var intake = new PriceIntake(draft, answers());
                arrival.changes().forEach(intake::again);
                judged.set(intake.arrival());
                return judged.get().refused().isEmpty() ? intake.edits() : List.of();
            });
            if (judged.get().refused().isEmpty() && saved.isSaved()) {
                audit(
                        "offer.prices.imported",
                        offer,
                        Map.of("cells", String.valueOf(arrival.changes().size())));
            }
            return saved;
        });
        return outcome(arrival, judged.get(), result);
    }

    private static Outcome outcome(Arrival arrival, Arrival now, SaveResult result) {
        if (!now.refused().isEmpty()) {
            return new Outcome.Overtaken(new Arrival(
                    now.skus(),
                    now.changes(),
                    Stream.concat(arrival.refused().stream(), now.refused().stream())
                            .toList(),
                    arrival.same()));
        }
        int cells = now.changes().size();
        return switch (result) {
            case SaveResult.Saved saved -> new Outcome.Saved(cells, saved.versions());
            case SaveResult.Merged merged -> new Outcome.Saved(cells, merged.versions());
            case SaveResult.Refused(List<Finding> findings) -> new Outcome.Hindered(findings);
            case SaveResult.Locked locked -> throw new IllegalStateException("a lock that no cell was judged by");
            case SaveResult.Conflicts conflicts ->
                throw new IllegalStateException("somebody wrote an offer that was locked");
        };
    }

    private void mayEdit(OfferId offer) {
        drafts.head(offer);
        if (!permissions.may(Permission.PRICING_EDIT, offer, null)) {
            throw new AccessDeniedException("may not edit prices");
        }
    }

    /** Yes and no in every language of the interface: who exported the file may read another one. */
    private Map<String, Boolean> answers() {
        var answers = new HashMap<String, Boolean>();
        for (Locale language : Translations.LOCALES) {
            answers.put(translations.get("kit.yes", language).toLowerCase(Locale.ROOT), true);
            answers.put(translations.get("kit.no", language).toLowerCase(Locale.ROOT), false);
        }
        return answers;
    }

    private void audit(String action, OfferId offer, Map<String, String> details) {
        events.publishEvent(new Audited(action, tenant.require(), offer.toString(), null, details));
    }
}
