package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import dev.vitrine.content.Basics;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.identity.PersonPrincipal;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.CompareView;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.marketing.TranslationFiles.Form;
import dev.vitrine.marketing.TranslationFiles.Outcome;
import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.marketing.TranslationFiles.Reading;
import dev.vitrine.marketing.TranslationFiles.Reason;
import dev.vitrine.marketing.TranslationFiles.Refusal;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The way of the texts out to a translator and in again. */
class TranslationsViewTest extends MarketingPageFixture {
    private static final LanguageTag DE = LanguageTag.of("de-DE");

    private final TranslationFiles files;

    TranslationsViewTest(ApplicationContext application, World world, Offers offers, TranslationFiles files) {
        super(application, world, offers);
        this.files = files;
    }

    private byte[] exported(@Nullable LanguageTag language, Form form) {
        return world.in(publisher.id(), owner, () -> files.export(offer, language, form));
    }

    private String exported() {
        return new String(exported(EN, Form.XLIFF), StandardCharsets.UTF_8);
    }

    private String retitled() {
        return retitled(exported());
    }

    private static String retitled(String whole) {
        String translated = whole.replace("<target>Archive by the hour</target>", "<target>Hourly archive</target>");
        assertThat(translated).isNotEqualTo(whole);
        return translated;
    }

    /** The workbook after a translator wrote into one cell of the row of this id. */
    private byte[] translated(byte[] workbook, String sheet, String id, Consumer<Row> translator) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            StreamSupport.stream(book.getSheet(sheet).spliterator(), false)
                    .filter(row -> row.getCell(0).getStringCellValue().equals(id))
                    .forEach(translator);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bring(String file) {
        bring(file.getBytes(StandardCharsets.UTF_8));
    }

    private static void bring(byte[] file) {
        drop(_get(TranslationsView.class), "texts", file);
    }

    private static void apply() {
        _click(_get(Button.class, spec -> spec.withPredicate(TranslationsViewTest::applies)));
    }

    private static boolean applies(Button button) {
        return button.getText().startsWith("Save th");
    }

    private static boolean canBeApplied() {
        return !_find(Button.class, spec -> spec.withPredicate(TranslationsViewTest::applies))
                .isEmpty();
    }

    private Reading read(Somebody person, LanguageTag language, byte[] file) {
        return world.in(publisher.id(), person, () -> files.read(offer, language, file));
    }

