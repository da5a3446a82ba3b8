package dev.vitrine.rules;

import static dev.vitrine.rules.World.draftOnly;
import static dev.vitrine.rules.World.liveToo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Listing.SampleImage;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.OpenPort;
import dev.vitrine.content.VmImage.Protocol;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.rules.Facts.Sas;
import dev.vitrine.rules.PictureLook.Sight;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.testing.Asvs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every rule an offer that breaks this rule and no other; the complete offer breaks none. */
@Asvs({"2.2.1", "2.2.3"})
class RuleExamplesTest {
    private static final String FR = "listing/fr-FR:";
    private static final String IMAGE = "image/k1:";
    private static final String VERSION = "image/k1:versions[v1]";
    private static final String NEW_VERSION = "image/k1:versions[v2]";

    /** An offer that breaks the rule at the path, and what it breaks besides because of that. */
    record Example(Rule rule, String path, World world, Set<Rule> besides) {
        @Override
        public String toString() {
            return rule + " at " + path;
        }
    }

    private static final List<Example> EXAMPLES = new ArrayList<>();

    private static void breaks(Rule rule, String path, World world, Rule... besides) {
        EXAMPLES.add(new Example(rule, path, world, Set.of(besides)));
    }

    static {
        basics();
        skus();
        images();
        sas();
        marketing();
        plansAndDuplicates();
        translations();
        legalAndPricing();
        supportAndCategories();
        general();
    }

    private static void basics() {
        breaks(Rule.OFFER_NAME_REQUIRED, "basics:name", draftOnly().set("basics:name", null));
        breaks(Rule.OFFER_NAME_REQUIRED, "basics:name", draftOnly().set("basics:name", " \u00a0\u200b"));
        breaks(Rule.OFFER_NAME_LENGTH, "basics:name", draftOnly().set("basics:name", "x".repeat(101)));
        breaks(
                Rule.V28_OFFER_NAME_TAKEN,
                "basics:name",
                draftOnly().others(Set.of(), Set.of("contoso ARCHIVE"), Set.of()));
        breaks(Rule.OFFER_ID_REQUIRED, "basics:offerId", draftOnly().set("basics:offerId", null));
        for (var id : List.of("A", "a_b", "-a", "a-", "é", "a b", "a".repeat(51), "-")) {
            breaks(Rule.OFFER_ID_FORM, "basics:offerId", draftOnly().set("basics:offerId", id));
        }
        breaks(
                Rule.OFFER_ID_TAKEN,
                "basics:offerId",
                draftOnly().others(Set.of("contoso-archive"), Set.of(), Set.of()));
        breaks(
                Rule.SOURCE_LANGUAGE_REQUIRED,
                "basics:sourceLanguage",
                draftOnly().set("basics:sourceLanguage", null),
                Rule.V10_LOGO_REQUIRED);
        breaks(
                Rule.SOURCE_LANGUAGE_NOT_OFFERED,
                "basics:sourceLanguage",
                draftOnly().set("basics:sourceLanguage", "de-DE"),
                Rule.V10_LOGO_REQUIRED);
        breaks(
                Rule.LANGUAGES_REQUIRED,
                "basics:languages",
                draftOnly().set("basics:languages", null),
                Rule.SOURCE_LANGUAGE_NOT_OFFERED);
        var eleven = IntStream.range(0, 9).mapToObj(i -> "a" + (char) ('a' + i)).collect(Collectors.toList());
        eleven.addAll(List.of("fr-FR", "en-US"));
        breaks(
                Rule.LANGUAGES_COUNT,
                "basics:languages",
                draftOnly().set("basics:languages", eleven),
                Rule.LANGUAGE_UNKNOWN,
                Rule.V1_OFFER_TITLE_REQUIRED,
                Rule.V2_SUMMARY_REQUIRED,
                Rule.V3_LONG_SUMMARY_REQUIRED,
                Rule.V4_DESCRIPTION_REQUIRED,
                Rule.V5_SKU_TITLE_REQUIRED,
                Rule.V5_SKU_SUMMARY_REQUIRED,
                Rule.V5_SKU_DESCRIPTION_REQUIRED);
        breaks(
                Rule.LANGUAGE_UNKNOWN,
                "basics:languages[it]",
                draftOnly().set("basics:languages[it]", "it"),
                Rule.V1_OFFER_TITLE_REQUIRED,
                Rule.V2_SUMMARY_REQUIRED,
                Rule.V3_LONG_SUMMARY_REQUIRED,
                Rule.V4_DESCRIPTION_REQUIRED,
                Rule.V5_SKU_TITLE_REQUIRED,
                Rule.V5_SKU_SUMMARY_REQUIRED,
                Rule.V5_SKU_DESCRIPTION_REQUIRED);
    }

