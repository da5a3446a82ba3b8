package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.content.ContentFixtures.titled;
import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.assets.Crafted;
import dev.vitrine.assets.Pictures;
import dev.vitrine.content.Basics;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.content.RichText;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.RichTextField;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;

class DetailsViewTest extends MarketingPageFixture {
    private static final String TITLE = "listing/fr-FR:title";
    private static final String SUMMARY = "listing/fr-FR:summary";
    private static final String LONG_SUMMARY = "listing/fr-FR:longSummary";
    private static final String DESCRIPTION = "listing/fr-FR:description";
    private static final String HERO = "815 × 290";

    private final Pictures pictures;

    DetailsViewTest(ApplicationContext application, World world, Offers offers, Pictures pictures) {
        super(application, world, offers);
        this.pictures = pictures;
    }

    private void open(Somebody person) {
        open(person, "marketing/fr-FR/details");
    }

    private Listing french() {
        return draft().listing(FR);
    }

    private String address(Picture picture) {
        return "p/" + publisher.slug() + "/pictures/" + picture.hash();
    }

    private static List<String> shownIn(Component field) {
        return _find(field, Image.class).stream().map(Image::getSrc).toList();
    }

    private static String counted(Component field) {
        return field.getElement()
                .getChildren()
                .flatMap(DetailsViewTest::within)
                .filter(element -> element.getTag().equals("v-counter"))
                .map(element -> element.getAttribute("count") + " / " + element.getAttribute("max"))
                .findFirst()
                .orElse("");
    }