    private Reading read(Somebody person, LanguageTag language, String file) {
        return read(person, language, file.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome apply(Somebody person, Reading reading) {
        return world.in(publisher.id(), person, () -> files.apply(offer, (Reading.Arrival) reading));
    }

    private void inGermanToo() {
        Basics basics = draft().basics();
        meanwhile(
                SectionKey.BASICS,
                new Basics(basics.name(), basics.offerId(), basics.sourceLanguage(), List.of(FR, EN, DE)));
    }

    @Test
    void what_comes_back_is_compared_first_saved_on_demand_and_can_be_taken_back() {
        OfferContent before = draft();
        open(owner, "marketing/en-US/translations");
        bring(retitled());
        assertThat(Window.text(_get(CompareView.class))).contains("Archive by the hour", "Hourly archive");
        assertThat(draft()).isEqualTo(before);
        apply();
        Plan plan = before.plan("k2", EN);
        assertThat(draft())
                .isEqualTo(before.with(
                        SectionKey.plan("k2", EN), new Plan("Hourly archive", plan.summary(), plan.description())));
        assertThat(_find(CompareView.class)).isEmpty();
        _click(button("Undo"));
        assertThat(draft()).isEqualTo(before);
    }

    @Test
    void a_workbook_that_a_translator_wrote_in_is_taken_in_like_xliff() {
        OfferContent before = draft();
        byte[] file = translated(
                exported(EN, Form.XLSX),
                "en-US",
                "plan/k2/en-US:title",
                row -> row.getCell(4).setCellValue("=Hourly"));
        open(owner, "marketing/en-US/translations");
        bring(file);
        apply();
        Plan plan = before.plan("k2", EN);
        assertThat(draft())
                .isEqualTo(before.with(
                        SectionKey.plan("k2", EN), new Plan("=Hourly", plan.summary(), plan.description())));
    }

    @Test
    void rows_of_a_workbook_without_their_mark_or_with_a_number_are_listed_with_their_line() {
        byte[] file = translated(exported(EN, Form.XLSX), "en-US", "plan/k2/en-US:title", row -> {
            row.getCell(4).setCellValue("Hourly");
            row.getCell(5).setBlank();
        });
        open(owner, "marketing/en-US/translations");
        bring(translated(
                file, "en-US", "plan/k1/en-US:title", row -> row.getCell(4).setCellValue(2016)));
        assertThat(Window.page())
                .contains("Refused: the source text or its hidden mark was changed in the file")
                .contains("Refused: the cell holds a number, a date or a fault instead of text")
                .containsPattern("Line \\d+ · .*standard");
        assertThat(canBeApplied()).isFalse();
    }

    @Test
    void a_formula_is_refused_with_its_cell() {
        open(owner, "marketing/en-US/translations");
        bring(translated(
                exported(EN, Form.XLSX),
                "en-US",
                "plan/k2/en-US:title",
                row -> row.getCell(4).setCellFormula("1+1")));
        assertThat(Window.page()).contains("The workbook holds a formula").containsPattern("en-US!E\\d+");
    }

    @Test
    void all_languages_go_out_in_one_file_and_in_again_for_whoever_may_edit_them() {
        inGermanToo();
        open(owner, "marketing/fr-FR/translations");
        bring(translated(
                translated(
                        exported(null, Form.XLSX),
                        "en-US",
                        "plan/k2/en-US:title",
                        row -> row.getCell(4).setCellValue("Hourly archive")),
                "de-DE",
                "plan/k2/de-DE:title",
                row -> row.getCell(4).setCellValue("Archiv pro Stunde")));
        apply();
        assertThat(draft().plan("k2", EN).title()).isEqualTo("Hourly archive");
        assertThat(draft().plan("k2", DE).title()).isEqualTo("Archiv pro Stunde");
        byte[] archive = exported(null, Form.XLIFF);
        assertThat(names(archive)).containsExactly("contoso-archive_en-US.xlf", "contoso-archive_de-DE.xlf");
        bring(archive);
        assertThat(Window.page()).contains("Nothing in this file would change the offer.");
    }

    private static List<String> names(byte[] archive) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            var names = new ArrayList<String>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void of_a_file_with_all_languages_an_editor_of_one_brings_in_that_one_and_sees_why_the_others_stay() {
        inGermanToo();
        Somebody german = editor(DE);
        byte[] file = translated(
                translated(
                        exported(null, Form.XLSX),
                        "en-US",
                        "plan/k2/en-US:title",
                        row -> row.getCell(4).setCellValue("Hourly archive")),
                "de-DE",
                "plan/k2/de-DE:title",
                row -> row.getCell(4).setCellValue("Archiv pro Stunde"));
        open(german, "marketing/de-DE/translations");
        bring(file);
        assertThat(Window.page())
                .contains("Refused: your role does not allow changes in this language")
                .contains("Hourly archive");
        apply();
        assertThat(draft().plan("k2", EN).title()).isEqualTo("Archive by the hour");
        assertThat(draft().plan("k2", DE).title()).isEqualTo("Archiv pro Stunde");
    }

    @Test
    void links_that_were_inherited_are_the_languages_own_once_a_title_is_translated() {
        open(owner, "marketing/en-US/translations");
        bring(exported()
                .replace(
                        "<source>Prise en main</source>",
                        "<source>Prise en main</source><target>Getting started</target>"));
        apply();
        assertThat(draft().listing(EN).links())
                .extracting(Link::title)
                .containsExactly("Documentation", "Getting started");
    }

    @Test
    void an_export_brought_back_as_it_is_changes_nothing_and_says_so() {
        open(owner, "marketing/en-US/translations");
        bring(exported());
        assertThat(Window.page()).contains("Nothing in this file would change the offer.");
        assertThat(canBeApplied()).isFalse();
    }

    @Test
    void texts_whose_source_changed_since_are_listed_and_stay() {
        String file = exported().replace("<target>Terms of use", "<target>Conditions of use");
        meanwhile(SectionKey.legal(FR), new Legal("Nouvelles conditions", ""));
        open(owner, "marketing/en-US/translations");
        bring(file);
        assertThat(Window.page())
                .contains("Refused: the source text changed since the export")
                .contains("Terms of use");
        assertThat(canBeApplied()).isFalse();
    }

    @Test
    void what_breaks_a_limit_is_listed_with_its_reason_and_the_rest_can_be_saved() {
        open(owner, "marketing/en-US/translations");
        bring(retitled()
                .replace("<target>Archive with your licence</target>", "<target>" + "x".repeat(51) + "</target>"));
        assertThat(Window.page()).contains("Refused: a limit is broken", "51");
        apply();
        assertThat(draft().plan("k1", EN).title()).isEqualTo("Archive with your licence");
        assertThat(draft().plan("k2", EN).title()).isEqualTo("Hourly archive");
    }

    @Test
    void what_was_changed_by_somebody_else_meanwhile_is_not_written_over_and_nothing_is_half_applied() {
        open(owner, "marketing/en-US/translations");
        bring(retitled().replace("<target>Archive with your licence</target>", "<target>Your own licence</target>"));
        meanwhile(SectionKey.plan("k2", EN), new Plan("Theirs", "", ""));
        apply();
        assertThat(draft().plan("k2", EN).title()).isEqualTo("Theirs");
        assertThat(draft().plan("k1", EN).title()).isEqualTo("Archive with your licence");
        assertThat(Window.page())
                .contains("Refused: somebody changed the translation since this file was read")
                .contains("Hourly archive");
        apply();
        assertThat(draft().plan("k2", EN).title()).isEqualTo("Theirs");
        assertThat(draft().plan("k1", EN).title()).isEqualTo("Your own licence");
    }

    @Test
    void a_source_that_changes_between_comparison_and_save_is_seen_and_nothing_is_saved() {
        OfferContent before = draft();
        open(owner, "marketing/en-US/translations");
        bring(retitled());
        Plan source = before.plan("k2", FR);
        meanwhile(SectionKey.plan("k2", FR), new Plan("Autre titre", source.summary(), source.description()));
        apply();
        assertThat(draft().plan("k2", EN)).isEqualTo(before.plan("k2", EN));
        assertThat(Window.page()).contains("Refused: the source text changed since the export");
        assertThat(canBeApplied()).isFalse();
    }

    @Test
    void another_field_that_a_colleague_saved_meanwhile_stays() {
        open(owner, "marketing/en-US/translations");
        bring(retitled());
        Plan plan = draft().plan("k2", EN);
        meanwhile(SectionKey.plan("k2", EN), new Plan(plan.title(), "<p>Theirs</p>", plan.description()));
        apply();
        assertThat(draft().plan("k2", EN)).isEqualTo(new Plan("Hourly archive", "<p>Theirs</p>", plan.description()));
    }

    @Test
    void a_file_that_cannot_be_taken_says_why_and_changes_nothing() {
        OfferContent before = draft();
        open(owner, "marketing/en-US/translations");
        bring("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>");
        assertThat(Window.page()).contains("The file declares a document type or entities");
        bring(exported().replace("trgLang=\"en-US\"", "trgLang=\"de-DE\""));
        assertThat(Window.page()).contains("The file holds no translations into English (United States).");
        assertThat(draft()).isEqualTo(before);
    }

    @Test
    void an_editor_of_french_cannot_bring_in_one_character_of_english_and_sees_why() {
        Somebody french = editor(FR);
        open(french, "marketing/en-US/translations");
        assertThat(_find(Upload.class)).isEmpty();
        assertThat(Window.page()).contains("You may read English (United States) but not change it");
        assertThat(read(french, EN, retitled())).isEqualTo(new Reading.Unreadable(Problem.NOT_ALLOWED, ""));
        assertThat(read(french, FR, exported(null, Form.XLSX)))
                .isEqualTo(new Reading.Unreadable(Problem.NOT_ALLOWED, ""));

        Reading arrival = read(owner, EN, retitled());
        assertThat(apply(french, arrival))
                .isInstanceOfSatisfying(
                        Outcome.Overtaken.class,
                        overtaken -> assertThat(overtaken.arrival().refused())
                                .extracting(Refusal::reason)
                                .containsExactly(Reason.NOT_ALLOWED));
        assertThat(draft().plan("k2", EN).title()).isEqualTo("Archive by the hour");
    }

    @Test
    void a_language_that_the_offer_has_not_is_not_found() {
        assertThatThrownBy(() -> exported(DE, Form.XLIFF)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> exported(FR, Form.XLSX)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> read(owner, DE, "")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_offer_in_one_language_says_what_to_do_for_another() {
        Basics basics = draft().basics();
        meanwhile(SectionKey.BASICS, new Basics(basics.name(), basics.offerId(), FR, List.of(FR)));
        open(owner, "marketing/fr-FR/translations");
        assertThat(Window.page()).contains("No language to translate into");
        assertThat(_find(Upload.class)).isEmpty();
    }

    @Test
    @Asvs({"5.4.1", "5.4.2"})
    void files_are_downloaded_under_the_name_of_the_offer_and_by_its_own_people_alone() throws Exception {
        inGermanToo();
        open(owner, "marketing/en-US/translations");
        for (Map.Entry<String, String> file : Map.of(
                        "XLIFF (.xlf)", "contoso-archive_en-US.xlf",
                        "Workbook (.xlsx)", "contoso-archive_en-US.xlsx",
                        "XLIFF, one file a language (.zip)", "contoso-archive_all.zip",
                        "Workbook, one sheet a language (.xlsx)", "contoso-archive_all.xlsx")
                .entrySet()) {
            String address =
                    _get(Anchor.class, spec -> spec.withText(file.getKey())).getHref();
            MockHttpServletResponse answer = download(owner, address);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"" + file.getValue() + "\"");
            assertThat(answer.getContentAsByteArray()).hasSizeGreaterThan(500);
            assertThat(download(world.nobody(), address).getStatus()).isEqualTo(404);
        }
        String xliff = _get(Anchor.class, spec -> spec.withText("XLIFF (.xlf)")).getHref();
        assertThat(download(owner, xliff).getContentAsByteArray())
                .isEqualTo(exported().getBytes(StandardCharsets.UTF_8));
        for (String wrong :
                List.of("nonsense.xlf", "fr-FR.xlf", "en-US.zip", "all.xlf", "en-US", ".xlf", "all.zip.xlf")) {
            assertThat(download(owner, xliff.replace("en-US.xlf", wrong)).getStatus())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    private MockHttpServletResponse download(Somebody reader, String address) throws Exception {
        var principal = new PersonPrincipal(reader.id(), Set.of(Roles.MEMBER));
        return MockMvcBuilders.webAppContextSetup((WebApplicationContext) application)
                .apply(springSecurity())
                .build()
                .perform(get("/" + address).with(authentication(principal.signedIn(World.PROVED, null))))
                .andReturn()
                .getResponse();
    }

    @Test
    void the_page_speaks_french() {
        var french = world.speaking(Locale.FRENCH);
        world.join(french, publisher.id(), PublisherRole.PUBLISHER, Set.of(), Set.of());
        open(french, "marketing/en-US/translations");
        assertThat(Window.page()).contains("Fichiers de traduction", "Exporter", "Importer", "Classeur (.xlsx)");
    }
}
