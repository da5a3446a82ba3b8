package dev.vitrine.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.ContentArbitraries;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Section;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketing.TranslationFiles.Reading.Arrival;
import dev.vitrine.marketing.TranslationFiles.Reason;
import dev.vitrine.marketing.TranslationFiles.Refusal;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Rules;
import dev.vitrine.rules.RulesFixtures;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Evidence;
import dev.vitrine.workbooks.CellText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What goes out to a translator comes back as it was, and what comes back is judged text by text. */
class TranslationRoundTripTest {
    private static final LanguageTag FR = ContentFixtures.FR;
    private static final LanguageTag EN = ContentFixtures.EN;
    private static final FieldPath TITLE = FieldPath.of(SectionKey.listing(EN), "title");
    private static final TranslatorWords WORDS =
            new TranslatorWords(new Translations(), Locale.FRENCH, ContentFixtures.contoso());

    private static OfferContent contoso() {
        return ContentFixtures.contoso();
    }

    private static Intake intake(OfferContent content) {
        return new Intake(content, FR, TranslationRoundTripTest::broken, language -> true);
    }

    private static List<Finding> broken(OfferContent content, SectionKey key, Section value) {
        return Rules.onSave(content, key, value, RulesFixtures.marketplace(), Facts.NONE);
    }

    private static Arrival taken(OfferContent content, ArrivingText... texts) {
        var intake = intake(content);
        intake.take(EN, List.of(texts));
        return intake.arrival();
    }

