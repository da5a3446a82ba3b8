package dev.vitrine.rules;

/**
 * The rules of product.md section 4 by their id; the number is that of portal-2016.md where it has one. Texts are the
 * translations {@code rules.{RULE}.message} and {@code rules.{RULE}.fix}.
 */
public enum Rule {
    // What the offer is called
    OFFER_NAME_REQUIRED(Severity.ERROR, Moment.STAGING),
    OFFER_NAME_LENGTH(Severity.ERROR, Moment.SAVE),
    V28_OFFER_NAME_TAKEN(Severity.WARNING, Moment.PRODUCTION),
    OFFER_ID_REQUIRED(Severity.ERROR, Moment.STAGING),
    OFFER_ID_FORM(Severity.ERROR, Moment.SAVE),
    OFFER_ID_TAKEN(Severity.ERROR, Moment.SAVE),
    SOURCE_LANGUAGE_REQUIRED(Severity.ERROR, Moment.STAGING),
    SOURCE_LANGUAGE_NOT_OFFERED(Severity.ERROR, Moment.STAGING),
    LANGUAGES_REQUIRED(Severity.ERROR, Moment.STAGING),
    LANGUAGES_COUNT(Severity.ERROR, Moment.SAVE),
    LANGUAGE_UNKNOWN(Severity.ERROR, Moment.STAGING),

    // SKUs
    SKU_REQUIRED(Severity.ERROR, Moment.STAGING),
    SKU_COUNT(Severity.ERROR, Moment.SAVE),
    V17_SKU_ID_REQUIRED(Severity.ERROR, Moment.STAGING),
    V17_SKU_ID_FORM(Severity.ERROR, Moment.SAVE),
    V17_SKU_ID_TAKEN(Severity.ERROR, Moment.SAVE),
    V18_TRIAL_WITH_BYOL(Severity.ERROR, Moment.SAVE),
    V19_HIDDEN_WITHOUT_RIGHT(Severity.ERROR, Moment.STAGING),

    // VM images
    OS_FAMILY_REQUIRED(Severity.ERROR, Moment.STAGING),
    OS_DESCRIPTION_REQUIRED(Severity.ERROR, Moment.STAGING),
    OS_DESCRIPTION_LENGTH(Severity.ERROR, Moment.SAVE),
    V23_SIZES_COUNT(Severity.ERROR, Moment.SAVE),
    V23_SIZE_UNKNOWN(Severity.ERROR, Moment.STAGING),
    PORTS_COUNT(Severity.ERROR, Moment.SAVE),
    PORT_RANGE(Severity.ERROR, Moment.SAVE),
    PORT_DUPLICATE(Severity.ERROR, Moment.SAVE),
    PORT_PURPOSE_LENGTH(Severity.ERROR, Moment.SAVE),
    V20_VERSION_REQUIRED(Severity.ERROR, Moment.STAGING),
    V20_NUMBER_REQUIRED(Severity.ERROR, Moment.STAGING),
    V20_NUMBER_FORM(Severity.ERROR, Moment.SAVE),
    V20_NUMBER_DUPLICATE(Severity.ERROR, Moment.SAVE),
    V20_NUMBER_NOT_RISING(Severity.ERROR, Moment.STAGING),
    V20_MORE_THAN_LAST_NUMBER(Severity.WARNING, Moment.STAGING),
    V21_DISK_COUNT(Severity.ERROR, Moment.STAGING),
    LUN_RANGE(Severity.ERROR, Moment.SAVE),
    LUN_DUPLICATE(Severity.ERROR, Moment.SAVE),
    OS_VHD_REQUIRED(Severity.ERROR, Moment.STAGING),
    DATA_VHD_REQUIRED(Severity.ERROR, Moment.STAGING),
    VHD_REUSED(Severity.WARNING, Moment.STAGING),

