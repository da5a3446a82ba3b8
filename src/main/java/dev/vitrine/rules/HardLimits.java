package dev.vitrine.rules;

import dev.vitrine.content.Basics;
import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.Categories;
import dev.vitrine.content.EmailAddress;
import dev.vitrine.content.FieldNames;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.RichText;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.content.Support;
import dev.vitrine.content.VersionNumber;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.content.WebAddress;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Slug;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lengths, counts and forms: what keeps a section from being saved at all. What is merely missing is no limit broken. */
final class HardLimits {
    /** The highest price of one hour in any currency. */
    static final BigDecimal PRICE_MAX = new BigDecimal(1_000_000);

    private static final int CORES_MAX = 10_000;
    private static final int PORT_MAX = 65_535;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().\\u00a0/-]+");
    private static final Set<String> MULTI_LINE = Set.of("terms", "summary", "longSummary", "description");

    private final Check check;
    private final SectionKey key;
    private final FieldPath whole;

    private HardLimits(Check check, SectionKey key) {
        this.check = check;
        this.key = key;
        this.whole = FieldPath.whole(key);
    }

    static void check(Check check, SectionKey key, Section section) {
        var limits = new HardLimits(check, key);
        limits.characters(section);
        switch (section) {
            case Basics basics -> limits.basics(basics);
            case Sku sku -> limits.sku(sku);
            case VmImage image -> limits.image(image);
            case Listing listing -> limits.listing(listing);
            case Plan plan -> limits.plan(plan);
            case Legal legal -> limits.legal(legal);
            case Pricing pricing -> {}
            case SkuPrices prices -> limits.prices(prices);
            case Support support -> limits.support(support);
            case Categories categories ->
                check.atMost(Categories.MAX, categories.ids().size(), Rule.V15_CATEGORIES_COUNT, limits.at("ids"));
        }
    }

    private void characters(Section section) {
        if (isPrintable(CanonicalJson.toTree(section))) {
            return;
        }
        FieldValues.leaves(key, section).forEach((path, value) -> {
            boolean lines = MULTI_LINE.contains(FieldNames.name(path));
            if (value.isString() && !value.stringValue().codePoints().allMatch(c -> mayStand(c, lines))) {
                check.add(Rule.TEXT_CHARACTERS, path);
            }
        });
    }

    private static boolean isPrintable(JsonNode node) {
        return node.isString()
                ? node.stringValue().codePoints().allMatch(c -> mayStand(c, false))
                : node.values().stream().allMatch(HardLimits::isPrintable);
    }

    private static boolean mayStand(int c, boolean lines) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean line = lines && (c == '\n' || c == '\r' || c == '\t');
        return !surrogate && (!Character.isISOControl(c) || line);
    }

    private void basics(Basics basics) {
        length(Basics.NAME_MAX, basics.name(), Rule.OFFER_NAME_LENGTH, at("name"));
        check.atMost(Basics.LANGUAGES_MAX, basics.languages().size(), Rule.LANGUAGES_COUNT, at("languages"));
        var id = basics.offerId();
        if (!id.isEmpty() && !Slug.isValid(id)) {
            check.add(Rule.OFFER_ID_FORM, at("offerId"), shown(id));
        }
        if (check.facts().otherOfferIds().contains(id)) {
            check.add(Rule.OFFER_ID_TAKEN, at("offerId"), id);
        }
    }

    private void sku(Sku sku) {
        check.atMost(Sku.MAX, check.skus().size(), Rule.SKU_COUNT, whole);
        var id = sku.id();
        if (!id.isEmpty() && !Slug.isValid(id)) {
            check.add(Rule.V17_SKU_ID_FORM, at("id"), shown(id));
        }
        boolean twice = !id.isEmpty()
                && check.skus().stream()
                        .filter(other -> !other.equals(key.sku().orElseThrow()))
                        .anyMatch(other -> check.draft().sku(other).id().equals(id));
        if (twice || check.facts().otherSkuIds().contains(id)) {
            check.add(Rule.V17_SKU_ID_TAKEN, at("id"), id);
        }
        if (sku.billing() == Sku.Billing.BYOL && sku.trial() != Sku.Trial.NONE) {
            check.add(Rule.V18_TRIAL_WITH_BYOL, at("trial"));
        }
    }

    private void image(VmImage image) {
        length(VmImage.OS_DESCRIPTION_MAX, image.osDescription(), Rule.OS_DESCRIPTION_LENGTH, at("osDescription"));
        check.atMost(VmImage.SIZES_MAX, image.recommendedSizes().size(), Rule.V23_SIZES_COUNT, at("recommendedSizes"));
        check.atMost(VmImage.PORTS_MAX, image.ports().size(), Rule.PORTS_COUNT, at("ports"));
        var ports = new HashSet<String>();
        for (var port : image.ports()) {
            var path = at("ports").item(port.key());
            if (port.port() < 1 || port.port() > PORT_MAX) {
                check.add(Rule.PORT_RANGE, path.then("port"), port.port());
            }
            if (!ports.add(port.port() + "/" + port.protocol())) {
                check.add(Rule.PORT_DUPLICATE, path.then("port"), port.port() + "/" + port.protocol());
            }
            length(VmImage.PORT_PURPOSE_MAX, port.purpose(), Rule.PORT_PURPOSE_LENGTH, path.then("purpose"));
        }
        var numbers = new HashSet<String>();
        for (var version : image.versions()) {
            var path = at("versions").item(version.key());
            number(version.number(), numbers, path.then("number"));
            disks(version, path);
        }
    }

    private void number(String number, Set<String> seen, FieldPath path) {
        if (!number.isEmpty()) {
            if (VersionNumber.parse(number).isEmpty()) {
                check.add(Rule.V20_NUMBER_FORM, path, shown(number));
            }
            if (!seen.add(number)) {
                check.add(Rule.V20_NUMBER_DUPLICATE, path, shown(number));
            }
        }
    }

    private void disks(VmImage.ImageVersion version, FieldPath path) {
        address(version.osVhd(), path.then("osVhd"));
        var luns = new HashSet<Integer>();
        for (var disk : version.dataDisks()) {
            var diskPath = path.then("dataDisks").item(disk.key());
            if (disk.lun() < 0 || disk.lun() > VmImage.LUN_MAX) {
                check.add(Rule.LUN_RANGE, diskPath.then("lun"), disk.lun());
            }
            if (!luns.add(disk.lun())) {
                check.add(Rule.LUN_DUPLICATE, diskPath.then("lun"), disk.lun());
            }
            address(disk.vhd(), diskPath.then("vhd"));
        }
    }

    private void address(@Nullable Vhd vhd, FieldPath path) {
        if (vhd == null) {
            return;
        }
        var blobPath = vhd.container() + "/" + vhd.file();
        if (blobPath.contains(" ") || blobPath.contains("%20")) {
            check.add(Rule.V22_BLANKS, path);
        } else if (!WebAddress.isValid(vhd.address())
                || !WebAddress.isHost(vhd.host())
                || vhd.container().isEmpty()
                || vhd.file().isEmpty()
                || blobPath.indexOf('?') >= 0
                || blobPath.indexOf('#') >= 0) {
            check.add(Rule.V22_ADDRESS_FORM, path);
        }
    }

    private void listing(Listing listing) {
        length(Listing.TITLE_MAX, listing.title(), Rule.V1_OFFER_TITLE_LENGTH, at("title"));
        richText(Listing.SUMMARY_MAX, listing.summary(), Rule.V2_SUMMARY_LENGTH, at("summary"));
        richText(Listing.LONG_SUMMARY_MAX, listing.longSummary(), Rule.V3_LONG_SUMMARY_LENGTH, at("longSummary"));
        richText(Listing.DESCRIPTION_MAX, listing.description(), Rule.V4_DESCRIPTION_LENGTH, at("description"));
        check.atMost(Listing.LINKS_MAX, listing.links().size(), Rule.V13_LINKS_COUNT, at("links"));
        for (var link : listing.links()) {
            var path = at("links").item(link.key());
            length(Listing.LINK_TITLE_MAX, link.title(), Rule.V13_LINK_TITLE_LENGTH, path.then("title"));
            webAddress(link.url(), Rule.V13_LINK_URL_LENGTH, Rule.V13_LINK_URL_FORM, path.then("url"));
        }
        listing.logos()
                .forEach((size, logo) -> size(
                        logo,
                        size.width(),
                        size.height(),
                        Rule.V10_LOGO_SIZE,
                        at("logos").then(size.name())));
        if (listing.hero() != null) {
            size(listing.hero(), Listing.HERO_WIDTH, Listing.HERO_HEIGHT, Rule.V11_HERO_SIZE, at("hero"));
        }
        check.atMost(
                Listing.SAMPLE_IMAGES_MAX, listing.sampleImages().size(), Rule.SAMPLE_IMAGES_COUNT, at("sampleImages"));
        for (var image : listing.sampleImages()) {
            length(
                    Listing.ALTERNATIVE_TEXT_MAX,
                    image.alternativeText(),
                    Rule.ALTERNATIVE_TEXT_LENGTH,
                    at("sampleImages").item(image.key()).then("alternativeText"));
        }
    }

    private void plan(Plan plan) {
        length(Plan.TITLE_MAX, plan.title(), Rule.V5_SKU_TITLE_LENGTH, at("title"));
        richText(Plan.SUMMARY_MAX, plan.summary(), Rule.V5_SKU_SUMMARY_LENGTH, at("summary"));
        richText(Plan.DESCRIPTION_MAX, plan.description(), Rule.V5_SKU_DESCRIPTION_LENGTH, at("description"));
    }

    private void legal(Legal legal) {
        length(Legal.TERMS_MAX, legal.terms(), Rule.V14_TERMS_LENGTH, at("terms"));
        webAddress(legal.termsUrl(), Rule.V14_TERMS_URL_LENGTH, Rule.V14_TERMS_URL_FORM, at("termsUrl"));
    }

    private void prices(SkuPrices prices) {
        prices.hourly().forEach((market, byCores) -> {
            var path = FieldValues.entry(at("hourly"), market);
            byCores.forEach((cores, price) -> price(cores, price, path));
        });
    }

    /** An offer may have a hundred thousand prices: the path of one is made only when something is wrong with it. */
    private void price(int cores, BigDecimal price, FieldPath market) {
        if (cores < 1 || cores > CORES_MAX) {
            check.add(Rule.V24_CORES_FORM, market.then(String.valueOf(cores)), cores);
        }
        if (price.signum() < 0) {
            check.add(Rule.V24_PRICE_NEGATIVE, market.then(String.valueOf(cores)), price.toPlainString());
        }
        if (price.compareTo(PRICE_MAX) > 0) {
            check.add(
                    Rule.V24_PRICE_TOO_HIGH,
                    market.then(String.valueOf(cores)),
                    PRICE_MAX.toPlainString(),
                    price.toPlainString());
        }
    }

    private void support(Support support) {
        var engineering = support.engineering();
        contact(engineering.name(), engineering.email(), engineering.phone(), at("engineering"));
        var customer = support.customer();
        contact(customer.name(), customer.email(), customer.phone(), at("customer"));
        webAddress(
                customer.url(),
                Rule.V16_SUPPORT_URL_LENGTH,
                Rule.V16_SUPPORT_URL_FORM,
                at("customer").then("url"));
    }

    private void contact(String name, String email, String phone, FieldPath path) {
        length(Support.NAME_MAX, name, Rule.V16_NAME_LENGTH, path.then("name"));
        if (!length(Support.EMAIL_MAX, email, Rule.V16_EMAIL_LENGTH, path.then("email"))
                && !email.isEmpty()
                && !EmailAddress.isValid(email)) {
            check.add(Rule.V16_EMAIL_FORM, path.then("email"), shown(email));
        }
        if (!length(Support.PHONE_MAX, phone, Rule.V16_PHONE_LENGTH, path.then("phone"))
                && !phone.isEmpty()
                && (!PHONE.matcher(phone).matches() || phone.chars().noneMatch(c -> c >= '0' && c <= '9'))) {
            check.add(Rule.V16_PHONE_FORM, path.then("phone"), shown(phone));
        }
    }

    private void richText(int max, String html, Rule tooLong, FieldPath path) {
        if (length(RichText.MARKUP_MAX, html, Rule.RICH_TEXT_MARKUP_LENGTH, path)) {
            return;
        }
        check.atMost(max, RichText.visibleLength(html), tooLong, path);
        if (!RichText.isAllowed(html)) {
            check.add(Rule.RICH_TEXT_TAGS, path);
        }
    }

    private void webAddress(String url, Rule tooLong, Rule form, FieldPath path) {
        if (!length(WebAddress.MAX, url, tooLong, path) && !url.isEmpty() && !WebAddress.isValid(url)) {
            check.add(form, path, shown(url));
        }
    }

    private void size(Listing.Picture picture, int width, int height, Rule rule, FieldPath path) {
        if (picture.width() != width || picture.height() != height) {
            check.add(rule, path, width + " × " + height, picture.width() + " × " + picture.height());
        }
    }

    /** Whether the text is too long; then the finding has been added. */
    private boolean length(int max, String text, Rule rule, FieldPath path) {
        int length = text.codePointCount(0, text.length());
        check.atMost(max, length, rule, path);
        return length > max;
    }

    private FieldPath at(String field) {
        return whole.then(field);
    }

    /** A value as it may stand in a message: not longer than a line. */
    private static String shown(String text) {
        int limit = 60;
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit)) + "…";
    }
}
