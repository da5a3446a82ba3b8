package dev.vitrine.content;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a publisher edits of one offer, as an immutable value: section key to section (house.md, "content is a
 * value"). A section nobody has saved yet is absent; the typed readers then give an empty one.
 */
public record OfferContent(SortedMap<SectionKey, Section> sections) {
    public static final OfferContent EMPTY = new OfferContent(Collections.emptySortedMap());

    public OfferContent {
        sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
    }

    public static OfferContent of(Map<SectionKey, Section> sections) {
        return new OfferContent(new TreeMap<>(sections));
    }

    public Optional<Section> find(SectionKey key) {
        return Optional.ofNullable(sections.get(key));
    }

    /** The section under this key, or the empty one of its kind. */
    public Section get(SectionKey key) {
        return find(key).orElseGet(() -> empty(key.kind()));
    }

    public Basics basics() {
        return (Basics) get(SectionKey.BASICS);
    }

    /** Stable keys of the SKUs, in the order they were made. */
    public List<String> skuKeys() {
        return sections.keySet().stream()
                .filter(k -> k.kind() == SectionKey.Kind.SKU)
                .flatMap(k -> k.sku().stream())
                .toList();
    }

    public Sku sku(String skuKey) {
        return (Sku) get(SectionKey.sku(skuKey));
    }

    public VmImage image(String skuKey) {
        return (VmImage) get(SectionKey.image(skuKey));
    }

    public Listing listing(LanguageTag language) {
        return (Listing) get(SectionKey.listing(language));
    }

    public Plan plan(String skuKey, LanguageTag language) {
        return (Plan) get(SectionKey.plan(skuKey, language));
    }

    public Legal legal(LanguageTag language) {
        return (Legal) get(SectionKey.legal(language));
    }

    public Pricing pricing() {
        return (Pricing) get(SectionKey.PRICING);
    }

    public SkuPrices prices(String skuKey) {
        return (SkuPrices) get(SectionKey.prices(skuKey));
    }

    public Support support() {
        return (Support) get(SectionKey.SUPPORT);
    }

    public Categories categories() {
        return (Categories) get(SectionKey.CATEGORIES);
    }

    /** The same content with this section in place of the one under the key. */
    public OfferContent with(SectionKey key, Section section) {
        var copy = new TreeMap<>(sections);
        copy.put(key, section);
        return new OfferContent(copy);
    }

    /** The same content without this section. */
    public OfferContent without(SectionKey key) {
        var copy = new TreeMap<>(sections);
        copy.remove(key);
        return new OfferContent(copy);
    }

    /** Every section key that belongs to this SKU: itself, its image, its prices and its plans. */
    public Stream<SectionKey> sectionsOfSku(String skuKey) {
        return sections.keySet().stream()
                .filter(k -> k.sku().filter(skuKey::equals).isPresent());
    }

    /** Whether the SKU and the language that a section under this key belongs to are there. */
    public boolean hasPlace(SectionKey key) {
        boolean sku = key.kind() == SectionKey.Kind.SKU
                || key.sku()
                        .map(skuKey -> sections.containsKey(SectionKey.sku(skuKey)))
                        .orElse(true);
        return sku && key.language().map(basics().languages()::contains).orElse(true);
    }

    /** The section of this kind in which nothing has been filled in. */
    public static Section empty(SectionKey.Kind kind) {
        return switch (kind) {
            case BASICS -> new Basics("", "", null, List.of());
            case SKU -> new Sku("", Sku.Billing.HOURLY, Sku.Trial.NONE, false);
            case IMAGE -> new VmImage(null, "", List.of(), List.of(), List.of());
            case LISTING -> new Listing("", "", "", "", List.of(), Collections.emptySortedMap(), null, List.of());
            case PLAN -> new Plan("", "", "");
            case LEGAL -> new Legal("", "");
            case PRICING -> new Pricing("", Collections.emptySortedSet());
            case PRICES -> new SkuPrices(Collections.emptySortedMap(), Collections.emptySortedSet());
            case SUPPORT ->
                new Support(new Support.Contact("", "", ""), new Support.CustomerSupport("", "", "", "", false));
            case CATEGORIES -> new Categories(Collections.emptySortedSet());
        };
    }
}
