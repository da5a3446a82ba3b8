package dev.vitrine.marketing.ui;

import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Reading;
import dev.vitrine.content.Reading.Origin;
import dev.vitrine.content.RichText;
import dev.vitrine.offers.Drafts;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What buyers read in each field of an offer, in each language that it is offered in and in any other, and from which
 * language it comes (product.md 5.11).
 */
final class FallbackMap {
    /** Which rows are looked at. */
    enum Only {
        ALL,
        /** Something in an offered language comes from the source language. */
        INHERITED,
        /** Something that must be filled in stops staging. */
        MISSING
    }

    /** What stands in a field. */
    sealed interface Said {
        /** With or without tags. */
        record Text(String html) implements Said {}

        record Pictured(Listing.Picture picture) implements Said {}

        record Listed(List<String> titles) implements Said {}

        /** A text too long to be looked at here. */
        record Large(int bytes) implements Said {}

        record Nothing() implements Said {}
    }

    /**
     * @param path where it is mended or written: the field of the language whose texts are read
     * @param from the language from which it is read
     */
    record Cell(FieldPath path, Origin origin, LanguageTag from, Said said) {}

    /**
     * @param path the field in the source language, for its name
     * @param required whether staging needs it in every language
     * @param cells one for each column
     */
    record Row(FieldPath path, boolean required, List<Cell> cells) {
        boolean shows(Only only) {
            return switch (only) {
                case ALL -> true;
                case INHERITED -> cells.stream().anyMatch(cell -> cell.origin() == Origin.INHERITED);
                case MISSING -> cells.stream().anyMatch(this::stops);
            };
        }

        /** Whether what is missing here stops staging. */
        boolean stops(Cell cell) {
            return required && cell.origin() == Origin.NOTHING;
        }
    }

    /** @param sku stable key of the SKU whose texts these are; empty for the offer's own */
    record Group(Optional<String> sku, List<Row> rows) {}

    private final OfferContent content;
    private final Map<SectionKey, Integer> larger;
    private final LanguageTag source;
    private final List<Reading> columns;

    private FallbackMap(Drafts.Parts draft, LanguageTag source) {
        content = draft.content();
        larger = draft.larger();
        this.source = source;
        columns = Stream.concat(
                        content.basics().languages().stream().map(language -> Reading.of(content.basics(), language)),
                        Stream.of(Reading.notOffered(source)))
                .toList();
    }

    /**
     * @param draft its basics, SKUs, listings, plans and terms; of long terms their size is enough
     * @param source its source language
     */
    static FallbackMap of(Drafts.Parts draft, LanguageTag source) {
        return new FallbackMap(draft, source);
    }

    /** The languages in which the offer is offered, and last any other. */
    List<Reading> columns() {
        return columns;
    }

    /** The offer's fields, then those of each SKU. */
    List<Group> groups() {
        var groups = new ArrayList<Group>();
        groups.add(new Group(Optional.empty(), offer()));
        content.skuKeys().forEach(sku -> groups.add(new Group(Optional.of(sku), plan(sku))));
        return groups;
    }

    private List<Row> offer() {
        var rows = new ArrayList<Row>();
        Function<LanguageTag, SectionKey> listing = SectionKey::listing;
        rows.add(text(listing, "title", language -> content.listing(language).title()));
        rows.add(text(listing, "summary", language -> content.listing(language).summary()));
        rows.add(text(
                listing, "longSummary", language -> content.listing(language).longSummary()));
        rows.add(text(
                listing, "description", language -> content.listing(language).description()));
        for (LogoSize size : LogoSize.values()) {
            rows.add(row(
                    listing,
                    "logos." + size,
                    true,
                    language -> pictured(content.listing(language).logos().get(size))));
        }
        rows.add(row(
                listing,
                "hero",
                false,
                language -> pictured(content.listing(language).hero())));
        rows.add(row(listing, "links", false, this::links));
        rows.add(row(listing, "sampleImages", false, this::samples));
        rows.add(row(SectionKey::legal, "terms", true, this::terms));
        return rows;
    }

    private List<Row> plan(String sku) {
        Function<LanguageTag, SectionKey> plan = language -> SectionKey.plan(sku, language);
        Function<LanguageTag, Plan> texts = language -> content.plan(sku, language);
        return List.of(
                text(plan, "title", texts.andThen(Plan::title)),
                text(plan, "summary", texts.andThen(Plan::summary)),
                text(plan, "description", texts.andThen(Plan::description)));
    }

    private Row text(Function<LanguageTag, SectionKey> section, String field, Function<LanguageTag, String> text) {
        return row(section, field, true, language -> {
            String html = text.apply(language);
            return RichText.isBlank(html) ? new Said.Nothing() : new Said.Text(html);
        });
    }

    private Row row(
            Function<LanguageTag, SectionKey> section,
            String field,
            boolean required,
            Function<LanguageTag, Said> said) {
        var path = FieldPath.of(section.apply(source), field);
        boolean inherits = Reading.inherits(path);
        Predicate<LanguageTag> filled = language -> !(said.apply(language) instanceof Said.Nothing);
        var cells = columns.stream()
                .map(reading -> {
                    Optional<LanguageTag> from = reading.from(inherits, filled);
                    return new Cell(
                            FieldPath.of(section.apply(reading.texts()), field),
                            reading.origin(from),
                            from.orElse(reading.texts()),
                            from.map(said).orElseGet(Said.Nothing::new));
                })
                .toList();
        return new Row(path, required, cells);
    }

    private static Said pictured(Listing.@Nullable Picture picture) {
        return picture == null ? new Said.Nothing() : new Said.Pictured(picture);
    }

    private Said links(LanguageTag language) {
        var links = content.listing(language).links();
        return links.isEmpty()
                ? new Said.Nothing()
                : new Said.Listed(links.stream().map(Listing.Link::title).toList());
    }

    /** Buyers see the first. */
    private Said samples(LanguageTag language) {
        var images = content.listing(language).sampleImages();
        if (images.isEmpty()) {
            return new Said.Nothing();
        }
        return images.stream()
                .flatMap(image -> Stream.ofNullable(image.picture()))
                .findFirst()
                .<Said>map(Said.Pictured::new)
                .orElseGet(() -> new Said.Listed(images.stream()
                        .map(Listing.SampleImage::alternativeText)
                        .toList()));
    }

    private Said terms(LanguageTag language) {
        Integer size = larger.get(SectionKey.legal(language));
        if (size != null) {
            return new Said.Large(size);
        }
        var legal = content.legal(language);
        if (!legal.hasTerms()) {
            return new Said.Nothing();
        }
        return new Said.Text(legal.terms().isBlank() ? legal.termsUrl() : legal.terms());
    }
}
