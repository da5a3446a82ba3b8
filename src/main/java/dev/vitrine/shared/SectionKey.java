package dev.vitrine.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names one section of an offer (product.md section 2): its kind and, where the kind has many, the SKU's stable key
 * and the language. Text form: {@code basics}, {@code sku/k1}, {@code plan/k1/fr-FR}, {@code pricing}, {@code
 * pricing/k1}.
 */
public record SectionKey(
        Kind kind, @Nullable String skuKey, @Nullable LanguageTag languageTag) implements Comparable<SectionKey> {

    /** The kinds of sections; {@link #PRICES} is the price list of one SKU, {@link #PRICING} the offer's markets. */
    public enum Kind {
        BASICS("basics", false, false),
        SKU("sku", true, false),
        IMAGE("image", true, false),
        LISTING("listing", false, true),
        PLAN("plan", true, true),
        LEGAL("legal", false, true),
        PRICING("pricing", false, false),
        PRICES("pricing", true, false),
        SUPPORT("support", false, false),
        CATEGORIES("categories", false, false);

        private final String word;
        private final boolean perSku;
        private final boolean perLanguage;

        Kind(String word, boolean perSku, boolean perLanguage) {
            this.word = word;
            this.perSku = perSku;
            this.perLanguage = perLanguage;
        }

        public boolean perSku() {
            return perSku;
        }

        public boolean perLanguage() {
            return perLanguage;
        }
    }

    public static final SectionKey BASICS = new SectionKey(Kind.BASICS, null, null);
    public static final SectionKey PRICING = new SectionKey(Kind.PRICING, null, null);
    public static final SectionKey SUPPORT = new SectionKey(Kind.SUPPORT, null, null);
    public static final SectionKey CATEGORIES = new SectionKey(Kind.CATEGORIES, null, null);

    public SectionKey {
        if (kind.perSku != (skuKey != null) || kind.perLanguage != (languageTag != null)) {
            throw new IllegalArgumentException("section key parts do not fit " + kind);
        }
        if (skuKey != null && !skuKey.matches("[a-z0-9]{1,36}")) {
            throw new IllegalArgumentException("not a stable key");
        }
    }

    public static SectionKey sku(String skuKey) {
        return new SectionKey(Kind.SKU, skuKey, null);
    }

    public static SectionKey image(String skuKey) {
        return new SectionKey(Kind.IMAGE, skuKey, null);
    }

    public static SectionKey listing(LanguageTag language) {
        return new SectionKey(Kind.LISTING, null, language);
    }

    public static SectionKey plan(String skuKey, LanguageTag language) {
        return new SectionKey(Kind.PLAN, skuKey, language);
    }

    public static SectionKey legal(LanguageTag language) {
        return new SectionKey(Kind.LEGAL, null, language);
    }

    public static SectionKey prices(String skuKey) {
        return new SectionKey(Kind.PRICES, skuKey, null);
    }

    /** Reads the text form; {@link IllegalArgumentException} when it is none. */
    @JsonCreator
    public static SectionKey of(String text) {
        var parts = text.split("/", -1);
        for (Kind kind : Kind.values()) {
            int expected = 1 + (kind.perSku ? 1 : 0) + (kind.perLanguage ? 1 : 0);
            if (kind.word.equals(parts[0]) && parts.length == expected) {
                return new SectionKey(
                        kind,
                        kind.perSku ? parts[1] : null,
                        kind.perLanguage ? LanguageTag.of(parts[expected - 1]) : null);
            }
        }
        throw new IllegalArgumentException("not a section key");
    }

    public Optional<String> sku() {
        return Optional.ofNullable(skuKey);
    }

    public Optional<LanguageTag> language() {
        return Optional.ofNullable(languageTag);
    }

    @Override
    public int compareTo(SectionKey other) {
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int bySku = skuKey == null || other.skuKey == null ? 0 : skuKey.compareTo(other.skuKey);
        return bySku != 0 || languageTag == null || other.languageTag == null
                ? bySku
                : languageTag.compareTo(other.languageTag);
    }

    @Override
    @JsonValue
    public String toString() {
        var text = new StringBuilder(kind.word);
        if (skuKey != null) {
            text.append('/').append(skuKey);
        }
        if (languageTag != null) {
            text.append('/').append(languageTag);
        }
        return text.toString();
    }
}
