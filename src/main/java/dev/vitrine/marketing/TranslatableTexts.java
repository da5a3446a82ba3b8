package dev.vitrine.marketing;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Section;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The texts of an offer in one language, beside those of the source language (product.md section 2). A language that
 * inherits its links or sample images has their titles and alternative texts to translate too; the first that arrives
 * gives it a list of its own.
 */
final class TranslatableTexts {
    private final OfferContent content;
    private final LanguageTag source;
    private final LanguageTag language;
    private final List<TranslationUnit> units = new ArrayList<>();

    private TranslatableTexts(OfferContent content, LanguageTag source, LanguageTag language) {
        this.content = content;
        this.source = source;
        this.language = language;
    }

    /** Every text that the source language has, in the order of the screens. */
    static List<TranslationUnit> of(OfferContent content, LanguageTag source, LanguageTag language) {
        return every(content, source, language).stream()
                .filter(unit -> !unit.source().isEmpty())
                .toList();
    }

    /** The same, and the texts that the source language has not yet. */
    static List<TranslationUnit> every(OfferContent content, LanguageTag source, LanguageTag language) {
        return new TranslatableTexts(content, source, language).collect();
    }

    /** The section of the path with this translation in it. */
    static Section with(OfferContent content, LanguageTag source, FieldPath path, String text) {
        Section section = content.get(path.section());
        if (section instanceof Listing listing) {
            section = ownLists(listing, content.listing(source), path.field());
        }
        return FieldValues.with(section, path, StringNode.valueOf(text));
    }

    private static Listing ownLists(Listing own, Listing lent, String field) {
        boolean links = field.startsWith("links[");
        boolean images = field.startsWith("sampleImages[");
        return new Listing(
                own.title(),
                own.summary(),
                own.longSummary(),
                own.description(),
                links && own.links().isEmpty() ? lent.links() : own.links(),
                own.logos(),
                own.hero(),
                images && own.sampleImages().isEmpty() ? lent.sampleImages() : own.sampleImages());
    }

    private List<TranslationUnit> collect() {
        Function<LanguageTag, SectionKey> listing = SectionKey::listing;
        add(listing, "title", Listing.TITLE_MAX);
        add(listing, "summary", Listing.SUMMARY_MAX);
        add(listing, "longSummary", Listing.LONG_SUMMARY_MAX);
        add(listing, "description", Listing.DESCRIPTION_MAX);
        content.listing(source)
                .links()
                .forEach(link -> add(listing, "links", link.key(), "title", Listing.LINK_TITLE_MAX));
        content.listing(source)
                .sampleImages()
                .forEach(image ->
                        add(listing, "sampleImages", image.key(), "alternativeText", Listing.ALTERNATIVE_TEXT_MAX));
        for (String sku : content.skuKeys()) {
            Function<LanguageTag, SectionKey> plan = of -> SectionKey.plan(sku, of);
            add(plan, "title", Plan.TITLE_MAX);
            add(plan, "summary", Plan.SUMMARY_MAX);
            add(plan, "description", Plan.DESCRIPTION_MAX);
        }
        add(SectionKey::legal, "terms", Legal.TERMS_MAX);
        return List.copyOf(units);
    }

    private void add(Function<LanguageTag, SectionKey> section, String field, int limit) {
        add(FieldPath.of(section.apply(source), field), FieldPath.of(section.apply(language), field), limit);
    }

    /** An item of a list that the language has for its own is a text of it only when the item is in that list. */
    private void add(Function<LanguageTag, SectionKey> section, String list, String key, String field, int limit) {
        FieldPath own = FieldPath.of(section.apply(language), list);
        FieldPath item = FieldValues.item(own, key);
        Section there = content.get(own.section());
        boolean inherits = FieldValues.get(there, own).map(JsonNode::isEmpty).orElse(true);
        if (inherits || FieldValues.get(there, item).isPresent()) {
            FieldPath from = FieldValues.item(FieldPath.of(section.apply(source), list), key);
            add(from.then(field), item.then(field), limit);
        }
    }

    private void add(FieldPath from, FieldPath path, int limit) {
        units.add(new TranslationUnit(path, text(from), text(path), limit));
    }

    private String text(FieldPath path) {
        return FieldValues.get(content.get(path.section()), path)
                .map(JsonNode::asString)
                .orElse("");
    }
}