    // Addresses of disks and their SAS URLs
    V22_ADDRESS_FORM(Severity.ERROR, Moment.SAVE),
    V22_BLANKS(Severity.ERROR, Moment.SAVE),
    V22_NOT_VHD(Severity.ERROR, Moment.STAGING),
    V22_SAS_MISSING(Severity.ERROR, Moment.STAGING),
    V22_SAS_PERMISSIONS_MISSING(Severity.ERROR, Moment.STAGING),
    V22_SAS_READ_MISSING(Severity.ERROR, Moment.STAGING),
    V22_SAS_LIST_MISSING(Severity.ERROR, Moment.STAGING),
    V22_SAS_WRITE_GIVEN(Severity.ERROR, Moment.STAGING),
    V22_SAS_DELETE_GIVEN(Severity.ERROR, Moment.STAGING),
    V22_SAS_SCOPE_MISSING(Severity.ERROR, Moment.STAGING),
    V22_SAS_SCOPE(Severity.ERROR, Moment.STAGING),
    V22_SAS_START_MISSING(Severity.ERROR, Moment.STAGING),
    V22_SAS_EXPIRY_MISSING(Severity.ERROR, Moment.STAGING),
    V22_SAS_START_FORM(Severity.ERROR, Moment.STAGING),
    V22_SAS_EXPIRY_FORM(Severity.ERROR, Moment.STAGING),
    V22_SAS_NOT_STARTED(Severity.ERROR, Moment.STAGING),
    V22_SAS_EXPIRED(Severity.ERROR, Moment.STAGING),
    V22_SAS_EXPIRES_SOON(Severity.ERROR, Moment.STAGING),

    // What a look at the disk shows; found by the room of images
    VHD_NO_URL(Severity.ERROR, Moment.STAGING),
    VHD_ADDRESS_REFUSED(Severity.ERROR, Moment.STAGING),
    VHD_UNKNOWN_NAME(Severity.ERROR, Moment.STAGING),
    VHD_UNTRUSTED(Severity.ERROR, Moment.STAGING),
    VHD_NO_ANSWER(Severity.ERROR, Moment.STAGING),
    VHD_BROKEN_LINE(Severity.ERROR, Moment.STAGING),
    VHD_SERVER_BUSY(Severity.ERROR, Moment.STAGING),
    VHD_NOT_HTTP(Severity.ERROR, Moment.STAGING),
    VHD_REDIRECTED(Severity.ERROR, Moment.STAGING),
    VHD_REDIRECTED_INSIDE(Severity.ERROR, Moment.STAGING),
    VHD_REDIRECT_LOOP(Severity.ERROR, Moment.STAGING),
    VHD_UNEXPECTED_STATUS(Severity.ERROR, Moment.STAGING),
    VHD_ACCESS_DENIED(Severity.ERROR, Moment.STAGING),
    VHD_SAS_EXPIRED(Severity.ERROR, Moment.STAGING),
    VHD_SAS_NOT_STARTED(Severity.ERROR, Moment.STAGING),
    VHD_SAS_WRONG(Severity.ERROR, Moment.STAGING),
    VHD_SAS_NO_READ(Severity.ERROR, Moment.STAGING),
    VHD_SAS_NETWORK(Severity.ERROR, Moment.STAGING),
    VHD_NOT_FOUND(Severity.ERROR, Moment.STAGING),
    VHD_NO_CONTAINER(Severity.ERROR, Moment.STAGING),
    VHD_ARCHIVED(Severity.ERROR, Moment.STAGING),
    VHD_NO_RANGES(Severity.ERROR, Moment.STAGING),
    VHD_WRONG_RANGE(Severity.ERROR, Moment.STAGING),
    VHD_WRONG_BYTES(Severity.ERROR, Moment.STAGING),
    VHD_ENCODED(Severity.ERROR, Moment.STAGING),
    VHD_CHANGED(Severity.ERROR, Moment.STAGING),
    VHD_EMPTY(Severity.ERROR, Moment.STAGING),
    VHD_IS_VHDX(Severity.ERROR, Moment.STAGING),
    VHD_IS_ARCHIVE(Severity.ERROR, Moment.STAGING),
    VHD_IS_OTHER_DISK(Severity.ERROR, Moment.STAGING),
    VHD_IS_ISO(Severity.ERROR, Moment.STAGING),
    VHD_IS_PAGE(Severity.ERROR, Moment.STAGING),
    VHD_IS_RAW(Severity.ERROR, Moment.STAGING),
    VHD_CUT_SHORT(Severity.ERROR, Moment.STAGING),
    VHD_FOOTER_SHIFTED(Severity.ERROR, Moment.STAGING),
    VHD_TOO_SHORT(Severity.ERROR, Moment.STAGING),
    VHD_NO_COOKIE(Severity.ERROR, Moment.STAGING),
    VHD_DYNAMIC(Severity.ERROR, Moment.STAGING),
    VHD_DIFFERENCING(Severity.ERROR, Moment.STAGING),
    VHD_NOT_FIXED(Severity.ERROR, Moment.STAGING),
    VHD_HEADER_DISAGREES(Severity.ERROR, Moment.STAGING),
    VHD_WRONG_CHECKSUM(Severity.ERROR, Moment.STAGING),
    VHD_NOT_WHOLE_MEGABYTES(Severity.ERROR, Moment.STAGING),
    VHD_WRONG_LENGTH(Severity.ERROR, Moment.STAGING),
    VHD_TOO_LARGE(Severity.ERROR, Moment.STAGING),
    VHD_TOO_SMALL(Severity.ERROR, Moment.STAGING),
    VHD_UNUSUALLY_LARGE(Severity.WARNING, Moment.STAGING),