    private static TranslationUnit unit(OfferContent content, FieldPath path) {
        return TranslatableTexts.of(content, FR, EN).stream()
                .filter(unit -> unit.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static ArrivingText translated(OfferContent content, FieldPath path, String text) {
        TranslationUnit unit = unit(content, path);
        return new ArrivingText(7, path.toString(), unit.source(), unit.sourceHash(), text);
    }

    private static ArrivingText again(TranslationUnit unit) {
        return new ArrivingText(0, unit.path().toString(), unit.source(), unit.sourceHash(), unit.target());
    }

    private static ArrivingText withoutLine(ArrivingText text) {
        return new ArrivingText(0, text.path(), text.source(), text.sourceHash(), text.target());
    }

    private static List<ArrivingText> back(byte[] file) throws UnreadableTexts {
        List<ArrivingFile> files = ArrivingFiles.read(file);
        assertThat(files).hasSize(1);
        assertThat(files.getFirst().source()).isEqualTo("fr-FR");
        assertThat(files.getFirst().target()).isEqualTo("en-US");
        return files.getFirst().texts();
    }

    private static byte[] xliff(List<TranslationUnit> units) {
        return Xliff.write(FR, EN, units, WORDS);
    }

    private static byte[] xlsx(List<TranslationUnit> units) {
        return WorkbookWriter.write(FR, Map.of(EN, units), WORDS);
    }

    /** Any text, and those that files and spreadsheets like to take for something else. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                ContentArbitraries.texts(),
                Arbitraries.of(
                        "=1+1",
                        "+33 1",
                        "-5",
                        "@x",
                        "=HYPERLINK(\"https://contoso.example\")",
                        "'quoted",
                        "  two  spaces  ",
                        "\r\n\r\n",
                        "a\rb\nc\td",
                        "עברית \u202Eabc\u202C",
                        "العربية",
                        "_x000D_",
                        "_x005F_x000D_",
                        "]]> <!-- & &amp; &#13; -->",
                        "<p>Un <strong>mot</strong>,&nbsp;<a href=\"https://contoso.example/?a=1&amp;b=2\">lien</a></p>",
                        "007",
                        "1.10",
                        "TRUE",
                        "2026-11-24"));
    }

    @Provide
    Arbitrary<List<TranslationUnit>> units() {
        return Combinators.combine(texts(), texts(), texts())
                .as((key, source, target) -> List.of(key, source, target))
                .list()
                .ofMaxSize(6)
                .map(all -> IntStream.range(0, all.size())
                        .mapToObj(i -> new TranslationUnit(
                                FieldPath.of(
                                        SectionKey.legal(EN), i + all.get(i).getFirst()),
                                all.get(i).get(1),
                                all.get(i).get(2),
                                100))
                        .toList());
    }

    private static List<ArrivingText> withoutLines(List<ArrivingText> texts) {
        return texts.stream().map(TranslationRoundTripTest::withoutLine).toList();
    }

    @Property(tries = 300)
    void any_texts_come_back_from_xliff_as_they_went_out(@ForAll("units") List<TranslationUnit> units)
            throws UnreadableTexts {
        assertThat(withoutLines(back(xliff(units))))
                .isEqualTo(units.stream().map(TranslationRoundTripTest::again).toList());
    }

    @Property(tries = 150)
    void any_texts_come_back_from_a_workbook_as_they_went_out(@ForAll("units") List<TranslationUnit> units)
            throws UnreadableTexts {
        assertThat(withoutLines(back(xlsx(units))))
                .isEqualTo(units.stream().map(TranslationRoundTripTest::again).toList());
    }

    @Provide
    Arbitrary<OfferContent> offers() {
        Arbitrary<Listing> listings =
                ContentArbitraries.section(SectionKey.Kind.LISTING).map(Listing.class::cast);
        Arbitrary<Plan> plans = Combinators.combine(texts(), texts(), texts()).as(Plan::new);
        Arbitrary<Legal> legals = Combinators.combine(texts(), texts()).as(Legal::new);
        return Combinators.combine(listings, listings, plans, plans, legals, legals)
                .as((listing, other, plan, otherPlan, legal, otherLegal) -> contoso()
                        .with(SectionKey.listing(FR), listing)
                        .with(SectionKey.listing(EN), other)
                        .with(SectionKey.plan(ContentFixtures.BYOL, FR), plan)
                        .with(SectionKey.plan(ContentFixtures.BYOL, EN), otherPlan)
                        .with(SectionKey.legal(FR), legal)
                        .with(SectionKey.legal(EN), otherLegal));
    }

    @Property(tries = 60)
    void an_export_brought_back_unchanged_changes_nothing(@ForAll("offers") OfferContent content)
            throws UnreadableTexts {
        List<TranslationUnit> units = TranslatableTexts.of(content, FR, EN);
        for (byte[] file : List.of(xliff(units), xlsx(units))) {
            Arrival arrival = taken(content, back(file).toArray(ArrivingText[]::new));
            assertThat(arrival.after()).isEqualTo(content);
            assertThat(arrival).isEqualTo(new Arrival(content, content, List.of(), List.of(), units.size(), 0));
        }
    }

    @Property(tries = 60)
    void every_text_of_one_offer_can_be_carried_to_another_with_the_same_source(@ForAll("offers") OfferContent content)
            throws UnreadableTexts {
        // Without limits all that differs is taken in, so what is exported afterwards is what was brought.
        OfferContent empty = content.without(SectionKey.legal(EN))
                .without(SectionKey.listing(EN))
                .without(SectionKey.plan(ContentFixtures.BYOL, EN));
        List<TranslationUnit> translated = TranslatableTexts.of(empty, FR, EN).stream()
                .map(unit -> new TranslationUnit(
                        unit.path(), unit.source(), "=\r\n " + content.legal(EN).terms() + unit.path(), unit.limit()))
                .toList();
        for (byte[] file : List.of(xliff(translated), xlsx(translated))) {
            var intake = new Intake(empty, FR, (draft, key, value) -> List.of(), language -> true);
            intake.take(EN, back(file));
            assertThat(TranslatableTexts.of(intake.arrival().after(), FR, EN))
                    .extracting(TranslationUnit::target)
                    .containsExactlyElementsOf(
                            translated.stream().map(TranslationUnit::target).toList());
        }
    }

    @Test
    void terms_of_a_million_signs_go_by_xliff_whole_and_the_workbook_says_that_it_leaves_them_out()
            throws UnreadableTexts, IOException {
        String terms = "<&>\r\n😀 é".repeat(Legal.TERMS_MAX / 9);
        var path = FieldPath.of(SectionKey.legal(EN), "terms");
        var units = List.of(
                new TranslationUnit(TITLE, "Titre", "Title", Listing.TITLE_MAX),
                new TranslationUnit(path, terms, terms + "x", Legal.TERMS_MAX));
        assertThat(withoutLines(back(xliff(units))))
                .isEqualTo(units.stream().map(TranslationRoundTripTest::again).toList());

        byte[] workbook = xlsx(units);
        assertThat(withoutLines(back(workbook))).containsExactly(again(units.getFirst()));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var note = book.getSheet("en-US").getRow(2);
            assertThat(note.getCell(1).getStringCellValue()).contains("Conditions d’utilisation");
            assertThat(note.getCell(2).getStringCellValue()).contains("à traduire dans le fichier XLIFF");
        }
        Evidence.note(getClass(), "legal terms of " + terms.length() + " characters came back from XLIFF as they went");
    }

    @Test
    void a_text_that_just_fits_a_cell_goes_by_workbook_and_one_that_is_longer_once_written_does_not()
            throws UnreadableTexts {
        var path = FieldPath.of(SectionKey.legal(EN), "terms");
        var fits = new TranslationUnit(path, "x".repeat(CellText.MAX), "=".repeat(CellText.MAX), 1_000_000);
        assertThat(withoutLines(back(xlsx(List.of(fits))))).containsExactly(again(fits));
        assertThat(WorkbookWriter.fits(new TranslationUnit(path, "x".repeat(CellText.MAX - 1) + "\r", "", 1_000_000)))
                .isFalse();
    }

    @Test
    void a_workbook_holds_strings_alone_whatever_they_begin_with_and_only_translations_can_be_edited()
            throws IOException {
        List<TranslationUnit> units = List.of(
                new TranslationUnit(TITLE, "=1+1", "=cmd|' /C calc'!A0", Listing.TITLE_MAX),
                new TranslationUnit(FieldPath.of(SectionKey.listing(EN), "summary"), "+1", "@x", 100));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(units)))) {
            var sheet = book.getSheet("en-US");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.isColumnHidden(WorkbookWriter.HASH)).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            int cells = 0;
            for (var row : sheet) {
                for (var cell : row) {
                    cells++;
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getCellStyle().getWrapText()).isTrue();
                    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                    assertThat(cell.getCellStyle().getLocked())
                            .isEqualTo(cell.getColumnIndex() != WorkbookWriter.TARGET || row.getRowNum() == 0);
                }
            }
            assertThat(cells).isEqualTo(18);
            assertThat(sheet.getRow(1).getCell(WorkbookWriter.TARGET).getStringCellValue())
                    .isEqualTo("=cmd|' /C calc'!A0");
        }
    }

    @Test
    void limits_and_places_go_out_as_notes_and_limits_of_plain_texts_in_the_terms_of_xliff_too() {
        String file = new String(xliff(TranslatableTexts.of(contoso(), FR, EN)), StandardCharsets.UTF_8);
        assertThat(file)
                .contains(
                        "<slr:profiles generalProfile=\"xliff:codepoints\"/>",
                        "<unit id=\"listing_002Fen-US:title\" slr:sizeRestriction=\"50\">",
                        "<unit id=\"listing_002Fen-US:summary\">",
                        "<note category=\"field\">Marketing · English (United States) · Résumé</note>",
                        "<note category=\"limit\">100 caractères visibles au plus.");
    }

    @Test
    void a_unit_that_a_tool_cut_into_segments_is_put_together_and_one_half_translated_is_left() throws UnreadableTexts {
        String file = """
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.1" version="2.1" srcLang="fr-FR" trgLang="en-US">
                <file id="f"><unit id="a"><notes><note category="source-hash">%s</note></notes>
                <segment><source>Un.</source><target>One.</target></segment><ignorable><source> </source></ignorable>
                <segment><source>Deux.</source><target>Two.</target></segment></unit>
                <unit id="b"><segment><source>Un.</source><target>One.</target></segment>
                <segment><source>Deux.</source></segment></unit></file></xliff>
                """.formatted(TranslationUnit.hash("Un. Deux."));
        assertThat(withoutLines(back(file.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        new ArrivingText(0, "a", "Un. Deux.", TranslationUnit.hash("Un. Deux."), "One. Two."),
                        new ArrivingText(0, "b", "Un.Deux.", "", ""));
    }

    @Test
    void a_translation_takes_its_place_and_touches_nothing_else() {
        Arrival arrival = taken(contoso(), translated(contoso(), TITLE, "Contoso Vault"));
        Listing before = contoso().listing(EN);
        assertThat(arrival.after())
                .isEqualTo(contoso()
                        .with(
                                SectionKey.listing(EN),
                                new Listing(
                                        "Contoso Vault",
                                        before.summary(),
                                        before.longSummary(),
                                        before.description(),
                                        before.links(),
                                        before.logos(),
                                        before.hero(),
                                        before.sampleImages())));
    }

    @Test
    void a_translation_of_a_source_that_changed_since_is_refused_and_named() {
        var text = new ArrivingText(9, TITLE.toString(), "Ancien", TranslationUnit.hash("Ancien"), "Contoso Vault");
        Arrival arrival = taken(contoso(), text);
        assertThat(arrival.after()).isEqualTo(contoso());
        assertThat(arrival.refused())
                .containsExactly(new Refusal(9, TITLE, Reason.SOURCE_CHANGED, "Contoso Vault", List.of()));
    }

    @Test
    void a_row_whose_mark_is_missing_or_is_not_that_of_its_source_is_refused() {
        String source = unit(contoso(), TITLE).source();
        String hash = unit(contoso(), TITLE).sourceHash();
        Arrival arrival = taken(
                contoso(),
                new ArrivingText(2, TITLE.toString(), source, "", "Contoso Vault"),
                new ArrivingText(3, TITLE.toString(), source, "0".repeat(64), "Contoso Vault"),
                new ArrivingText(4, TITLE.toString(), source + "!", hash, "Contoso Vault"));
        assertThat(arrival.refused()).extracting(Refusal::reason).containsOnly(Reason.DAMAGED);
        assertThat(arrival.refused()).extracting(Refusal::line).containsExactly(2, 3, 4);
        assertThat(arrival.after()).isEqualTo(contoso());
    }

    @Test
    void a_cell_that_holds_no_text_is_refused() {
        var number = new ArrivingText(
                5,
                TITLE.toString(),
                unit(contoso(), TITLE).source(),
                unit(contoso(), TITLE).sourceHash(),
                null);
        assertThat(taken(contoso(), number).refused())
                .containsExactly(new Refusal(5, TITLE, Reason.NOT_TEXT, "", List.of()));
    }

    @Test
    void what_breaks_a_limit_is_rejected_alone() {
        var summary = FieldPath.of(SectionKey.listing(EN), "summary");
        Arrival arrival = taken(
                contoso(),
                translated(contoso(), TITLE, "x".repeat(51)),
                translated(contoso(), summary, "<script>x</script>"),
                translated(contoso(), FieldPath.of(SectionKey.legal(EN), "terms"), "Terms"));
        assertThat(arrival.refused()).extracting(Refusal::reason).containsOnly(Reason.LIMIT);
        assertThat(arrival.refused())
                .flatExtracting(Refusal::findings)
                .extracting(Finding::rule)
                .containsExactly(Rule.V1_OFFER_TITLE_LENGTH, Rule.RICH_TEXT_TAGS);
        assertThat(arrival.after())
                .isEqualTo(contoso()
                        .with(
                                SectionKey.legal(EN),
                                new Legal("Terms", contoso().legal(EN).termsUrl())));
    }

    @Test
    void what_is_no_text_of_this_language_is_ignored_and_counted() {
        List<String> strange = List.of(
                "",
                "nonsense",
                "listing/fr-FR:title",
                "listing/de-DE:title",
                "listing/en-US:links[none].title",
                "listing/en-US:hero",
                "basics:name",
                "support:customer.name",
                "sku/k1:id",
                "../../listing/en-US:title",
                "plan/k9/en-US:title");
        Arrival arrival = taken(
                contoso(),
                strange.stream()
                        .map(path -> new ArrivingText(1, path, "", "", "x"))
                        .toArray(ArrivingText[]::new));
        assertThat(arrival.unknown()).isEqualTo(strange.size());
        assertThat(arrival.after()).isEqualTo(contoso());
        Evidence.note(getClass(), strange.size() + " addresses that are no text of the language were ignored");
    }

    @Test
    void a_language_that_inherits_its_links_gets_its_own_with_the_first_translated_title() {
        Listing source = contoso().listing(FR);
        var links = List.of(
                new Link("a", "Documentation", "https://contoso.example/doc"),
                new Link("b", "Aide", "https://contoso.example/aide"));
        OfferContent content = contoso()
                .with(SectionKey.listing(FR), withLinks(source, links))
                .with(SectionKey.listing(EN), withLinks(contoso().listing(EN), List.of()));
        Arrival arrival = taken(content, translated(content, FieldPath.of("listing/en-US:links[b].title"), "Help"));
        assertThat(arrival.after().listing(EN).links())
                .containsExactly(links.getFirst(), new Link("b", "Help", "https://contoso.example/aide"));
    }

    private static Listing withLinks(Listing listing, List<Link> links) {
        return new Listing(
                listing.title(),
                listing.summary(),
                listing.longSummary(),
                listing.description(),
                links,
                listing.logos(),
                listing.hero(),
                listing.sampleImages());
    }

    @Property(tries = 200)
    void any_path_can_be_read_from_the_name_of_its_unit(@ForAll("paths") String path) {
        assertThat(Xliff.id(path)).matches("[A-Za-z0-9._:-]*");
        assertThat(Xliff.path(Xliff.id(path))).isEqualTo(path);
    }

    @Property(tries = 300)
    void any_text_can_be_read_from_the_cell_that_holds_it(@ForAll("cells") String text) {
        assertThat(CellText.read(CellText.write(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings().ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> pieces =
                Arbitraries.of("_", "x", "_x", "000D", "005F", "_x0041_", "\r", "\u0001", "\uFFFF", "é", "😀");
        return pieces.list().ofMaxSize(8).map(list -> String.join("", list));
    }
}
