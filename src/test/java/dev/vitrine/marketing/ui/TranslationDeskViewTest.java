package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Plan;
import dev.vitrine.kit.LanguageButtons;
import dev.vitrine.kit.SubTabs;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class TranslationDeskViewTest extends MarketingPageFixture {
    private static final String DESK = "marketing/en-US/translate";
    private static final String TITLE = "listing/en-US:title";
    private static final String PLAN = "plan/k2/en-US:title";

    TranslationDeskViewTest(ApplicationContext application, World world, Offers offers) {
        super(application, world, offers);
    }

    private static List<DeskRow> rows() {
        return _find(DeskRow.class);
    }

    private static DeskRow row(String path) {
        return rows().stream()
                .filter(row -> row.line().path().toString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String openPath() {
        return rows().stream()
                .filter(DeskRow::isOpen)
                .map(row -> row.line().path().toString())
                .reduce("", (a, b) -> a + b);
    }

    private static void open(String path) {
        _click(_get(row(path), NativeButton.class));
    }

    private static void choose(String filter) {
        _click(_get(
                NativeButton.class,
                spec -> spec.withPredicate(b -> Window.text(b).startsWith(filter))));
    }

    private static void press(Key key, KeyModifier modifier) {
        ShortcutsKt.fireShortcut(key, modifier);
    }

    /** Both the offer's title and a plan's were translated from what the source says no more. */
    private void changeSources() {
        meanwhile(SectionKey.listing(FR), ContentFixtures.titled(ContentFixtures.listingFr(), "Contoso Coffre"));
        Plan hourly = draft().plan("k2", FR);
        meanwhile(SectionKey.plan("k2", FR), new Plan("Coffre à l’heure", hourly.summary(), hourly.description()));
    }

    @Test
    void every_text_stands_beside_its_source_and_filters_are_counted() {
        changeSources();
        meanwhile(SectionKey.plan("k1", EN), new Plan("", "<p>Bring it.</p>", "<p>All of it.</p>"));
        open(owner, DESK);
        assertThat(rows()).hasSize(14);
        assertThat(Window.page()).contains("All14", "To do3", "Missing1", "Stale2", "With findings0");
        assertThat(Window.text(row(TITLE))).contains("Title", "Stale", "Archive", "Coffre");
        assertThat(Window.text(row("plan/k1/en-US:title"))).contains("Missing", "To be translated");
        assertThat(Window.text(row("listing/en-US:links[l1].title")))
                .contains("Documentation", "Inherited from the source language");
        choose("Stale");
        assertThat(rows()).extracting(row -> row.line().path().toString()).containsExactly(TITLE, PLAN);
        choose("With findings");
        assertThat(rows()).isEmpty();
        assertThat(Window.page()).contains("Nothing here");
    }

    @Test
    void the_address_says_the_filter_and_the_open_text() {
        changeSources();
        open(owner, DESK + "?show=stale&row=" + PLAN);
        assertThat(rows()).hasSize(2);
        assertThat(openPath()).isEqualTo(PLAN);
        assertThat(text(PLAN).getValue()).isEqualTo("Archive by the hour");
    }

    @Test
    void a_text_is_written_and_ctrl_enter_goes_on_to_the_next_that_needs_work() {
        changeSources();
        open(owner, DESK);
        open(TITLE);
        enter(text(TITLE), "Contoso Vault");
        press(Key.ENTER, KeyModifier.CONTROL);
        assertThat(draft().listing(EN).title()).isEqualTo("Contoso Vault");
        assertThat(row(TITLE).line().state().needsWork()).isFalse();
        assertThat(openPath()).isEqualTo(PLAN);
        assertThat(Window.page()).contains("To do1", "13 of 14 texts up to date");
        enter(text(PLAN), "Vault by the hour");
        _click(button("Save and go on"));
        assertThat(draft().plan("k2", EN).title()).isEqualTo("Vault by the hour");
        assertThat(Window.page()).contains("To do0", "14 of 14 texts up to date");
        assertSaved();
    }

    @Test
    void the_arrows_move_from_text_to_text() {
        open(owner, DESK);
        press(Key.ARROW_DOWN, KeyModifier.ALT);
        assertThat(openPath()).isEqualTo(TITLE);
        press(Key.ARROW_DOWN, KeyModifier.ALT);
        assertThat(openPath()).isEqualTo("listing/en-US:summary");
        press(Key.ARROW_UP, KeyModifier.ALT);
        press(Key.ARROW_UP, KeyModifier.ALT);
        assertThat(openPath()).isEqualTo(TITLE);
    }

    @Test
    void still_right_takes_the_mark_away_and_changes_no_text() {
        changeSources();
        var before = draft();
        open(owner, DESK);
        open(TITLE);
        assertThat(Window.text(_get(SubTabs.class))).contains("Details1");
        _click(button("Still right"));
        assertThat(Window.page()).contains("Stale1");
        assertThat(Window.text(_get(SubTabs.class))).doesNotContain("Details1");
        assertThat(openPath()).isEqualTo(PLAN);
        assertThat(draft()).isEqualTo(before);
    }

    @Test
    void a_save_is_taken_back_and_the_mark_is_there_again() {
        changeSources();
        open(owner, DESK);
        open(TITLE);
        enter(text(TITLE), "Contoso Vault");
        save();
        assertSaved();
        assertThat(Window.page()).contains("Stale1");
        bar().undoing().orElseThrow().run();
        assertThat(text(TITLE).getValue()).isEqualTo("Contoso Archive");
        assertThat(Window.page()).contains("Stale2");
    }

    @Test
    void two_who_wrote_the_same_text_choose() {
        open(owner, DESK);
        open(TITLE);
        enter(text(TITLE), "Mine");
        meanwhile(
                SectionKey.listing(EN),
                ContentFixtures.titled(ContentFixtures.contoso().listing(EN), "Theirs"));
        press(Key.ENTER, KeyModifier.CONTROL);
        assertThat(openPath()).isEqualTo(TITLE);
        assertThat(Window.text(_get(Dialog.class))).contains("Mine", "Theirs");
        _click(button("Save the result"));
        assertThat(draft().listing(EN).title()).isEqualTo("Mine");
    }

    @Test
    void an_inherited_link_gets_its_title_and_the_list_becomes_the_languages_own() {
        String path = "listing/en-US:links[l2].title";
        open(owner, DESK);
        open(path);
        assertThat(bar().isDirty()).isFalse();
        enter(text(path), "Getting started");
        save();
        assertSaved();
        assertThat(draft().listing(EN).links())
                .extracting(link -> link.title())
                .containsExactly("Documentation", "Getting started");
    }

    @Test
    void terms_that_are_too_long_for_the_desk_are_edited_on_their_own_page() {
        meanwhile(SectionKey.legal(FR), new Legal("x".repeat(30_000), ""));
        open(owner, DESK);
        open("legal/en-US:terms");
        assertThat(Window.page()).contains("too long for this page");
        assertThat(_find(dev.vitrine.kit.SaveBar.class)).isEmpty();
    }

    @Test
    void a_language_is_signed_off_when_nothing_is_left_to_do() {
        changeSources();
        open(owner, DESK);
        assertThat(Window.page())
                .contains("Nobody has signed this language off yet.", "To be settled before", "2 stale");
        open(TITLE);
        _click(button("Still right"));
        assertThat(Window.page()).contains("The source text changed since this translation was made.");
        _click(button("Still right"));
        assertThat(Window.page()).doesNotContain("The source text changed since this translation was made.");
        _click(button("Sign off English (United States)"));
        assertThat(Window.text(_get(LanguageButtons.class))).contains("Reviewed by Someone on");
        open(owner, "marketing/fr-FR/details");
        assertThat(Window.page()).contains("Reviewed by Someone on");
        meanwhile(SectionKey.legal(EN), new Legal("Others.", ""));
        open(owner, DESK);
        assertThat(Window.page()).contains("one text of 11 changed since");
    }

    @Test
    void who_may_not_write_the_language_reads_why() {
        changeSources();
        open(editor(FR), DESK);
        assertThat(Window.page()).contains("Read only: your role does not cover English (United States).");
        open(TITLE);
        assertThat(text(TITLE).isReadOnly()).isTrue();
        assertThat(offers("Still right")).isFalse();
        assertThat(offers("Save and go on")).isFalse();
        assertThat(offers("Sign off English (United States)")).isFalse();
    }

    @Test
    void the_source_language_leads_to_the_others() {
        open(owner, "marketing/fr-FR/translate");
        assertThat(rows()).isEmpty();
        assertThat(Window.page())
                .contains(
                        "Français (France) is the source language of this offer",
                        "Translate into English (United States)");
    }
}
