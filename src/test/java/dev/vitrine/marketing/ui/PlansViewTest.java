package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.RichTextField;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

class PlansViewTest extends MarketingPageFixture {
    private static final String BYOL = "plan/k1/fr-FR:";
    private static final String HOURLY = "plan/k2/fr-FR:";

    PlansViewTest(ApplicationContext application, World world, Offers offers) {
        super(application, world, offers);
    }

    private void open(Somebody person) {
        open(person, "marketing/fr-FR/plans");
    }

    private Plan byol() {
        return draft().plan(ContentFixtures.BYOL, FR);
    }

    private Plan hourly() {
        return draft().plan(ContentFixtures.HOURLY, FR);
    }

    private static Button undo() {
        return _get(Button.class, spec -> spec.withPredicate(b -> Window.text(b).contains("Undo this save")));
    }

    @Test
    void the_texts_of_every_sku_are_shown() {
        open(owner);
        assertThat(Window.page()).contains("byol", "standard");
        assertThat(text(BYOL + "title").getValue()).isEqualTo(byol().title());
        assertThat(area(BYOL + "summary").getValue()).isEqualTo(byol().summary());
        assertThat(area(BYOL + "description").getValue()).isEqualTo(byol().description());
        assertThat(text(HOURLY + "title").getValue()).isEqualTo(hourly().title());
        assertThat(area(HOURLY + "description").getValue()).isEqualTo(hourly().description());
    }

    @Test
    void all_plans_are_saved_together_and_taken_back_together() {
        OfferContent before = draft();
        open(owner);
        enter(text(BYOL + "title"), "Votre licence");
        enter(area(HOURLY + "summary"), "<p>À l’heure.</p>");
        enter(area(HOURLY + "description"), "<p>Tout <b>compris</b>.</p>");
        assertThat(bar().isDirty()).isTrue();
        save();
        assertSaved();
        assertThat(byol())
                .isEqualTo(new Plan(
                        "Votre licence",
                        before.plan("k1", FR).summary(),
                        before.plan("k1", FR).description()));
        assertThat(hourly())
                .isEqualTo(new Plan(before.plan("k2", FR).title(), "<p>À l’heure.</p>", "<p>Tout <b>compris</b>.</p>"));
        assertThat(draft().plan("k1", EN)).isEqualTo(before.plan("k1", EN));

        _click(undo());
        assertThat(draft()).isEqualTo(before);
        assertThat(text(BYOL + "title").getValue())
                .isEqualTo(before.plan("k1", FR).title());
        assertThat(area(HOURLY + "description").getValue())
                .isEqualTo(before.plan("k2", FR).description());
        assertThat(bar().isDirty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "title, 50, The SKU title has 51 characters; at most 50 are allowed.",
        "summary, 100, The SKU summary has 101 characters without its tags; at most 100 are allowed.",
        "description, 2000, The SKU description has 2001 characters without its tags; at most 2000 are allowed."
    })
    void a_text_that_is_too_long_keeps_its_plan_from_being_saved_and_no_other(String name, int max, String said) {
        open(owner);
        Plan before = hourly();
        String tooLong = "é".repeat(max + 1);
        write(HOURLY + name, tooLong);
        enter(text(BYOL + "title"), "Votre licence");
        assertThat(errorAt(HOURLY + name)).contains(said);
        save();
        assertNothingLost(HOURLY + name, tooLong);
        assertThat(hourly()).isEqualTo(before);
        assertThat(byol().title()).isEqualTo("Votre licence");

        write(HOURLY + name, "é".repeat(max));
        assertThat(errorAt(HOURLY + name)).isEmpty();
        save();
        assertSaved();
        assertThat(hourly()).isNotEqualTo(before);
    }