    private static void skus() {
        var without = draftOnly().without("sku/k1").without("sku/k2");
        breaks(Rule.SKU_REQUIRED, "basics", without);
        breaks(Rule.V17_SKU_ID_REQUIRED, "sku/k1:id", draftOnly().set("sku/k1:id", null));
        for (var id : List.of("Standard", "a.b", "-a", "a-", "a".repeat(51))) {
            breaks(Rule.V17_SKU_ID_FORM, "sku/k1:id", draftOnly().set("sku/k1:id", id));
        }
        breaks(Rule.V17_SKU_ID_TAKEN, "sku/k1:id", draftOnly().set("sku/k1:id", "standard"));
        breaks(Rule.V17_SKU_ID_TAKEN, "sku/k1:id", draftOnly().others(Set.of(), Set.of(), Set.of("byol")));
        breaks(Rule.V18_TRIAL_WITH_BYOL, "sku/k1:trial", draftOnly().set("sku/k1:trial", "ONE_MONTH"));
        breaks(Rule.V19_HIDDEN_WITHOUT_RIGHT, "sku/k1:hidden", draftOnly().set("sku/k1:hidden", true));
    }

    private static void images() {
        breaks(Rule.OS_FAMILY_REQUIRED, IMAGE + "osFamily", draftOnly().set(IMAGE + "osFamily", null));
        breaks(
                Rule.OS_DESCRIPTION_REQUIRED,
                IMAGE + "osDescription",
                draftOnly().set(IMAGE + "osDescription", null));
        breaks(
                Rule.OS_DESCRIPTION_LENGTH,
                IMAGE + "osDescription",
                draftOnly().set(IMAGE + "osDescription", "x".repeat(101)));
        breaks(
                Rule.V23_SIZES_COUNT,
                IMAGE + "recommendedSizes",
                draftOnly().set(IMAGE + "recommendedSizes", List.of("1", "2", "3", "4", "5", "6", "7")),
                Rule.V23_SIZE_UNKNOWN);
        breaks(
                Rule.V23_SIZE_UNKNOWN,
                IMAGE + "recommendedSizes[Standard_X]",
                draftOnly().set(IMAGE + "recommendedSizes[Standard_X]", "Standard_X"));
        breaks(Rule.PORT_RANGE, IMAGE + "ports[p1].port", draftOnly().set(IMAGE + "ports[p1].port", 0));
        breaks(Rule.PORT_RANGE, IMAGE + "ports[p1].port", draftOnly().set(IMAGE + "ports[p1].port", 65_536));
        breaks(Rule.PORT_DUPLICATE, IMAGE + "ports[p2].port", draftOnly().set(IMAGE + "ports[p2].port", 22));
        breaks(
                Rule.PORT_PURPOSE_LENGTH,
                IMAGE + "ports[p1].purpose",
                draftOnly().set(IMAGE + "ports[p1].purpose", "x".repeat(101)));
        breaks(Rule.PORTS_COUNT, IMAGE + "ports", draftOnly().set(IMAGE + "ports", ports(101)));
        breaks(Rule.V20_VERSION_REQUIRED, IMAGE + "versions", draftOnly().set(IMAGE + "versions", null));
        breaks(Rule.V20_NUMBER_REQUIRED, VERSION + ".number", draftOnly().set(VERSION + ".number", null));
        for (var number : List.of("1", "1.0", "1.0.0.0", "v1.0.0", "1.0.x", "01.0.0", "1.0.0 ", "1.0.9999999999")) {
            breaks(Rule.V20_NUMBER_FORM, VERSION + ".number", draftOnly().set(VERSION + ".number", number));
        }
        breaks(
                Rule.V20_NUMBER_DUPLICATE,
                NEW_VERSION + ".number",
                draftOnly().set(NEW_VERSION, ContentFixtures.version("v2", "1.0.0", "second")));
        for (var number : List.of("1.0.0", "0.9.9")) {
            breaks(
                    Rule.V20_NUMBER_NOT_RISING,
                    NEW_VERSION + ".number",
                    liveToo().set(NEW_VERSION, ContentFixtures.version("v2", number, "second")),
                    number.equals("1.0.0") ? new Rule[] {Rule.V20_NUMBER_DUPLICATE} : new Rule[0]);
        }
        for (var number : List.of("1.1.0", "2.0.0", "1.1.1")) {
            breaks(
                    Rule.V20_MORE_THAN_LAST_NUMBER,
                    NEW_VERSION + ".number",
                    liveToo().set(NEW_VERSION, ContentFixtures.version("v2", number, "second")));
        }
        breaks(
                Rule.V21_DISK_COUNT,
                NEW_VERSION + ".dataDisks",
                liveToo()
                        .set(NEW_VERSION, ContentFixtures.version("v2", "1.0.1", "second"))
                        .set(NEW_VERSION + ".dataDisks", null));
        breaks(
                Rule.V21_DISK_COUNT,
                NEW_VERSION + ".dataDisks",
                liveToo()
                        .set(NEW_VERSION, ContentFixtures.version("v2", "1.0.1", "second"))
                        .set(NEW_VERSION + ".dataDisks[d2]", new DataDisk("d2", 1, World.vhd("third.vhd"))));
        for (int lun : new int[] {-1, 64}) {
            breaks(
                    Rule.LUN_RANGE,
                    VERSION + ".dataDisks[d1].lun",
                    draftOnly().set(VERSION + ".dataDisks[d1].lun", lun));
        }
        breaks(
                Rule.LUN_DUPLICATE,
                VERSION + ".dataDisks[d2].lun",
                draftOnly().set(VERSION + ".dataDisks[d2]", new DataDisk("d2", 0, World.vhd("second.vhd"))));
        breaks(Rule.OS_VHD_REQUIRED, VERSION + ".osVhd", draftOnly().set(VERSION + ".osVhd", null));
        breaks(
                Rule.DATA_VHD_REQUIRED,
                VERSION + ".dataDisks[d1].vhd",
                draftOnly().set(VERSION + ".dataDisks[d1].vhd", null));
        breaks(
                Rule.VHD_REUSED,
                VERSION + ".dataDisks[d1].vhd",
                draftOnly().set(VERSION + ".dataDisks[d1].vhd", World.vhd("byol-1.0.0-os.vhd")));
        breaks(
                Rule.VHD_REUSED,
                "image/k2:versions[v1].osVhd",
                draftOnly().set("image/k2:versions[v1].osVhd", World.vhd("byol-1.0.0-os.vhd")));
    }