    private static Stream<com.vaadin.flow.dom.Element> within(com.vaadin.flow.dom.Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(DetailsViewTest::within));
    }

    @Test
    void what_is_shown_is_what_is_saved() {
        open(owner);
        assertThat(text(TITLE).getValue()).isEqualTo(french().title());
        assertThat(area(SUMMARY).getValue()).isEqualTo(french().summary());
        assertThat(area(LONG_SUMMARY).getValue()).isEqualTo(french().longSummary());
        assertThat(area(DESCRIPTION).getValue()).isEqualTo(french().description());
        assertThat(_get(LogosField.class).getValue()).isEqualTo(french().logos());
        for (LogoSize size : LogoSize.values()) {
            assertThat(shownIn(picture(size.width() + " × " + size.height())))
                    .containsExactly(address(french().logos().get(size)));
        }
        assertThat(shownIn(picture(HERO))).containsExactly(address(french().hero()));
        assertThat(bar().isDirty()).isFalse();
    }

    @Test
    void texts_are_saved_and_nothing_else_of_the_language_changes() {
        open(owner);
        enter(text(TITLE), "Archive & mémoire");
        enter(area(SUMMARY), "<p>Tout garder.</p>");
        enter(area(LONG_SUMMARY), "<p>Tout garder, tout retrouver.</p>");
        enter(area(DESCRIPTION), "<h2>Archives</h2><p>Une <em>autre</em> description.</p>");
        assertThat(Window.text(bar())).contains("4 fields changed");
        Listing before = french();
        save();
        assertSaved();
        assertThat(Window.text(bar())).contains("Title", "Summary", "Long summary", "Description");
        assertThat(french())
                .isEqualTo(new Listing(
                        "Archive & mémoire",
                        "<p>Tout garder.</p>",
                        "<p>Tout garder, tout retrouver.</p>",
                        "<h2>Archives</h2><p>Une <em>autre</em> description.</p>",
                        before.links(),
                        before.logos(),
                        before.hero(),
                        before.sampleImages()));
        assertThat(draft().listing(EN)).isEqualTo(ContentFixtures.listingEn());
    }

    @Test
    void a_save_can_be_taken_back() {
        open(owner);
        Listing before = french();
        enter(text(TITLE), "Autre titre");
        save();
        _click(_get(Button.class, spec -> spec.withPredicate(b -> Window.text(b).contains("Undo this save"))));
        assertThat(french()).isEqualTo(before);
        assertThat(text(TITLE).getValue()).isEqualTo(before.title());
    }

    @ParameterizedTest
    @CsvSource({
        "title, 50, The title has 51 characters; at most 50 are allowed.",
        "summary, 100, The summary has 101 characters without its tags; at most 100 are allowed.",
        "longSummary, 256, The long summary has 257 characters without its tags; at most 256 are allowed.",
        "description, 1300, The description has 1301 characters without its tags; at most 1300 are allowed."
    })
    void a_text_that_is_too_long_is_refused_at_its_field_and_stays_there(String name, int max, String said) {
        open(owner);
        Listing before = french();
        String path = "listing/fr-FR:" + name;
        boolean rich = !name.equals("title");
        String open = rich ? "<p>" : "";
        String close = rich ? "</p>" : "";
        String tooLong = open + "é".repeat(max + 1) + close;
        write(path, tooLong);
        assertThat(errorAt(path)).contains(said).contains("Shorten");
        save();
        assertNothingSaved(said);
        assertThat(written(path)).isEqualTo(tooLong);
        assertThat(french()).isEqualTo(before);

        String fits = open + "é".repeat(max) + close;
        write(path, fits);
        assertThat(errorAt(path)).isEmpty();
        save();
        assertSaved();
        assertThat(french()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "title, The offer has no title in French (France).",
        "summary, The offer has no summary in French (France).",
        "longSummary, The offer has no long summary in French (France).",
        "description, The offer has no description in French (France)."
    })
    void what_is_missing_is_said_at_its_field_and_may_be_saved(String name, String said) {
        open(owner);
        String path = "listing/fr-FR:" + name;
        write(path, "");
        assertThat(errorAt(path)).contains(said);
        save();
        assertSaved();
        assertThat(errorAt(path)).contains(said);
        assertThat(offers.draft(publisher.id(), owner, offer).findings())
                .anyMatch(finding -> finding.path().toString().equals(path));
    }

    private static void write(String path, String value) {
        if (path.endsWith("title")) {
            enter(text(path), value);
        } else {
            enter(area(path), value);
        }
    }

    private static String written(String path) {
        return path.endsWith("title") ? text(path).getValue() : area(path).getValue();
    }

    private static String errorAt(String path) {
        boolean title = path.endsWith("title");
        boolean invalid = title ? text(path).isInvalid() : area(path).isInvalid();
        return invalid ? title ? text(path).getErrorMessage() : area(path).getErrorMessage() : "";
    }

    @Test
    void lengths_count_what_a_reader_sees() {
        open(owner);
        enter(area(SUMMARY), "<p>Fish &amp; <b>chips</b> 🐟</p>");
        assertThat(counted(area(SUMMARY))).isEqualTo("14 / 100");
        enter(text(TITLE), "🐟🐟");
        assertThat(counted(text(TITLE))).isEqualTo("2 / 50");
    }

    @Test
    void texts_are_checked_after_a_pause_in_typing() {
        open(owner);
        List<HasValueChangeMode> fields = List.of(text(TITLE), area(SUMMARY), area(LONG_SUMMARY), area(DESCRIPTION));
        assertThat(fields).extracting(HasValueChangeMode::getValueChangeMode).containsOnly(ValueChangeMode.LAZY);
    }

    @Test
    void tags_that_are_not_allowed_are_said_at_the_field_before_they_are_taken_out() {
        open(owner);
        enter(area(DESCRIPTION), "<p>Bonjour <u>à tous</u></p>");
        assertThat(area(DESCRIPTION).getErrorMessage())
                .contains("The text contains tags, attributes or addresses that are not allowed.");
        enter(area(DESCRIPTION), "<p>Bonjour <a href=\"https://contoso.example\">à tous</a></p>");
        assertThat(area(DESCRIPTION).isInvalid()).isFalse();
    }

    @Test
    void a_text_that_repeats_one_of_a_plan_shows_both_and_leads_there() {
        open(owner);
        String plan = draft().plan("k1", FR).description();
        enter(area(DESCRIPTION), plan.replaceFirst("</p>", "!</p>"));
        var note = _get(Div.class, spec -> spec.withClasses("v-twin"));
        assertThat(Window.text(note)).contains("Almost the same text as in:", RichText.lines(plan));
        assertThat(_get(note, Anchor.class).getHref()).endsWith("/marketing/fr-FR/plans#plan/k1/fr-FR:description");
        enter(area(DESCRIPTION), "<p>Tout à fait autre chose.</p>");
        _assertNone(Div.class, spec -> spec.withClasses("v-twin"));
    }

    @Test
    void another_language_shows_the_source_text_and_whose_pictures_are_taken() {
        open(owner, "marketing/en-US/details");
        assertThat(_find(SourceText.class)).hasSize(4);
        assertThat(_find(Html.class).stream().map(Html::getInnerHtml))
                .anyMatch(shown -> shown.contains("Archivez vos documents, retrouvez-les en une seconde."));
        for (PictureField field : _find(PictureField.class)) {
            assertThat(Window.text(field)).contains("Taken from the source language.");
            assertThat(shownIn(field)).hasSize(1);
            assertThat(_find(field, Button.class, spec -> spec.withText("Remove")))
                    .as("there is nothing here to remove")
                    .isEmpty();
        }
        Window.close();
        open(owner);
        _assertNone(SourceText.class);
    }

    @ParameterizedTest
    @EnumSource(LogoSize.class)
    void a_logo_of_its_exact_size_is_taken_shown_and_saved(LogoSize size) {
        open(owner);
        PictureField field = picture(size.width() + " × " + size.height());
        drop(field, "logo.png", Crafted.png(size.width(), size.height()));
        Picture taken = field.getValue();
        assertThat(taken).isNotEqualTo(french().logos().get(size));
        assertThat(shownIn(field)).containsExactly(address(taken));
        assertThat(bar().isDirty()).isTrue();
        save();
        assertSaved();
        assertThat(french().logos()).hasSize(4).containsEntry(size, taken);
        assertThat(world.in(publisher.id(), owner, () -> pictures.find(taken.hash())))
                .hasValueSatisfying(kept -> assertThat(kept.mediaType()).isEqualTo("image/png"));
    }

    static Stream<Arguments> refusedLogos() {
        return Stream.of(
                refused("too wide", Crafted.png(41, 40), "does not have exactly 40 × 40 pixels"),
                refused("too low", Crafted.png(40, 39), "does not have exactly 40 × 40 pixels"),
                refused("JPEG", Crafted.jpeg(40, 40), "This picture is not a PNG. Save it as PNG"),
                refused(
                        "SVG",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                        "This file is not a picture. Choose a PNG or JPEG picture."),
                refused("too heavy", new byte[(1 << 20) + 1], "The picture is larger than 1\u00a0MB"));
    }

    private static Arguments refused(String what, byte[] bytes, String said) {
        return Arguments.of(Named.of(what, bytes), said);
    }

    @ParameterizedTest
    @MethodSource("refusedLogos")
    void what_is_no_such_logo_is_refused_at_its_place_and_the_old_one_stays(byte[] bytes, String said) {
        open(owner);
        PictureField field = picture("40 × 40");
        Picture before = field.getValue();
        drop(field, "logo.png", bytes);
        assertThat(Window.text(field)).contains(said);
        assertThat(field.getValue()).isEqualTo(before);
        assertThat(shownIn(field)).containsExactly(address(before));
        assertThat(bar().isDirty()).isFalse();

        drop(field, "logo.png", Crafted.png(40, 40));
        assertThat(Window.text(field)).doesNotContain(said);
        assertThat(field.getValue()).isNotEqualTo(before);
    }

    @Test
    void a_logo_that_is_taken_away_is_missing_at_its_place() {
        open(owner);
        PictureField field = picture("90 × 90");
        _click(_get(field, Button.class, spec -> spec.withText("Remove")));
        assertThat(shownIn(field)).isEmpty();
        Window.settle();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("The logo 90 × 90 is missing.");
        assertThat(picture("40 × 40").isInvalid()).isFalse();
        save();
        assertSaved();
        assertThat(french().logos()).hasSize(3).doesNotContainKey(LogoSize.MEDIUM);
    }

    @Test
    void a_language_that_takes_its_logo_away_has_the_source_languages_again() {
        open(owner, "marketing/en-US/details");
        PictureField field = picture("40 × 40");
        drop(field, "logo.png", Crafted.png(40, 40));
        save();
        assertThat(draft().listing(EN).logos()).containsOnlyKeys(LogoSize.SMALL);
        _click(_get(field, Button.class, spec -> spec.withText("Remove")));
        assertThat(shownIn(field)).containsExactly(address(french().logos().get(LogoSize.SMALL)));
        save();
        assertThat(draft().listing(EN).logos()).isEmpty();
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void a_hero_is_replaced_by_one_of_its_exact_size_and_never_taken_away() {
        offers.goLive(publisher.id(), offer);
        open(owner);
        PictureField hero = picture(HERO);
        assertThat(_find(hero, Button.class, spec -> spec.withText("Remove"))).isEmpty();
        assertThat(Window.page())
                .contains("A hero that has been saved can be replaced but not deleted.")
                .contains("Upload another picture in its place.");
        drop(hero, "hero.png", Crafted.png(814, 290));
        assertThat(Window.text(hero)).contains("does not have exactly 815 × 290 pixels");
        drop(hero, "hero.png", Crafted.png(815, 290));
        save();
        assertSaved();
        assertThat(french().hero())
                .isEqualTo(hero.getValue())
                .isNotEqualTo(ContentFixtures.listingFr().hero());
    }

    @Test
    void texts_and_logos_of_a_live_offer_are_free() {
        offers.goLive(publisher.id(), offer);
        open(owner);
        assertThat(text(TITLE).isReadOnly()).isFalse();
        assertThat(area(DESCRIPTION).isReadOnly()).isFalse();
        enter(text(TITLE), "Autre titre");
        drop(picture("40 × 40"), "logo.png", Crafted.png(40, 40));
        save();
        assertSaved();
        assertThat(french().title()).isEqualTo("Autre titre");
    }

    @Test
    void two_who_wrote_the_same_title_choose_and_neither_text_is_lost() {
        open(owner);
        enter(text(TITLE), "Le mien");
        meanwhile(SectionKey.listing(FR), titled(french(), "Le leur"));
        save();
        assertNothingSaved("somebody has changed the same fields meanwhile (Title). Your text is still on this page.");
        assertThat(text(TITLE).getValue()).isEqualTo("Le mien");
        assertThat(french().title()).isEqualTo("Le leur");
        Dialog dialog = _get(Dialog.class);
        assertThat(Window.text(dialog)).contains("Le mien").contains("Le leur");

        TextArea result = _get(dialog, TextArea.class);
        assertThat(result.getValue()).isEqualTo("Le mien");
        enter(result, "Le nôtre");
        _click(_get(Button.class, spec -> spec.withText("Save the result")));
        assertThat(french().title()).isEqualTo("Le nôtre");
        assertThat(text(TITLE).getValue()).isEqualTo("Le nôtre");
        assertSaved();
    }

    @Test
    void two_who_wrote_different_fields_are_both_saved() {
        open(owner);
        enter(area(SUMMARY), "<p>Mon résumé.</p>");
        meanwhile(SectionKey.listing(FR), titled(french(), "Le leur"));
        save();
        assertSaved();
        _assertNone(Dialog.class);
        assertThat(french().title()).isEqualTo("Le leur");
        assertThat(french().summary()).isEqualTo("<p>Mon résumé.</p>");
        assertThat(text(TITLE).getValue()).isEqualTo("Le leur");
    }

    @Test
    void nothing_that_was_typed_is_lost_when_a_colleague_removes_the_language_meanwhile() {
        open(owner, "marketing/en-US/details");
        enter(text("listing/en-US:title"), "Mine");
        var basics = draft().basics();
        meanwhile(SectionKey.BASICS, new Basics(basics.name(), basics.offerId(), basics.sourceLanguage(), List.of(FR)));
        save();
        assertNothingSaved("somebody has removed the SKU or language that these texts belong to. "
                + "Your text is still on this page.");
        assertThat(text("listing/en-US:title").getValue()).isEqualTo("Mine");
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"OWNER", "PUBLISHER"})
    void owner_and_publisher_write_every_language(PublisherRole role) {
        Somebody person = role == PublisherRole.OWNER ? owner : member(role);
        open(person);
        enter(text(TITLE), "Écrit par " + role);
        save();
        assertThat(french().title()).isEqualTo("Écrit par " + role);
        Window.close();
        open(person, "marketing/en-US/details");
        enter(text("listing/en-US:title"), "Written by " + role);
        save();
        assertThat(draft().listing(EN).title()).isEqualTo("Written by " + role);
    }

    @Test
    void a_marketing_editor_of_french_writes_french_and_reads_english() {
        Somebody person = editor(FR);
        open(person);
        enter(text(TITLE), "Le titre de la rédactrice");
        drop(picture("40 × 40"), "logo.png", Crafted.png(40, 40));
        save();
        assertSaved();
        assertThat(french().title()).isEqualTo("Le titre de la rédactrice");
        Window.close();

        open(person, "marketing/en-US/details");
        assertThat(text("listing/en-US:title").getValue()).isEqualTo("Contoso Archive");
        assertEverythingReadOnly();
    }

    @Test
    void a_marketing_editor_of_another_offer_reads_this_one() {
        var other = offers.empty(publisher.id(), owner, "another");
        open(world.member(publisher.id(), PublisherRole.MARKETING_EDITOR, Set.of(FR), Set.of(other)));
        assertThat(text(TITLE).getValue()).isEqualTo(french().title());
        assertEverythingReadOnly();
    }

    @Test
    void an_engineering_contact_reads() {
        open(member(PublisherRole.ENGINEERING_CONTACT));
        assertThat(text(TITLE).getValue()).isEqualTo(french().title());
        assertEverythingReadOnly();
    }

    private static void assertEverythingReadOnly() {
        assertReadOnly(_find(TextField.class));
        assertReadOnly(_find(RichTextField.class));
        assertReadOnly(_find(PictureField.class));
        _assertNone(Upload.class);
        assertThat(offers("Remove")).isFalse();
    }

    @Test
    void a_language_that_is_not_offered_and_a_foreign_offer_are_not_found() {
        open(owner, "marketing/de-DE/details");
        assertThat(Window.page()).contains("This page does not exist");
        Window.close();
        Somebody stranger = world.member(world.publisher().id(), PublisherRole.OWNER);
        open(stranger);
        assertThat(Window.page()).contains("This page does not exist").doesNotContain("Contoso");
    }

    @Test
    void the_first_saved_listing_of_an_empty_offer_is_what_was_typed() {
        offer = offers.empty(publisher.id(), owner, "another");
        open(owner);
        assertThat(text(TITLE).isInvalid())
                .as("an untouched page does not complain")
                .isFalse();
        enter(text(TITLE), "Premier titre");
        save();
        assertSaved();
        assertThat(french())
                .isEqualTo(new Listing(
                        "Premier titre", "", "", "", List.of(), Collections.emptySortedMap(), null, List.of()));
    }
}