    // What following the links at the production check shows; found by the room of marketing
    LINK_BROKEN(Severity.ERROR, Moment.PRODUCTION),
    LINK_UNKNOWN_NAME(Severity.ERROR, Moment.PRODUCTION),
    LINK_UNCHECKED(Severity.WARNING, Moment.PRODUCTION),

    // Marketing
    V1_OFFER_TITLE_REQUIRED(Severity.ERROR, Moment.STAGING),
    V1_OFFER_TITLE_LENGTH(Severity.ERROR, Moment.SAVE),
    V2_SUMMARY_REQUIRED(Severity.ERROR, Moment.STAGING),
    V2_SUMMARY_LENGTH(Severity.ERROR, Moment.SAVE),
    V3_LONG_SUMMARY_REQUIRED(Severity.ERROR, Moment.STAGING),
    V3_LONG_SUMMARY_LENGTH(Severity.ERROR, Moment.SAVE),
    V4_DESCRIPTION_REQUIRED(Severity.ERROR, Moment.STAGING),
    V4_DESCRIPTION_LENGTH(Severity.ERROR, Moment.SAVE),
    RICH_TEXT_TAGS(Severity.ERROR, Moment.SAVE),
    RICH_TEXT_MARKUP_LENGTH(Severity.ERROR, Moment.SAVE),
    V10_LOGO_REQUIRED(Severity.ERROR, Moment.STAGING),
    V10_LOGO_SIZE(Severity.ERROR, Moment.SAVE),
    V11_HERO_SIZE(Severity.ERROR, Moment.SAVE),
    V12_LOGO_BLACK_GROUND(Severity.WARNING, Moment.STAGING),
    V12_LOGO_WHITE_GROUND(Severity.WARNING, Moment.STAGING),
    V12_LOGO_GRADIENT(Severity.WARNING, Moment.STAGING),
    V12_LOGO_BLACK_MARK(Severity.WARNING, Moment.STAGING),
    V12_LOGO_WHITE_MARK(Severity.WARNING, Moment.STAGING),
    V12_LOGO_BLUE_MARK(Severity.WARNING, Moment.STAGING),
    V12_LOGO_COLOURS(Severity.WARNING, Moment.STAGING),
    V12_HERO_TRANSPARENT(Severity.ERROR, Moment.STAGING),
    V12_HERO_BLACK(Severity.WARNING, Moment.STAGING),
    V12_HERO_WHITE(Severity.WARNING, Moment.STAGING),
    V12_HERO_TEXT_ZONE(Severity.WARNING, Moment.STAGING),
    V13_LINKS_COUNT(Severity.ERROR, Moment.SAVE),
    V13_LINK_TITLE_REQUIRED(Severity.ERROR, Moment.STAGING),
    V13_LINK_TITLE_LENGTH(Severity.ERROR, Moment.SAVE),
    V13_LINK_URL_REQUIRED(Severity.ERROR, Moment.STAGING),
    V13_LINK_URL_LENGTH(Severity.ERROR, Moment.SAVE),
    V13_LINK_URL_FORM(Severity.ERROR, Moment.SAVE),
    SAMPLE_IMAGES_COUNT(Severity.ERROR, Moment.SAVE),
    SAMPLE_IMAGE_REQUIRED(Severity.ERROR, Moment.STAGING),
    ALTERNATIVE_TEXT_REQUIRED(Severity.ERROR, Moment.STAGING),
    ALTERNATIVE_TEXT_LENGTH(Severity.ERROR, Moment.SAVE),

    // Plans
    V5_SKU_TITLE_REQUIRED(Severity.ERROR, Moment.STAGING),
    V5_SKU_TITLE_LENGTH(Severity.ERROR, Moment.SAVE),
    V5_SKU_SUMMARY_REQUIRED(Severity.ERROR, Moment.STAGING),
    V5_SKU_SUMMARY_LENGTH(Severity.ERROR, Moment.SAVE),
    V5_SKU_DESCRIPTION_REQUIRED(Severity.ERROR, Moment.STAGING),
    V5_SKU_DESCRIPTION_LENGTH(Severity.ERROR, Moment.SAVE),

