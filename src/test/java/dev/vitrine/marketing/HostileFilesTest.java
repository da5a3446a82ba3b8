package dev.vitrine.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.marketing.TranslationFiles.Reading;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.workbooks.Archive;
import dev.vitrine.workbooks.UnreadableFile;
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
 * Files that mean harm (trust/acceptance.md section 4) are refused, quickly, with a message of their own in both
 * languages; they change nothing, and nothing is fetched for them.
 */
@VitrineTest
class HostileFilesTest {
    private static final LanguageTag FR = ContentFixtures.FR;
    private static final LanguageTag EN = ContentFixtures.EN;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MANY = 100_000;
    private static final String ROOT = root("2.0", "fr-FR", "en-US");

    private final World world;
    private final Offers offers;
    private final TranslationFiles files;
    private final Translations translations;

    HostileFilesTest(World world, Offers offers, TranslationFiles files, Translations translations) {
        this.world = world;
        this.offers = offers;
        this.files = files;
        this.translations = translations;
    }

    /** @param place what the message has to name */
    private record Hostile(String name, byte[] bytes, Problem problem, String place) {
        Hostile(String name, byte[] bytes, Problem problem) {
            this(name, bytes, problem, "");
        }

        Hostile(String name, String text, Problem problem) {
            this(name, text.getBytes(StandardCharsets.UTF_8), problem, "");
        }
    }

    private static String root(String version, String source, String target) {
        return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:" + version + "\" version=\"" + version
                + "\" srcLang=\"" + source + "\" trgLang=\"" + target + "\">";
    }

    private static String file(String target) {
        return ROOT + "<file id=\"f\"><unit id=\"listing_002Fen-US:title\"><segment><source>x</source><target>" + target
                + "</target></segment></unit></file></xliff>";
    }

