package dev.vitrine.content;

import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * From which language a buyer reads each field of an offer (product.md section 2): texts in the language asked for where it
 * is offered, else in the source language; logos, hero, sample images, links and terms that an offered language has not come
 * from the source language. Texts never do.
 *
 * @param texts the language in which texts are read
 * @param source the language from which the others inherit
 * @param offered whether the offer is written in the language asked for
 */
public record Reading(LanguageTag texts, LanguageTag source, boolean offered) {
    /** Where a field that a buyer reads comes from. */
    public enum Origin {
        /** The language's own. */
        OWN,
        /** The language is offered and has none of its own: the source language's. */
        INHERITED,
        /** The language is not offered: the source language's, like all the rest. */
        SOURCE,
        /** Nowhere: nobody filled it in. */
        NOTHING
    }

    public static Reading of(Basics basics, LanguageTag wanted) {
        LanguageTag source = basics.sourceLanguage() == null ? wanted : basics.sourceLanguage();
        boolean offered = basics.languages().contains(wanted);
        return new Reading(offered ? wanted : source, source, offered);
    }

    /** How an offer with this source language is read in a language that it is not offered in. */
    public static Reading notOffered(LanguageTag source) {
        return new Reading(source, source, false);
    }

    /** Whether a language that has not this field inherits it from the source language. */
    public static boolean inherits(FieldPath path) {
        return switch (path.section().kind()) {
            case LEGAL -> true;
            case LISTING ->
                switch (path.field().split("[.\\[]", 2)[0]) {
                    case "logos", "hero", "links", "sampleImages" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    /** The language from which a field is read; empty when it was filled in in none of those it may come from. */
    public Optional<LanguageTag> from(boolean inherits, Predicate<LanguageTag> filled) {
        if (filled.test(texts)) {
            return Optional.of(texts);
        }
        return inherits && filled.test(source) ? Optional.of(source) : Optional.empty();
    }

    /** What it means that a field is read from this language. */
    public Origin origin(Optional<LanguageTag> from) {
        if (from.isEmpty()) {
            return Origin.NOTHING;
        }
        if (!offered) {
            return Origin.SOURCE;
        }
        return from.get().equals(texts) ? Origin.OWN : Origin.INHERITED;
    }

    /** The listing as it is read. */
    public Listing listing(OfferContent content) {
        Listing own = content.listing(texts);
        var logos = new TreeMap<LogoSize, Picture>();
        for (LogoSize size : LogoSize.values()) {
            Picture logo = inherited(content, has -> has.logos().containsKey(size))
                    .logos()
                    .get(size);
            if (logo != null) {
                logos.put(size, logo);
            }
        }
        return new Listing(
                own.title(),
                own.summary(),
                own.longSummary(),
                own.description(),
                inherited(content, has -> !has.links().isEmpty()).links(),
                logos,
                inherited(content, has -> has.hero() != null).hero(),
                inherited(content, has -> !has.sampleImages().isEmpty()).sampleImages());
    }

    /** The terms of use as they are read. */
    public Legal legal(OfferContent content) {
        return content.legal(
                from(true, language -> content.legal(language).hasTerms()).orElse(texts));
    }

    private Listing inherited(OfferContent content, Predicate<Listing> filled) {
        return content.listing(
                from(true, language -> filled.test(content.listing(language))).orElse(texts));
    }
}
