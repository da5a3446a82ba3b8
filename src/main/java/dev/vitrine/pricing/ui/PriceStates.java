package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.content.OfferContent;
import dev.vitrine.kit.Formats;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.offers.Revisions.Revision;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.SectionKey;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of an offer whose prices can be looked at; of each only the sections that prices depend on are read. */
@org.springframework.stereotype.Component
class PriceStates {
    static final String DRAFT = "draft";
    static final String STAGED = "staged";
    static final String LIVE = "live";

    private static final Set<SectionKey.Kind> KINDS =
            EnumSet.of(SectionKey.Kind.BASICS, SectionKey.Kind.SKU, SectionKey.Kind.PRICING, SectionKey.Kind.PRICES);

    private final Drafts drafts;
    private final Revisions revisions;

    PriceStates(Drafts drafts, Revisions revisions) {
        this.drafts = drafts;
        this.revisions = revisions;
    }

    /** What can be chosen, by its word in addresses; Production always, though nothing may be live yet. */
    Map<String, String> choices(Component reader, OfferId offer) {
        var choices = new LinkedHashMap<String, String>();
        choices.put(DRAFT, reader.getTranslation("pricing.state.draft"));
        if (revisions.staged(offer).isPresent()) {
            choices.put(STAGED, reader.getTranslation("pricing.state.staged"));
        }
        choices.put(LIVE, reader.getTranslation("pricing.state.live"));
        Formats formats = Formats.current();
        revisions
                .newest(offer, Page.LARGEST)
                .forEach(revision -> choices.put(
                        word(revision),
                        reader.getTranslation(
                                "pricing.state.revision", revision.number(), formats.dateTime(revision.frozenAt()))));
        return choices;
    }

    private static String word(Revision revision) {
        return "r" + revision.number();
    }

    boolean isLive(OfferId offer) {
        return revisions.live(offer).isPresent();
    }

    /** What a word names; nothing for production as long as nothing is live. */
    OfferContent content(OfferId offer, String word) {
        return switch (word) {
            case DRAFT -> drafts.content(offer, KINDS.toArray(SectionKey.Kind[]::new));
            case STAGED -> content(revisions.staged(offer)).orElseThrow(NotFoundException::new);
            case LIVE -> content(revisions.live(offer)).orElse(OfferContent.EMPTY);
            default ->
                content(revisions.newest(offer, Page.LARGEST).stream()
                                .filter(revision -> word(revision).equals(word))
                                .findFirst())
                        .orElseThrow(NotFoundException::new);
        };
    }

    private Optional<OfferContent> content(Optional<Revision> revision) {
        return revision.map(found -> revisions.content(found.id(), key -> KINDS.contains(key.kind())));
    }
}
