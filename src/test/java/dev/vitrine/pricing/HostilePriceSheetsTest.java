package dev.vitrine.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Translations;
import dev.vitrine.pricing.PriceSheets.Problem;
import dev.vitrine.pricing.PriceSheets.Reading;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.workbooks.Workbooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Workbooks that mean harm are refused, quickly, each with a message of its own in both languages; they change nothing,
 * and nothing is fetched for them.
 */
@VitrineTest
class HostilePriceSheetsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MANY = 100_000;

    private final World world;
    private final Offers offers;
    private final PriceSheets sheets;
    private final Translations translations;

    HostilePriceSheetsTest(World world, Offers offers, PriceSheets sheets, Translations translations) {
        this.world = world;
        this.offers = offers;
        this.sheets = sheets;
        this.translations = translations;
    }

    private record Hostile(String name, byte[] bytes, Problem problem) {}

    /** A sheet of prices of this offer for one core count, with these rows. */
    private static String sheet(OfferId offer, String rows) {
        return Workbooks.sheet("<c r=\"F1\"><v>1</v></c>" + Workbooks.text("G1", PriceSheet.PRICES.mark(offer)), rows);
    }

    private static String laughs(String root) {
        var bomb = new StringBuilder("<!DOCTYPE " + root + " [<!ENTITY l0 \"" + "ha".repeat(500) + "\">");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY l").append(i).append(" \"");
            bomb.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return bomb.append("]>").toString();
    }

    private static List<Hostile> all(OfferId offer, String sentinel) {
        String good = sheet(offer, "");
        var all = new ArrayList<Hostile>();
        for (String part :
                List.of(Workbooks.TYPES, Workbooks.BOOK, Workbooks.RELATIONS, Workbooks.SHEET, Workbooks.STRINGS)) {
            String text = Workbooks.parts(good).get(part);
            String root = text.substring(1, text.indexOf(' '));
            all.add(new Hostile(
                    "entities in " + part, Workbooks.with(good, part, laughs(root) + text), Problem.DOCUMENT_TYPE));
            String fetching = "<!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"" + sentinel + "\">]>";
            all.add(new Hostile(
                    "an address in " + part,
                    Workbooks.with(good, part, fetching + text.replace(">x<", ">&x;<")),
                    Problem.DOCUMENT_TYPE));
        }
        for (String formula : List.of(
                "<f>1+1</f><v>2</v>",
                "<f>HYPERLINK(\"" + sentinel + "\")</f>",
                "<f>WEBSERVICE(\"" + sentinel + "\")</f>",
                "<f>cmd|' /C calc'!A0</f>",
                "<f t=\"shared\" si=\"0\"/><v>1</v>",
                "<f t=\"array\" ref=\"F2:F3\">A1</f>")) {
            all.add(new Hostile(
                    "formula " + formula,
                    Workbooks.of(sheet(offer, "<row r=\"2\"><c r=\"F2\">" + formula + "</c></row>")),
                    Problem.FORMULA));
        }
        all.add(new Hostile("macros", Workbooks.with(good, "xl/vbaProject.bin", "x"), Problem.MACROS));
        all.add(new Hostile("old macros", Workbooks.with(good, "xl/macrosheets/a.xml", "x"), Problem.MACROS));
        all.add(new Hostile(
                "the type of macros",
                Workbooks.with(
                        good, Workbooks.TYPES, Workbooks.types("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
                Problem.MACROS));
        all.add(new Hostile("100,000 rows", Workbooks.of(sheet(offer, "<row/>".repeat(MANY))), Problem.TOO_MANY_ROWS));
        all.add(new Hostile(
                "too many shared texts",
                Workbooks.with(good, Workbooks.STRINGS, "<sst>" + "<si/>".repeat(MANY + 1) + "</sst>"),
                Problem.TOO_MANY_ROWS));
        all.add(new Hostile("deep nesting", Workbooks.of(sheet(offer, "<a>".repeat(MANY))), Problem.TOO_DEEP));
        all.add(new Hostile(
                "a huge attribute",
                Workbooks.of(sheet(offer, "<row r=\"" + "1".repeat(MANY) + "\"/>")),
                Problem.HUGE_ATTRIBUTE));
        all.add(new Hostile(
                "a bomb beside", Workbooks.with(good, "xl/media/a.png", "\0".repeat(20 << 20)), Problem.BOMB));
        all.add(new Hostile(
                "a sheet elsewhere",
                Workbooks.with(good, Workbooks.RELATIONS, Workbooks.relations(sentinel, "TargetMode=\"External\"")),
                Problem.NOT_XLSX));
        all.add(new Hostile(
                "a sheet outside",
                Workbooks.with(good, Workbooks.RELATIONS, Workbooks.relations("../../etc/passwd", "")),
                Problem.NOT_XLSX));
        for (String name : List.of("../x.xml", "/etc/x.xml", "C:\\x.xml", "a\\b.xml")) {
            all.add(new Hostile("under " + name, Workbooks.with(good, name, "x"), Problem.PATHS));
        }
        var many = new TreeMap<>(Workbooks.parts(good));
        for (int i = 0; i < 500; i++) {
            many.put("xl/" + i + ".xml", "x");
        }
        all.add(new Hostile("500 parts", Workbooks.zip(many), Problem.TOO_MANY_ENTRIES));
        all.add(new Hostile("another book", Workbooks.of(Workbooks.sheet("", "<row/>")), Problem.NOT_XLSX));
        all.add(new Hostile("another offer's", Workbooks.of(sheet(OfferId.next(), "")), Problem.OTHER_OFFER));
        all.add(new Hostile("no core count", Workbooks.of(good.replace("<v>1</v>", "<v>0.5</v>")), Problem.COLUMNS));
        all.add(new Hostile("an archive of texts", Workbooks.zip(Map.of("a.xlf", "<xliff/>")), Problem.WRONG_TYPE));
        all.add(new Hostile("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Problem.WRONG_TYPE));
        all.add(new Hostile("nothing", new byte[0], Problem.WRONG_TYPE));
        all.add(new Hostile("commas", "fr;standard;=1+1".getBytes(StandardCharsets.UTF_8), Problem.WRONG_TYPE));
        all.add(new Hostile(
                "an old or locked workbook",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                Problem.OLD_OFFICE));
        all.add(new Hostile("too large", new byte[PriceSheets.BYTES_MAX + 1], Problem.TOO_LARGE));
        byte[] whole = Workbooks.of(good);
        all.add(new Hostile("cut off", Arrays.copyOf(whole, whole.length - 30), Problem.CUT_OFF));
        byte[] locked = whole.clone();
        locked[6] ^= 1;
        all.add(new Hostile("with a password", locked, Problem.DAMAGED_ARCHIVE));
        return all;
    }

    @Test
    @Asvs({"1.5.1", "5.2.3"})
    void each_is_refused_for_its_own_reason_changes_nothing_and_fetches_nothing() throws IOException {
        Publisher publisher = world.publisher();
        Somebody owner = world.member(publisher.id(), PublisherRole.OWNER);
        OfferId offer = offers.complete(publisher.id(), owner);
        OfferContent before = offers.draft(publisher.id(), owner, offer).content();
        var seen = EnumSet.noneOf(Problem.class);
        try (var sentinel = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            List<Hostile> all = all(offer, "http://127.0.0.1:" + sentinel.getLocalPort() + "/x");
            for (Hostile file : all) {
                Reading reading = assertTimeoutPreemptively(
                        SOON,
                        () -> world.in(publisher.id(), owner, () -> sheets.read(offer, file.bytes())),
                        file.name());
                assertThat(reading).as(file.name()).isInstanceOf(Reading.Unreadable.class);
                Problem problem = ((Reading.Unreadable) reading).problem();
                assertThat(problem).as(file.name()).isEqualTo(file.problem());
                seen.add(problem);
            }
            assertThat(offers.draft(publisher.id(), owner, offer).content()).isEqualTo(before);
            sentinel.setSoTimeout(1);
            assertThat(Assertions.catchThrowable(sentinel::accept)).isInstanceOf(SocketTimeoutException.class);
            Evidence.note(
                    getClass(),
                    all.size() + " hostile price sheets refused for " + seen.size()
                            + " reasons, 0 connections to the sentinel, nothing changed");
        }
        assertThat(EnumSet.complementOf(seen)).isEmpty();
    }

    @Test
    void each_reason_has_words_of_its_own_in_both_languages() {
        for (Locale language : Translations.LOCALES) {
            assertThat(Arrays.stream(Problem.values())
                            .map(problem -> translations.get(Labels.key(problem), language, "x"))
                            .toList())
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
            assertThat(Arrays.stream(PriceSheets.Reason.values())
                            .map(reason -> translations.get(Labels.key(reason), language))
                            .toList())
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
    }

    @Test
    void a_workbook_damaged_anywhere_ends_in_a_refusal_or_in_rows_never_in_a_fault() {
        Publisher publisher = world.publisher();
        Somebody owner = world.member(publisher.id(), PublisherRole.OWNER);
        OfferId offer = offers.complete(publisher.id(), owner);
        byte[] whole = world.in(publisher.id(), owner, () -> sheets.export(offer));
        var random = new Random(20_160_401);
        int damaged = 400;
        int refused = 0;
        for (int i = 0; i < damaged; i++) {
            byte[] file = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int hit = 0; hit < i % 4 && file.length > 0; hit++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                PriceSheetReader.read(offer, file);
            } catch (PriceSheetReader.Unfit e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(damaged / 2, damaged);
        Evidence.note(getClass(), damaged + " damaged price sheets, " + refused + " refused, 0 faults");
    }
}