    private static String laughs(String root) {
        var bomb = new StringBuilder("<!DOCTYPE " + root + " [<!ENTITY l0 \"" + "ha".repeat(500) + "\">");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY l").append(i).append(" \"");
            bomb.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return bomb.append("]>").toString();
    }

    private static String fetching(String root, String address) {
        return "<!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"" + address + "\">]>";
    }

    private static List<Hostile> xliff(String sentinel) {
        return List.of(
                new Hostile("entities in entities", laughs("xliff") + file("&l9;"), Problem.DOCUMENT_TYPE),
                new Hostile(
                        "a local file", fetching("xliff", "file:///etc/passwd") + file("&x;"), Problem.DOCUMENT_TYPE),
                new Hostile("an address", fetching("xliff", sentinel) + file("&x;"), Problem.DOCUMENT_TYPE),
                new Hostile(
                        "a type", "<!DOCTYPE xliff SYSTEM \"" + sentinel + "\">" + file("x"), Problem.DOCUMENT_TYPE),
                new Hostile(
                        "an entity of parameters",
                        "<!DOCTYPE xliff [<!ENTITY % p SYSTEM \"" + sentinel + "\"> %p;]>" + file("x"),
                        Problem.DOCUMENT_TYPE),
                new Hostile("an entity of nobody", file("&nowhere;"), Problem.NOT_XLIFF),
                new Hostile(
                        "an include",
                        file("<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"" + sentinel + "\"/>"),
                        Problem.INLINE_ELEMENTS),
                new Hostile(
                        "a schema",
                        ROOT.replace(
                                ">",
                                " xmlns:s=\"http://www.w3.org/2001/XMLSchema-instance\"" + " s:schemaLocation=\"urn:x "
                                        + sentinel + "\">"),
                        Problem.CUT_OFF),
                new Hostile("a style sheet", "<?xml-stylesheet href=\"" + sentinel + "\"?><a/>", Problem.NOT_XLIFF),
                new Hostile("no character", file("<cp hex=\"FFFFFF\"/>"), Problem.NOT_XLIFF),
                new Hostile("a negative character", file("<cp hex=\"-1\"/>"), Problem.NOT_XLIFF),
                new Hostile("markup as elements", file("<pc id=\"1\">x</pc>"), Problem.INLINE_ELEMENTS),
                new Hostile(
                        "a script",
                        file("<script xmlns=\"http://www.w3.org/1999/xhtml\">x</script>"),
                        Problem.INLINE_ELEMENTS),
                new Hostile("deep nesting", ROOT + "<file>".repeat(MANY), Problem.TOO_DEEP),
                new Hostile(
                        "a huge attribute",
                        ROOT + "<file id=\"" + "x".repeat(10_000_000) + "\"></file></xliff>",
                        Problem.HUGE_ATTRIBUTE),
                new Hostile("100,000 attributes", "<xliff " + attributes() + "/>", Problem.NOT_XLIFF),
                new Hostile(
                        "100,000 texts",
                        ROOT + "<file id=\"f\">" + units() + "</file></xliff>",
                        Problem.TOO_MANY_TEXTS),
                new Hostile(
                        "a text twice",
                        ROOT + "<file id=\"f\"><unit id=\"a\"/><unit id=\"a\"/></file></xliff>",
                        Problem.REPEATED),
                new Hostile("another language", root("2.0", "fr-FR", "de-DE") + "</xliff>", Problem.OTHER_LANGUAGE),
                new Hostile("the source itself", root("2.0", "fr-FR", "fr-FR") + "</xliff>", Problem.OTHER_LANGUAGE),
                new Hostile("another source", root("2.0", "de-DE", "en-US") + "</xliff>", Problem.OTHER_SOURCE),
                new Hostile("another version", root("1.2", "fr-FR", "en-US") + "</xliff>", Problem.NOT_XLIFF),
                new Hostile("cut off", file("x").substring(0, 150), Problem.CUT_OFF),
                new Hostile(
                        "an encoding of nobody",
                        "<?xml version=\"1.0\" encoding=\"x-none\"?>" + file("x"),
                        Problem.NOT_XLIFF));
    }

    private static List<Hostile> anything(String sentinel) {
        return List.of(
                new Hostile("a page", "<html><body>x</body></html>", Problem.NOT_XLIFF),
                new Hostile("a formula as text", "=HYPERLINK(\"" + sentinel + "\")", Problem.WRONG_TYPE),
                new Hostile(
                        "a picture",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                        Problem.WRONG_TYPE),
                new Hostile("nothing", new byte[0], Problem.WRONG_TYPE),
                new Hostile("zeros", new byte[1 << 20], Problem.WRONG_TYPE),
                new Hostile(
                        "an old or locked workbook",
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        Problem.OLD_OFFICE),
                new Hostile("too large", new byte[TranslationFiles.BYTES_MAX + 1], Problem.TOO_LARGE));
    }

    private static List<Hostile> archives() {
        String good = file("x");
        var all = new ArrayList<Hostile>();
        for (String name : List.of(
                "../texts.xlf", "a/../../texts.xlf", "/etc/texts.xlf", "C:\\texts.xlf", "a\\b.xlf", "a\u0000.xlf")) {
            all.add(new Hostile("under " + name, Workbooks.zip(Map.of(name, good)), Problem.PATHS, name));
        }
        all.add(new Hostile("a name twice", twice(good), Problem.PATHS, "a.xlf"));
        var many = new TreeMap<String, String>();
        for (int i = 0; i < 500; i++) {
            many.put(i + ".xlf", good);
        }
        all.add(new Hostile("500 files", Workbooks.zip(many), Problem.TOO_MANY_ENTRIES));
        String zeros = "\0".repeat(20 << 20);
        byte[] bomb = Workbooks.zip(Map.of("a.xlf", zeros));
        all.add(new Hostile("a bomb", bomb, Problem.BOMB));
        all.add(new Hostile("a bomb as a folder", Workbooks.zip(Map.of("a/", zeros)), Problem.BOMB));
        String inner = new String(bomb, StandardCharsets.ISO_8859_1);
        all.add(new Hostile("an archive in it", Workbooks.zip(Map.of("b.zip", inner)), Problem.WRONG_TYPE, "b.zip"));
        all.add(new Hostile(
                "a program", Workbooks.zip(Map.of("a.xlf", good, "setup.exe", "MZ")), Problem.WRONG_TYPE, "setup.exe"));
        byte[] whole = Workbooks.zip(Map.of("a.xlf", good));
        all.add(new Hostile("an archive cut off", Arrays.copyOf(whole, whole.length / 2), Problem.CUT_OFF));
        all.add(new Hostile("a damaged archive", changed(whole, whole.length / 3, 0x55), Problem.DAMAGED_ARCHIVE));
        all.add(new Hostile("an archive with a password", changed(whole, 6, 1), Problem.DAMAGED_ARCHIVE));
        all.add(new Hostile(
                "a language twice", Workbooks.zip(Map.of("a.xlf", good, "b.xlf", good)), Problem.REPEATED, "en-US"));
        all.add(new Hostile("an empty archive", Workbooks.zip(Map.of("a/", "")), Problem.WRONG_TYPE));
        all.add(new Hostile(
                "a type in an archive",
                Workbooks.zip(Map.of("a.xlf", laughs("xliff") + file("&l9;"))),
                Problem.DOCUMENT_TYPE,
                "a.xlf"));
        return all;
    }

    private static List<Hostile> workbooks(String sentinel) {
        String row = sheet("<row r=\"2\">" + Workbooks.text("A2", "listing/en-US:title") + "</row>");
        var all = new ArrayList<Hostile>();
        for (String part :
                List.of(Workbooks.TYPES, Workbooks.BOOK, Workbooks.RELATIONS, Workbooks.SHEET, Workbooks.STRINGS)) {
            String text = Workbooks.parts(row).get(part);
            String root = text.substring(1, text.indexOf(' '));
            all.add(new Hostile(
                    "entities in " + part, Workbooks.with(row, part, laughs(root) + text), Problem.DOCUMENT_TYPE));
            all.add(new Hostile(
                    "an address in " + part,
                    Workbooks.with(row, part, fetching(root, sentinel) + text.replace(">x<", ">&x;<")),
                    Problem.DOCUMENT_TYPE));
        }
        for (String formula : List.of(
                "<f>1+1</f><v>2</v>",
                "<f>HYPERLINK(\"" + sentinel + "\")</f>",
                "<f>WEBSERVICE(\"" + sentinel + "\")</f>",
                "<f>cmd|' /C calc'!A0</f>",
                "<f t=\"shared\" si=\"0\"/><v>x</v>",
                "<f t=\"array\" ref=\"E2:E3\">A1</f>")) {
            String cells = "<row r=\"2\"><c r=\"E2\" t=\"str\">" + formula + "</c></row>";
            all.add(new Hostile("formula " + formula, Workbooks.of(sheet(cells)), Problem.FORMULA, "en-US!E2"));
        }
        all.add(new Hostile(
                "macros", Workbooks.with(row, "xl/vbaProject.bin", "x"), Problem.MACROS, "xl/vbaProject.bin"));
        all.add(new Hostile(
                "old macros",
                Workbooks.with(row, "xl/macrosheets/a.xml", "x"),
                Problem.MACROS,
                "xl/macrosheets/a.xml"));
        all.add(new Hostile(
                "the type of macros",
                Workbooks.with(
                        row, Workbooks.TYPES, Workbooks.types("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
                Problem.MACROS));
        all.add(new Hostile(
                "100,000 rows", Workbooks.of(sheet("<row/>".repeat(MANY))), Problem.TOO_MANY_TEXTS, "en-US"));
        all.add(new Hostile(
                "too many shared texts",
                Workbooks.with(row, Workbooks.STRINGS, "<sst>" + "<si/>".repeat(MANY + 1) + "</sst>"),
                Problem.TOO_MANY_TEXTS));
        all.add(new Hostile("deep nesting in a sheet", Workbooks.of(sheet("<a>".repeat(MANY))), Problem.TOO_DEEP));
        all.add(new Hostile(
                "a huge attribute in a sheet",
                Workbooks.of(sheet("<row r=\"" + "1".repeat(100_000) + "\"/>")),
                Problem.HUGE_ATTRIBUTE));
        all.add(new Hostile(
                "a sheet elsewhere",
                Workbooks.with(row, Workbooks.RELATIONS, Workbooks.relations(sentinel, "TargetMode=\"External\"")),
                Problem.NOT_XLSX));
        all.add(new Hostile(
                "a sheet outside",
                Workbooks.with(row, Workbooks.RELATIONS, Workbooks.relations("../../etc/passwd", "")),
                Problem.NOT_XLSX));
        all.add(new Hostile("a shared text that is not there", Workbooks.of(sheetOf("<v>99</v>")), Problem.NOT_XLSX));
        all.add(new Hostile("a shared text before the first", Workbooks.of(sheetOf("<v>-1</v>")), Problem.NOT_XLSX));
        all.add(new Hostile("no mark", Workbooks.of(row.replace("vitrine:fr-FR:en-US", "x")), Problem.NOT_XLSX));
        all.add(new Hostile(
                "another language in a workbook",
                Workbooks.of(row.replace(":en-US<", ":de-DE<")),
                Problem.OTHER_LANGUAGE));
        all.add(new Hostile(
                "another source in a workbook", Workbooks.of(row.replace(":fr-FR:", ":de-DE:")), Problem.OTHER_SOURCE));
        all.add(new Hostile(
                "a document",
                Workbooks.zip(Map.of(Workbooks.TYPES, "<Types/>", "word/document.xml", "<x/>")),
                Problem.NOT_XLSX));
        byte[] whole = Workbooks.of(row);
        all.add(new Hostile("a workbook cut off", Arrays.copyOf(whole, whole.length - 30), Problem.CUT_OFF));
        all.add(new Hostile(
                "a bomb beside a workbook",
                Workbooks.with(row, "xl/media/a.png", "\0".repeat(20 << 20)),
                Problem.BOMB));
        return all;
    }

    /** A sheet as it is exported, with these rows beneath its head. */
    private static String sheet(String rows) {
        return Workbooks.sheet(Workbooks.text("F1", "vitrine:fr-FR:en-US"), rows);
    }

    private static String sheetOf(String value) {
        return sheet("<row r=\"2\"><c r=\"A2\" t=\"s\">" + value + "</c></row>");
    }

    private static byte[] twice(String text) {
        String zip = new String(
                Workbooks.zip(new TreeMap<>(Map.of("a.xlf", text, "b.xlf", text))), StandardCharsets.ISO_8859_1);
        return zip.replace("b.xlf", "a.xlf").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] changed(byte[] bytes, int at, int mask) {
        byte[] copy = bytes.clone();
        copy[at] ^= (byte) mask;
        return copy;
    }

    private static String units() {
        var units = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            units.append("<unit id=\"u").append(i).append("\"/>");
        }
        return units.toString();
    }

    private static String attributes() {
        var attributes = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }

    @Test
    @Asvs({"1.5.1", "5.2.1", "5.2.3"})
    void each_is_refused_for_its_own_reason_changes_nothing_and_fetches_nothing() throws IOException {
        Publisher publisher = world.publisher();
        Somebody owner = world.member(publisher.id(), PublisherRole.OWNER);
        OfferId offer = offers.complete(publisher.id(), owner);
        OfferContent before = offers.draft(publisher.id(), owner, offer).content();
        var seen = EnumSet.noneOf(Problem.class);
        try (var sentinel = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + sentinel.getLocalPort() + "/x";
            var all = new ArrayList<>(xliff(address));
            all.addAll(anything(address));
            all.addAll(archives());
            all.addAll(workbooks(address));
            for (Hostile file : all) {
                Reading reading = assertTimeoutPreemptively(
                        SOON,
                        () -> world.in(publisher.id(), owner, () -> files.read(offer, EN, file.bytes())),
                        file.name());
                assertThat(reading).as(file.name()).isInstanceOf(Reading.Unreadable.class);
                var unreadable = (Reading.Unreadable) reading;
                assertThat(unreadable.problem()).as(file.name()).isEqualTo(file.problem());
                assertThat(unreadable.place()).as(file.name()).contains(file.place());
                seen.add(unreadable.problem());
            }
            assertThat(offers.draft(publisher.id(), owner, offer).content()).isEqualTo(before);
            sentinel.setSoTimeout(1);
            assertThat(Assertions.catchThrowable(sentinel::accept)).isInstanceOf(SocketTimeoutException.class);
            Evidence.note(
                    getClass(),
                    all.size() + " hostile XLIFF files, archives and workbooks refused for " + seen.size()
                            + " reasons, 0 connections to the sentinel, nothing changed");
        }
        assertThat(EnumSet.complementOf(seen)).containsExactly(Problem.NOT_ALLOWED);
    }

    @Test
    void each_reason_has_words_of_its_own_in_both_languages() {
        for (Locale language : Translations.LOCALES) {
            List<String> words = Arrays.stream(Problem.values())
                    .map(problem -> translations.get(Labels.key(problem), language, "x", "y"))
                    .toList();
            assertThat(words).doesNotHaveDuplicates().noneMatch(String::isBlank);
        }
    }

    @Test
    void a_file_cut_off_or_damaged_anywhere_ends_in_a_refusal_or_in_texts_never_in_a_fault() {
        List<TranslationUnit> units = TranslatableTexts.of(ContentFixtures.contoso(), FR, EN);
        var words = new TranslatorWords(translations, Locale.ENGLISH, ContentFixtures.contoso());
        List<byte[]> whole = List.of(
                Xliff.write(FR, EN, units, words),
                Archive.pack(Map.of("a.xlf", Xliff.write(FR, EN, units, words))),
                WorkbookWriter.write(FR, Map.of(EN, units), words));
        var random = new Random(20_160_401);
        int refused = 0;
        int damaged = 3_000;
        for (int i = 0; i < damaged; i++) {
            byte[] original = whole.get(i % whole.size());
            byte[] file = i % 2 == 0 ? Arrays.copyOf(original, random.nextInt(original.length)) : original.clone();
            for (int hit = 0; hit < i % 4 && file.length > 0; hit++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                ArrivingFiles.read(file);
            } catch (UnreadableTexts e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(damaged / 2, damaged);
        Evidence.note(getClass(), damaged + " damaged files, " + refused + " refused, 0 faults");
    }

    @Test
    void parts_of_a_workbook_damaged_within_end_in_a_refusal_or_in_texts_never_in_a_fault() throws UnreadableFile {
        List<TranslationUnit> units = TranslatableTexts.of(ContentFixtures.contoso(), FR, EN);
        var words = new TranslatorWords(translations, Locale.ENGLISH, ContentFixtures.contoso());
        Map<String, byte[]> parts = Archive.unpack(WorkbookWriter.write(FR, Map.of(EN, units), words));
        List<String> names = List.copyOf(parts.keySet());
        var random = new Random(20_160_401);
        int refused = 0;
        int damaged = 1_500;
        for (int i = 0; i < damaged; i++) {
            var copy = new TreeMap<>(parts);
            String name = names.get(random.nextInt(names.size()));
            byte[] part = parts.get(name).clone();
            part[random.nextInt(part.length)] = (byte) random.nextInt();
            copy.put(name, part);
            try {
                WorkbookReader.read(copy);
            } catch (UnreadableTexts e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1, damaged);
        Evidence.note(getClass(), damaged + " workbooks damaged within, " + refused + " refused, 0 faults");
    }
}