    private static List<OpenPort> ports(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new OpenPort("p" + i, i, Protocol.TCP, ""))
                .toList();
    }

    private static void sas() {
        for (var vhd : List.of(
                new Vhd("", "c", "f.vhd"),
                new Vhd("h.example", "", "f.vhd"),
                new Vhd("h.example", "c", "f.vhd?sig=x"),
                new Vhd("h.example", "c#", "f.vhd"),
                new Vhd("u@h.example", "c", "f.vhd"),
                new Vhd("h.example:8443", "c", "f.vhd"),
                new Vhd("h.example/x", "c", "f.vhd"),
                new Vhd("h.example", "c", "f\t.vhd"),
                new Vhd("h.example", "c", "x".repeat(2048) + ".vhd"))) {
            breaks(
                    Rule.V22_ADDRESS_FORM,
                    VERSION + ".osVhd",
                    draftOnly().set(VERSION + ".osVhd", vhd),
                    Rule.TEXT_CHARACTERS,
                    Rule.V22_NOT_VHD);
        }
        for (var file : List.of("my disk.vhd", "my%20disk.vhd")) {
            breaks(Rule.V22_BLANKS, VERSION + ".osVhd", draftOnly().set(VERSION + ".osVhd", World.vhd(file)));
        }
        for (var file : List.of("disk.vhdx", "disk", "disk.vhd.zip")) {
            breaks(Rule.V22_NOT_VHD, VERSION + ".osVhd", draftOnly().set(VERSION + ".osVhd", World.vhd(file)));
        }
        breaks(Rule.V22_SAS_MISSING, VERSION + ".osVhd", draftOnly().withoutSas("byol-1.0.0-os.vhd"));
        breaks(Rule.V22_SAS_MISSING, VERSION + ".dataDisks[d1].vhd", draftOnly().withoutSas("byol-1.0.0-data.vhd"));
        sas(Rule.V22_SAS_READ_MISSING, s -> new Sas("l", "c", s.start(), s.startsAt(), s.expiry(), s.expiresAt()));
        sas(Rule.V22_SAS_LIST_MISSING, s -> new Sas("r", "c", s.start(), s.startsAt(), s.expiry(), s.expiresAt()));
        sas(Rule.V22_SAS_WRITE_GIVEN, s -> new Sas("rwl", "c", s.start(), s.startsAt(), s.expiry(), s.expiresAt()));
        sas(Rule.V22_SAS_DELETE_GIVEN, s -> new Sas("rdl", "c", s.start(), s.startsAt(), s.expiry(), s.expiresAt()));
        sas(
                Rule.V22_SAS_PERMISSIONS_MISSING,
                s -> new Sas("", "c", s.start(), s.startsAt(), s.expiry(), s.expiresAt()));
        sas(Rule.V22_SAS_SCOPE_MISSING, s -> new Sas("rl", "", s.start(), s.startsAt(), s.expiry(), s.expiresAt()));
        for (var scope : List.of("b", "C")) {
            sas(Rule.V22_SAS_SCOPE, s -> new Sas("rl", scope, s.start(), s.startsAt(), s.expiry(), s.expiresAt()));
        }
        sas(Rule.V22_SAS_START_MISSING, s -> new Sas("rl", "c", "", null, s.expiry(), s.expiresAt()));
        sas(Rule.V22_SAS_START_FORM, s -> new Sas("rl", "c", "2026-08-31", null, s.expiry(), s.expiresAt()));
        sas(Rule.V22_SAS_EXPIRY_MISSING, s -> new Sas("rl", "c", s.start(), s.startsAt(), "", null));
        sas(Rule.V22_SAS_EXPIRY_FORM, s -> new Sas("rl", "c", s.start(), s.startsAt(), "2026-11-30", null));
        sas(Rule.V22_SAS_NOT_STARTED, s -> starting(s, RulesFixtures.NOW.plusSeconds(1)));
        sas(Rule.V22_SAS_EXPIRED, s -> ending(s, RulesFixtures.NOW));
        sas(Rule.V22_SAS_EXPIRES_SOON, s -> ending(s, RulesFixtures.NOW.plusSeconds(1)));
        sas(
                Rule.V22_SAS_EXPIRES_SOON,
                s -> ending(s, RulesFixtures.NOW.plus(Duration.ofDays(21)).minusSeconds(1)));
    }

    private static void sas(Rule rule, UnaryOperator<Sas> change) {
        breaks(rule, VERSION + ".osVhd", draftOnly().sas(change));
    }

    private static Sas starting(Sas s, Instant start) {
        return new Sas(s.permissions(), s.scope(), start.toString(), start, s.expiry(), s.expiresAt());
    }

    private static Sas ending(Sas s, @Nullable Instant expiry) {
        return new Sas(s.permissions(), s.scope(), s.start(), s.startsAt(), String.valueOf(expiry), expiry);
    }

    private static void marketing() {
        breaks(Rule.V1_OFFER_TITLE_REQUIRED, FR + "title", draftOnly().set(FR + "title", null));
        breaks(Rule.V1_OFFER_TITLE_REQUIRED, "listing/en-US:title", draftOnly().set("listing/en-US:title", "\u00a0"));
        breaks(Rule.V1_OFFER_TITLE_LENGTH, FR + "title", draftOnly().set(FR + "title", "x".repeat(51)));
        for (var empty : new String[] {null, " ", "<p>&nbsp;</p>", "<p></p>"}) {
            breaks(Rule.V2_SUMMARY_REQUIRED, FR + "summary", draftOnly().set(FR + "summary", empty));
            breaks(
                    Rule.V3_LONG_SUMMARY_REQUIRED,
                    FR + "longSummary",
                    draftOnly().set(FR + "longSummary", empty));
            breaks(Rule.V4_DESCRIPTION_REQUIRED, FR + "description", draftOnly().set(FR + "description", empty));
        }
        breaks(Rule.V2_SUMMARY_LENGTH, FR + "summary", draftOnly().set(FR + "summary", html(101)));
        breaks(Rule.V3_LONG_SUMMARY_LENGTH, FR + "longSummary", draftOnly().set(FR + "longSummary", html(257)));
        breaks(Rule.V4_DESCRIPTION_LENGTH, FR + "description", draftOnly().set(FR + "description", html(1301)));
        for (var dirty : List.of(
                "<u>x</u>",
                "<p style='color:red'>x</p>",
                "<script>x</script>y",
                "<a href='javascript:x'>x</a>",
                "<img src=x>y",
                "<h6>x</h6>")) {
            breaks(Rule.RICH_TEXT_TAGS, FR + "summary", draftOnly().set(FR + "summary", dirty));
            breaks(
                    Rule.RICH_TEXT_TAGS,
                    "plan/k1/fr-FR:description",
                    draftOnly().set("plan/k1/fr-FR:description", dirty));
        }
        breaks(
                Rule.RICH_TEXT_MARKUP_LENGTH,
                FR + "summary",
                draftOnly().set(FR + "summary", "<p>x</p>" + "<b></b>".repeat(15_000)));
        breaks(Rule.V10_LOGO_REQUIRED, FR + "logos.WIDE", draftOnly().set(FR + "logos.WIDE", null));
        breaks(
                Rule.V10_LOGO_SIZE,
                FR + "logos.SMALL",
                draftOnly().set(FR + "logos.SMALL", ContentFixtures.picture("x", 40, 41)));
        breaks(Rule.V11_HERO_SIZE, FR + "hero", draftOnly().set(FR + "hero", ContentFixtures.picture("x", 816, 290)));
        looks();
        breaks(Rule.V13_LINK_TITLE_REQUIRED, FR + "links[l1].title", draftOnly().set(FR + "links[l1].title", null));
        breaks(
                Rule.V13_LINK_TITLE_LENGTH,
                FR + "links[l1].title",
                draftOnly().set(FR + "links[l1].title", "x".repeat(101)));
        breaks(Rule.V13_LINK_URL_REQUIRED, FR + "links[l1].url", draftOnly().set(FR + "links[l1].url", null));
        breaks(
                Rule.V13_LINK_URL_LENGTH,
                FR + "links[l1].url",
                draftOnly().set(FR + "links[l1].url", "https://a.example/" + "x".repeat(2031)));
        for (var url : List.of("javascript:alert(1)", "data:text/html,x", "ftp://a.example", "a.example", "https://")) {
            breaks(Rule.V13_LINK_URL_FORM, FR + "links[l1].url", draftOnly().set(FR + "links[l1].url", url));
        }
        breaks(
                Rule.V13_LINKS_COUNT,
                FR + "links",
                draftOnly()
                        .set(
                                FR + "links",
                                IntStream.range(0, 26)
                                        .mapToObj(i -> new Link("l" + i, "x", "https://a.example"))
                                        .toList()));
        breaks(
                Rule.SAMPLE_IMAGES_COUNT,
                FR + "sampleImages",
                draftOnly()
                        .set(
                                FR + "sampleImages",
                                IntStream.range(0, 6)
                                        .mapToObj(
                                                i -> new SampleImage("s" + i, ContentFixtures.picture("x", 9, 9), "x"))
                                        .toList()));
        breaks(
                Rule.SAMPLE_IMAGE_REQUIRED,
                FR + "sampleImages[s1].picture",
                draftOnly().set(FR + "sampleImages[s1].picture", null));
        breaks(
                Rule.ALTERNATIVE_TEXT_REQUIRED,
                FR + "sampleImages[s1].alternativeText",
                draftOnly().set(FR + "sampleImages[s1].alternativeText", " "));
        breaks(
                Rule.ALTERNATIVE_TEXT_LENGTH,
                FR + "sampleImages[s1].alternativeText",
                draftOnly().set(FR + "sampleImages[s1].alternativeText", "x".repeat(251)));
    }

    private static String html(int visible) {
        return "<p>&amp;<b>" + "é".repeat(visible - 1) + "</b></p>";
    }

    private static void looks() {
        var logo = ContentFixtures.listingFr().logos().get(LogoSize.SMALL);
        var hero = ContentFixtures.listingFr().hero();
        for (Sight sight : Sight.values()) {
            Rule ofLogo = logoRule(sight);
            if (ofLogo != null) {
                breaks(ofLogo, FR + "logos.SMALL", draftOnly().seen(logo, sight));
            }
            Rule ofHero = heroRule(sight);
            if (ofHero != null) {
                breaks(ofHero, FR + "hero", draftOnly().seen(hero, sight));
            }
        }
    }

    private static @Nullable Rule logoRule(Sight sight) {
        return switch (sight) {
            case BLACK_GROUND -> Rule.V12_LOGO_BLACK_GROUND;
            case WHITE_GROUND -> Rule.V12_LOGO_WHITE_GROUND;
            case GRADIENT -> Rule.V12_LOGO_GRADIENT;
            case BLACK_MARK -> Rule.V12_LOGO_BLACK_MARK;
            case WHITE_MARK -> Rule.V12_LOGO_WHITE_MARK;
            case BLUE_MARK -> Rule.V12_LOGO_BLUE_MARK;
            case MANY_COLOURS -> Rule.V12_LOGO_COLOURS;
            case TRANSPARENT, BUSY_TEXT_ZONE -> null;
        };
    }

    private static @Nullable Rule heroRule(Sight sight) {
        return switch (sight) {
            case BLACK_GROUND -> Rule.V12_HERO_BLACK;
            case WHITE_GROUND -> Rule.V12_HERO_WHITE;
            case TRANSPARENT -> Rule.V12_HERO_TRANSPARENT;
            case BUSY_TEXT_ZONE -> Rule.V12_HERO_TEXT_ZONE;
            case GRADIENT, BLACK_MARK, WHITE_MARK, BLUE_MARK, MANY_COLOURS -> null;
        };
    }

    private static void plansAndDuplicates() {
        var plan = "plan/k2/fr-FR:";
        breaks(Rule.V5_SKU_TITLE_REQUIRED, plan + "title", draftOnly().set(plan + "title", null));
        breaks(Rule.V5_SKU_SUMMARY_REQUIRED, plan + "summary", draftOnly().set(plan + "summary", "<p> </p>"));
        breaks(
                Rule.V5_SKU_DESCRIPTION_REQUIRED,
                plan + "description",
                draftOnly().set(plan + "description", null));
        breaks(Rule.V5_SKU_TITLE_LENGTH, plan + "title", draftOnly().set(plan + "title", "x".repeat(51)));
        breaks(Rule.V5_SKU_SUMMARY_LENGTH, plan + "summary", draftOnly().set(plan + "summary", html(101)));
        breaks(Rule.V5_SKU_DESCRIPTION_LENGTH, plan + "description", draftOnly().set(plan + "description", html(2001)));
        var offer = ContentFixtures.listingFr();
        breaks(
                Rule.V6_DESCRIPTIONS_EQUAL,
                plan + "description",
                draftOnly()
                        .set(
                                plan + "description",
                                offer.description()
                                        .toUpperCase(Locale.ROOT)
                                        .replace("<H2>", "<h2>")
                                        .replace("</H2>", " </h2>")));
        breaks(
                Rule.V6_DESCRIPTIONS_ALIKE,
                plan + "description",
                draftOnly().set(plan + "description", offer.description().replace("instantanée", "immédiate")));
        breaks(
                Rule.V7_TITLE_EQUALS_LONG_SUMMARY,
                plan + "title",
                draftOnly()
                        .set(FR + "longSummary", "<p>Une&nbsp;archive <b>sûre</b></p>")
                        .set(plan + "title", "UNE ARCHIVE  SÛRE"));
        breaks(
                Rule.V7_TITLE_LIKE_LONG_SUMMARY,
                plan + "title",
                draftOnly().set(FR + "longSummary", "<p>Une archive sûre</p>").set(plan + "title", "Une archive sure"));
        breaks(
                Rule.V8_TITLE_EQUALS_SUMMARY,
                plan + "title",
                draftOnly().set(FR + "summary", "<p>Une archive sûre</p>").set(plan + "title", "Une archive sûre"));
        breaks(
                Rule.V8_TITLE_LIKE_SUMMARY,
                plan + "title",
                draftOnly().set(FR + "summary", "<p>Une archive sûre</p>").set(plan + "title", "Une archive sure"));
        breaks(Rule.V9_TITLES_EQUAL, plan + "title", draftOnly().set(plan + "title", "archive AVEC votre licence"));
        breaks(Rule.V9_TITLES_ALIKE, plan + "title", draftOnly().set(plan + "title", "Archive avec votre licences"));
    }

    private static void translations() {
        breaks(
                Rule.TRANSLATION_STALE,
                "listing/en-US:title",
                draftOnly().translated("listing/en-US:title", "Contoso, before"));
        breaks(
                Rule.TRANSLATION_STALE,
                "plan/k2/en-US:summary",
                liveToo().translated("plan/k2/en-US:summary", "<p>Payez à l’heure.</p>"));
        breaks(Rule.TRANSLATION_STALE, "legal/en-US:terms", draftOnly().translated("legal/en-US:terms", "No terms."));
    }

    private static void legalAndPricing() {
        breaks(
                Rule.V14_TERMS_REQUIRED,
                "legal/en-US:terms",
                draftOnly().set("legal/fr-FR:terms", null).set("legal/en-US:terms", null));
        breaks(Rule.V14_TERMS_LENGTH, "legal/fr-FR:terms", draftOnly().set("legal/fr-FR:terms", "x".repeat(1_000_001)));
        breaks(
                Rule.V14_TERMS_URL_FORM,
                "legal/fr-FR:termsUrl",
                draftOnly().set("legal/fr-FR:termsUrl", "contoso.example/terms"));
        breaks(
                Rule.V14_TERMS_URL_LENGTH,
                "legal/fr-FR:termsUrl",
                draftOnly().set("legal/fr-FR:termsUrl", "https://a.example/" + "x".repeat(2031)));
        breaks(
                Rule.MARKETS_REQUIRED,
                "pricing:markets",
                draftOnly().set("pricing:markets", null),
                Rule.BASE_MARKET_NOT_SOLD,
                Rule.V24_AVAILABILITY_NOT_SOLD);
        breaks(
                Rule.MARKET_UNKNOWN,
                "pricing:markets[xx]",
                draftOnly().set("pricing:markets[xx]", "xx"),
                Rule.V24_PRICE_MISSING);
        breaks(Rule.BASE_MARKET_REQUIRED, "pricing:baseMarket", draftOnly().set("pricing:baseMarket", null));
        breaks(Rule.BASE_MARKET_NOT_SOLD, "pricing:baseMarket", draftOnly().set("pricing:baseMarket", "jp"));
        breaks(Rule.V24_PRICE_MISSING, "pricing/k2:hourly.us", draftOnly().set("pricing/k2:hourly.us.4", null));
        breaks(Rule.V24_PRICE_MISSING, "pricing/k2:hourly.us", draftOnly().set("pricing/k2:hourly.us", null));
        breaks(Rule.V24_PRICE_NEGATIVE, "pricing/k2:hourly.us.4", draftOnly().set("pricing/k2:hourly.us.4", "-0.001"));
        breaks(
                Rule.V24_PRICE_TOO_HIGH,
                "pricing/k2:hourly.us.4",
                draftOnly().set("pricing/k2:hourly.us.4", "1000000.001"));
        breaks(Rule.V24_PRICE_DECIMALS, "pricing/k2:hourly.us.4", draftOnly().set("pricing/k2:hourly.us.4", "0.0001"));
        breaks(Rule.V24_CORES_FORM, "pricing/k2:hourly.us.0", draftOnly().set("pricing/k2:hourly.us.0", "1"));
        breaks(
                Rule.V24_AVAILABILITY_REQUIRED,
                "pricing/k1:availableIn",
                draftOnly().set("pricing/k1:availableIn", null));
        breaks(
                Rule.V24_AVAILABILITY_NOT_SOLD,
                "pricing/k1:availableIn[jp]",
                draftOnly().set("pricing/k1:availableIn[jp]", "jp"));
    }

    private static void supportAndCategories() {
        breaks(
                Rule.V16_ENGINEERING_NAME_REQUIRED,
                "support:engineering.name",
                draftOnly().set("support:engineering.name", null));
        breaks(
                Rule.V16_ENGINEERING_EMAIL_REQUIRED,
                "support:engineering.email",
                draftOnly().set("support:engineering.email", null));
        breaks(
                Rule.V16_ENGINEERING_PHONE_REQUIRED,
                "support:engineering.phone",
                draftOnly().set("support:engineering.phone", null));
        breaks(
                Rule.V16_CUSTOMER_NAME_REQUIRED,
                "support:customer.name",
                draftOnly().set("support:customer.name", null));
        breaks(
                Rule.V16_CUSTOMER_EMAIL_REQUIRED,
                "support:customer.email",
                draftOnly().set("support:customer.email", null));
        breaks(
                Rule.V16_CUSTOMER_PHONE_REQUIRED,
                "support:customer.phone",
                draftOnly().set("support:customer.phone", null));
        breaks(
                Rule.V16_SUPPORT_URL_REQUIRED,
                "support:customer.url",
                draftOnly().set("support:customer.url", null));
        for (var contact : List.of("engineering", "customer")) {
            var at = "support:" + contact;
            breaks(Rule.V16_NAME_LENGTH, at + ".name", draftOnly().set(at + ".name", "x".repeat(101)));
            breaks(
                    Rule.V16_EMAIL_LENGTH,
                    at + ".email",
                    draftOnly().set(at + ".email", "x@" + "a.".repeat(123) + "example"));
            breaks(Rule.V16_EMAIL_FORM, at + ".email", draftOnly().set(at + ".email", "x@example"));
            breaks(Rule.V16_PHONE_LENGTH, at + ".phone", draftOnly().set(at + ".phone", "1".repeat(31)));
            for (var phone : List.of("call us", "++33 1", "( )", "1;ext=2")) {
                breaks(Rule.V16_PHONE_FORM, at + ".phone", draftOnly().set(at + ".phone", phone));
            }
        }
        breaks(
                Rule.V16_SUPPORT_URL_LENGTH,
                "support:customer.url",
                draftOnly().set("support:customer.url", "https://a.example/" + "x".repeat(2031)));
        breaks(
                Rule.V16_SUPPORT_URL_FORM,
                "support:customer.url",
                draftOnly().set("support:customer.url", "javascript:x"));
        breaks(Rule.V15_CATEGORY_REQUIRED, "categories:ids", draftOnly().set("categories:ids", null));
        breaks(
                Rule.V15_CATEGORIES_COUNT,
                "categories:ids",
                draftOnly()
                        .set("categories:ids", List.of("storage", "security", "databases", "web", "devops", "media")));
        breaks(Rule.V15_CATEGORY_UNKNOWN, "categories:ids[x.y]", draftOnly().set("categories:ids[x.y]", "x.y"));
    }

    private static void general() {
        for (var text : List.of("a\0b", "a\u0007b", "a\nb", "a\ud800b", "\udc00")) {
            breaks(Rule.TEXT_CHARACTERS, "basics:name", draftOnly().set("basics:name", text));
        }
        breaks(
                Rule.TEXT_CHARACTERS,
                "legal/fr-FR:terms",
                draftOnly().set("legal/fr-FR:terms", "Line\nline\ttab\u0001"));
        breaks(
                Rule.V29_LOCKED_FIELD_DIFFERS,
                "pricing/k2:hourly.us.4",
                liveToo().set("pricing/k2:hourly.us.4", "0.19"));
        breaks(Rule.V29_LOCKED_FIELD_DIFFERS, "basics:offerId", liveToo().set("basics:offerId", "other"));
        breaks(Rule.V29_LOCKED_FIELD_DIFFERS, "sku/k2", liveToo().without("sku/k2"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void breaks_this_rule_alone(Example example) {
        var findings = example.world.findings();
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(example.rule);
            assertThat(finding.path()).isEqualTo(FieldPath.of(example.path));
            assertThat(finding.severity()).isEqualTo(example.rule.severity());
            assertThat(finding.moment()).isEqualTo(example.rule.moment());
        });
        var expected = new TreeSet<>(example.besides);
        expected.add(example.rule);
        assertThat(findings).extracting(Finding::rule).isSubsetOf(expected);
        assertThat(findings).extracting(Finding::path).isSorted();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keeps_from_saving_only_what_breaks_a_hard_limit(Example example) {
        var onSave = example.world.onSave(FieldPath.of(example.path).section()).stream()
                .map(Finding::rule)
                .toList();
        if (example.rule.moment() == Moment.SAVE) {
            assertThat(onSave).contains(example.rule);
        } else {
            assertThat(onSave).allMatch(example.besides::contains);
        }
    }

    static List<Example> examples() {
        return EXAMPLES;
    }

    @Test
    void every_rule_has_an_example() {
        var shown =
                EXAMPLES.stream().map(Example::rule).collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
        var elsewhere = Arrays.stream(Rule.values())
                .filter(rule ->
                        rule.name().startsWith("LINK_") || rule.name().startsWith("VHD_") && rule != Rule.VHD_REUSED)
                .toList();
        shown.addAll(elsewhere);
        // A hundred SKUs are made in LimitsTest.
        shown.add(Rule.SKU_COUNT);
        // What an approver asked for comes from the review desk.
        shown.add(Rule.CHANGES_REQUESTED);
        assertThat(shown).containsExactlyInAnyOrder(Rule.values());
        System.out.println(
                "rules shown by example: " + (shown.size() - elsewhere.size()) + ", examples: " + EXAMPLES.size());
    }
}
