package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes forms for sections, and the parts of a form for those that are made otherwise; injected into views. */
@org.springframework.stereotype.Component
public class SectionForms {
    private final Drafts drafts;
    private final LockWays ways;
    private final RestoreDialogs dialogs;
    private final Unsaved unsaved;
    private final Pauses pauses;
    private final Presence presence;
    private final PersonNames people;
    private final MarketplaceLists lists;

    SectionForms(
            Drafts drafts,
            LockWays ways,
            RestoreDialogs dialogs,
            Unsaved unsaved,
            Pauses pauses,
            Presence presence,
            PersonNames people,
            MarketplaceLists lists) {
        this.drafts = drafts;
        this.ways = ways;
        this.dialogs = dialogs;
        this.unsaved = unsaved;
        this.pauses = pauses;
        this.presence = presence;
        this.people = people;
        this.lists = lists;
    }

    /** An empty form: to be given its fields, then {@link SectionForm#load() loaded}. */
    public <S extends Section> SectionForm<S> form(Class<S> type, OfferId offer, SectionKey key) {
        return new SectionForm<>(type, this, offer, key);
    }

    /** Keeps what is written in a form of several sections and offers it again. */
    public Keeping keeping(OfferId offer, Keeping.Form form) {
        return new Keeping(unsaved, pauses, offer, form);
    }

    /** Who else has this section open. */
    public PresenceRow presence(OfferId offer, SectionKey section) {
        return new PresenceRow(presence, offer, section);
    }

    /** Names of who saved the section after one version up to another; empty when nobody is known. */
    public String authors(OfferId offer, SectionKey key, long after, long upTo) {
        List<PersonId> ids = drafts.savedBy(offer, key, after, upTo);
        if (ids.isEmpty()) {
            return "";
        }
        Map<PersonId, String> names = people.names(ids);
        return ids.stream().map(names::get).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Says fields and values of this section; entries of the marketplace's lists by their names. */
    ContentWords words(Component reader, OfferId offer, SectionKey key, Section typed) {
        OfferContent saved = drafts.content(offer, SectionKey.Kind.SKU, key.kind());
        return ContentWords.of(reader, saved, OfferContent.of(Map.of(key, typed)))
                .naming(id -> lists.name(listOf(key.kind()), id, UI.getCurrent().getLocale()));
    }

    private static MarketplaceLists.Kind listOf(SectionKey.Kind kind) {
        return switch (kind) {
            case CATEGORIES -> MarketplaceLists.Kind.CATEGORY;
            case IMAGE -> MarketplaceLists.Kind.VM_SIZE;
            case BASICS, SKU, LISTING, PLAN, LEGAL, PRICING, PRICES, SUPPORT -> MarketplaceLists.Kind.MARKET;
        };
    }

    Drafts drafts() {
        return drafts;
    }

    LockWays ways() {
        return ways;
    }

    RestoreDialogs dialogs() {
        return dialogs;
    }

    Pauses.Lane lane() {
        return pauses.lane();
    }
}