    private static void assertNothingLost(String path, String typed) {
        assertNothingSaved("Some plans were not saved: see the message under their fields. Nothing you typed is lost.");
        assertThat(written(path)).isEqualTo(typed);
        assertThat(errorAt(path)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "title, The SKU standard has no title in French (France).",
        "summary, The SKU standard has no summary in French (France).",
        "description, The SKU standard has no description in French (France)."
    })
    void what_is_missing_is_said_at_its_field_and_may_be_saved(String name, String said) {
        open(owner);
        write(HOURLY + name, "");
        assertThat(errorAt(HOURLY + name)).contains(said);
        save();
        assertSaved();
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
    void texts_that_repeat_another_are_found_at_the_field() {
        open(owner);
        enter(area(BYOL + "description"), draft().listing(FR).description());
        assertThat(errorAt(BYOL + "description"))
                .contains("The description of the SKU byol is the same as that of the offer.");
        enter(text(BYOL + "title"), "Archivez vos documents, RETROUVEZ-LES en une seconde.");
        assertThat(errorAt(BYOL + "title")).contains("The title of the SKU byol");
    }

    @Test
    void two_texts_that_repeat_one_another_stand_side_by_side_before_either_is_saved() {
        open(owner);
        enter(text(HOURLY + "title"), "Un même titre");
        enter(text(BYOL + "title"), "Tout autre chose");
        assertThat(twins()).isEmpty();
        enter(text(BYOL + "title"), "UN MÊME TITRE");
        assertThat(twins())
                .hasSize(2)
                .allSatisfy(
                        note -> assertThat(note).contains("The same text as in:", "Un même titre", "UN MÊME TITRE"));
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("#" + BYOL + "title", "#" + HOURLY + "title");
        enter(text(BYOL + "title"), "Un autre titre");
        assertThat(twins()).isEmpty();
    }

    private static List<String> twins() {
        return _find(Div.class, spec -> spec.withClasses("v-twin")).stream()
                .map(Window::text)
                .toList();
    }

    @Test
    void two_who_wrote_the_same_title_choose_and_then_nothing_waits_any_more() {
        open(owner);
        enter(text(HOURLY + "title"), "Le mien");
        meanwhile(SectionKey.plan("k2", FR), new Plan("Le leur", hourly().summary(), hourly().description()));
        save();
        assertThat(bar().isDirty()).isTrue();
        assertThat(text(HOURLY + "title").getValue()).isEqualTo("Le mien");
        assertThat(hourly().title()).isEqualTo("Le leur");
        assertThat(Window.text(_get(Dialog.class))).contains("Le mien", "Le leur");
        _click(button("Save the result"));
        assertThat(hourly().title()).isEqualTo("Le mien");
        assertSaved();
    }

    @Test
    void a_colleagues_save_shows_where_nothing_is_being_written() {
        open(owner);
        enter(text(BYOL + "title"), "Le mien");
        meanwhile(SectionKey.plan("k2", FR), new Plan("Le leur", hourly().summary(), hourly().description()));
        save();
        assertSaved();
        assertThat(byol().title()).isEqualTo("Le mien");
        assertThat(hourly().title()).isEqualTo("Le leur");
    }

    @Test
    void leaving_with_unsaved_texts_asks() {
        open(owner);
        enter(text(BYOL + "title"), "Le mien");
        com.vaadin
                .flow
                .component
                .UI
                .getCurrent()
                .navigate("p/" + publisher.slug() + "/offers/" + offer + "/marketing/fr-FR/links");
        assertThat(_find(ConfirmDialog.class).size() + _find(Dialog.class).size())
                .isEqualTo(1);
        assertThat(Window.address()).endsWith("/plans");
    }

    @Test
    void an_offer_without_skus_says_where_they_are_made() {
        offer = offers.empty(publisher.id(), owner, "another");
        open(owner);
        assertThat(Window.page()).contains("No SKU yet").contains("Add a SKU on the SKUs tab");
        assertThat(offers("Save")).isFalse();
    }

    @Test
    void another_language_shows_the_source_texts() {
        open(editor(EN), "marketing/en-US/plans");
        assertThat(_find(SourceText.class)).hasSize(6);
        enter(text("plan/k2/en-US:title"), "Hourly archive");
        save();
        assertSaved();
        assertThat(draft().plan("k2", EN).title()).isEqualTo("Hourly archive");
    }

    @Test
    void texts_of_a_live_offer_are_free() {
        offers.goLive(publisher.id(), offer);
        open(member(PublisherRole.PUBLISHER));
        enter(text(HOURLY + "title"), "Un nouveau titre");
        save();
        assertThat(hourly().title()).isEqualTo("Un nouveau titre");
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"MARKETING_EDITOR", "ENGINEERING_CONTACT"})
    void who_may_not_write_this_language_reads(PublisherRole role) {
        open(role == PublisherRole.MARKETING_EDITOR ? editor(EN) : member(role));
        assertThat(text(HOURLY + "title").getValue()).isEqualTo(hourly().title());
        assertReadOnly(_find(TextField.class));
        assertReadOnly(_find(RichTextField.class));
    }
}