    // The same text twice; {0} is the SKU
    V6_DESCRIPTIONS_EQUAL(Severity.ERROR, Moment.STAGING),
    V6_DESCRIPTIONS_ALIKE(Severity.WARNING, Moment.STAGING),
    V7_TITLE_EQUALS_LONG_SUMMARY(Severity.ERROR, Moment.STAGING),
    V7_TITLE_LIKE_LONG_SUMMARY(Severity.WARNING, Moment.STAGING),
    V8_TITLE_EQUALS_SUMMARY(Severity.ERROR, Moment.STAGING),
    V8_TITLE_LIKE_SUMMARY(Severity.WARNING, Moment.STAGING),
    V9_TITLES_EQUAL(Severity.ERROR, Moment.STAGING),
    V9_TITLES_ALIKE(Severity.WARNING, Moment.STAGING),

    // Translations
    TRANSLATION_STALE(Severity.WARNING, Moment.STAGING),

    // Legal
    V14_TERMS_REQUIRED(Severity.ERROR, Moment.STAGING),
    V14_TERMS_LENGTH(Severity.ERROR, Moment.SAVE),
    V14_TERMS_URL_LENGTH(Severity.ERROR, Moment.SAVE),
    V14_TERMS_URL_FORM(Severity.ERROR, Moment.SAVE),

    // Pricing
    MARKETS_REQUIRED(Severity.ERROR, Moment.STAGING),
    MARKET_UNKNOWN(Severity.ERROR, Moment.STAGING),
    BASE_MARKET_REQUIRED(Severity.ERROR, Moment.STAGING),
    BASE_MARKET_NOT_SOLD(Severity.ERROR, Moment.STAGING),
    V24_PRICE_MISSING(Severity.ERROR, Moment.STAGING),
    V24_PRICE_NEGATIVE(Severity.ERROR, Moment.SAVE),
    V24_PRICE_TOO_HIGH(Severity.ERROR, Moment.SAVE),
    V24_PRICE_DECIMALS(Severity.ERROR, Moment.STAGING),
    V24_CORES_FORM(Severity.ERROR, Moment.SAVE),
    V24_AVAILABILITY_REQUIRED(Severity.ERROR, Moment.STAGING),
    V24_AVAILABILITY_NOT_SOLD(Severity.WARNING, Moment.STAGING),

    // Support
    V16_ENGINEERING_NAME_REQUIRED(Severity.ERROR, Moment.STAGING),
    V16_ENGINEERING_EMAIL_REQUIRED(Severity.ERROR, Moment.STAGING),
    V16_ENGINEERING_PHONE_REQUIRED(Severity.ERROR, Moment.STAGING),
    V16_CUSTOMER_NAME_REQUIRED(Severity.ERROR, Moment.STAGING),
    V16_CUSTOMER_EMAIL_REQUIRED(Severity.ERROR, Moment.STAGING),
    V16_CUSTOMER_PHONE_REQUIRED(Severity.ERROR, Moment.STAGING),
    V16_SUPPORT_URL_REQUIRED(Severity.ERROR, Moment.STAGING),
    V16_NAME_LENGTH(Severity.ERROR, Moment.SAVE),
    V16_EMAIL_LENGTH(Severity.ERROR, Moment.SAVE),
    V16_EMAIL_FORM(Severity.ERROR, Moment.SAVE),
    V16_PHONE_LENGTH(Severity.ERROR, Moment.SAVE),
    V16_PHONE_FORM(Severity.ERROR, Moment.SAVE),
    V16_SUPPORT_URL_LENGTH(Severity.ERROR, Moment.SAVE),
    V16_SUPPORT_URL_FORM(Severity.ERROR, Moment.SAVE),

    // Categories
    V15_CATEGORY_REQUIRED(Severity.ERROR, Moment.STAGING),
    V15_CATEGORIES_COUNT(Severity.ERROR, Moment.SAVE),
    V15_CATEGORY_UNKNOWN(Severity.ERROR, Moment.STAGING),

    // All sections
    TEXT_CHARACTERS(Severity.ERROR, Moment.SAVE),
    V29_LOCKED_FIELD_DIFFERS(Severity.ERROR, Moment.STAGING),

    // What people found; {0} are an approver's words
    CHANGES_REQUESTED(Severity.WARNING, Moment.STAGING);

    private final Severity severity;
    private final Moment moment;

    Rule(Severity severity, Moment moment) {
        this.severity = severity;
        this.moment = moment;
    }

    /** How bad it is to break this rule. */
    public Severity severity() {
        return severity;
    }

    /** When this rule begins to bite. */
    public Moment moment() {
        return moment;
    }
}
