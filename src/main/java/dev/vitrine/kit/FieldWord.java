package dev.vitrine.kit;

import dev.vitrine.shared.SectionKey;
import java.util.Locale;
import java.util.Optional;

/** The words for the fields of content; {@code PART_…} are fields of items within lists. */
enum FieldWord {
    BASICS_NAME,
    BASICS_OFFER_ID,
    BASICS_SOURCE_LANGUAGE,
    BASICS_LANGUAGES,
    SKU_ID,
    SKU_BILLING,
    SKU_TRIAL,
    SKU_HIDDEN,
    IMAGE_OS_FAMILY,
    IMAGE_OS_DESCRIPTION,
    IMAGE_RECOMMENDED_SIZES,
    IMAGE_PORTS,
    IMAGE_VERSIONS,
    LISTING_TITLE,
    LISTING_SUMMARY,
    LISTING_LONG_SUMMARY,
    LISTING_DESCRIPTION,
    LISTING_LINKS,
    LISTING_LOGOS,
    LISTING_HERO,
    LISTING_SAMPLE_IMAGES,
    PLAN_TITLE,
    PLAN_SUMMARY,
    PLAN_DESCRIPTION,
    LEGAL_TERMS,
    LEGAL_TERMS_URL,
    PRICING_BASE_MARKET,
    PRICING_MARKETS,
    PRICES_HOURLY,
    PRICES_AVAILABLE_IN,
    SUPPORT_ENGINEERING,
    SUPPORT_CUSTOMER,
    CATEGORIES_IDS,
    PART_PORT,
    PART_PROTOCOL,
    PART_PURPOSE,
    PART_NUMBER,
    PART_OS_VHD,
    PART_DATA_DISKS,
    PART_LUN,
    PART_VHD,
    PART_TITLE,
    PART_URL,
    PART_PICTURE,
    PART_ALTERNATIVE_TEXT,
    PART_NAME,
    PART_EMAIL,
    PART_PHONE,
    PART_EMAIL_ONLY;

    /** The word for a member of a section's record. */
    static Optional<FieldWord> of(SectionKey.Kind kind, String member) {
        return named(kind.name() + "_" + snake(member));
    }

    /** The word for a member of what lies within a section. */
    static Optional<FieldWord> part(String member) {
        return named("PART_" + snake(member));
    }

    private static Optional<FieldWord> named(String name) {
        for (FieldWord word : values()) {
            if (word.name().equals(name)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static String snake(String member) {
        return member.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
