package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketing.LinkResult;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

class LinksViewTest extends MarketingPageFixture {
    LinksViewTest(ApplicationContext application, World world, Offers offers) {
        super(application, world, offers);
    }

    private void open(Somebody person) {
        open(person, "marketing/fr-FR/links");
    }

    private List<Link> links() {
        return draft().listing(FR).links();
    }

    private void haveLinks(List<Link> links) {
        Listing old = draft().listing(FR);
        meanwhile(
                SectionKey.listing(FR),
                new Listing(
                        old.title(),
                        old.summary(),
                        old.longSummary(),
                        old.description(),
                        links,
                        old.logos(),
                        old.hero(),
                        old.sampleImages()));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button action(String action, String link) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter((action + " · " + link)::equals)
                        .isPresent()));
    }

    @Test
    void a_link_is_added_in_the_dialog_and_saved() {
        open(owner);
        assertThat(Window.page()).contains("Documentation", "https://docs.contoso.example/archive/fr");
        _click(button("Add a link"));
        enter(field("Title"), "  Communauté ");
        enter(field("URL"), " https://forum.contoso.example/ ");
        _click(button("OK"));
        _assertNone(Dialog.class);
        assertThat(Window.page()).contains("Communauté");
        save();
        assertSaved();
        assertThat(links()).hasSize(3);
        assertThat(links().getLast().title()).isEqualTo("Communauté");
        assertThat(links().getLast().url()).isEqualTo("https://forum.contoso.example/");
        assertThat(links().getLast().key()).isNotIn("l1", "l2");
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://a.example, Title, Give the link a title.",
        "A, '', URL, Enter a complete address that begins with https:// or http://.",
        "A, www.contoso.example, URL, Enter a complete address that begins with https:// or http://.",
        "A, javascript:alert(1), URL, Enter a complete address that begins with https:// or http://.",
        "A, https://a b.example, URL, Enter a complete address that begins with https:// or http://."
    })
    void what_is_wrong_is_said_in_the_dialog_and_stays_there(String title, String url, String field, String said) {
        open(owner);
        _click(button("Add a link"));
        enter(field("Title"), title);
        enter(field("URL"), url);
        _click(button("OK"));
        assertThat(_get(Dialog.class).isOpened()).isTrue();
        assertThat(field(field).isInvalid()).isTrue();
        assertThat(field(field).getErrorMessage()).isEqualTo(said);
        assertThat(field("Title").getValue()).isEqualTo(title);
        assertThat(field("URL").getValue()).isEqualTo(url);
        assertThat(bar().isDirty()).isFalse();
    }

    @Test
    void a_link_is_edited_under_its_stable_key() {
        open(owner);
        _click(action("Edit", "Documentation"));
        assertThat(field("URL").getValue()).isEqualTo("https://docs.contoso.example/archive/fr");
        enter(field("URL"), "https://docs.contoso.example/archive/fr/v2");
        _click(button("OK"));
        save();
        assertThat(links().getFirst())
                .isEqualTo(new Link("l1", "Documentation", "https://docs.contoso.example/archive/fr/v2"));
    }

    @Test
    void links_are_put_in_order_and_deleted() {
        open(owner);
        assertThat(action("Move up", "Documentation").isEnabled()).isFalse();
        assertThat(action("Move down", "Prise en main").isEnabled()).isFalse();
        _click(action("Move down", "Documentation"));
        save();
        assertThat(links()).extracting(Link::key).containsExactly("l2", "l1");
        _click(action("Delete", "Documentation"));
        save();
        assertThat(links()).extracting(Link::key).containsExactly("l2");
        _click(action("Delete", "Prise en main"));
        assertThat(Window.page()).contains("No link yet.");
    }

    @Test
    void there_is_no_twenty_sixth_link() {
        haveLinks(IntStream.rangeClosed(1, Listing.LINKS_MAX)
                .mapToObj(number -> new Link("n" + number, "Lien " + number, "https://a.example/" + number))
                .toList());
        open(owner);
        assertThat(button("Add a link").isEnabled()).isFalse();
        _click(action("Delete", "Lien 25"));
        assertThat(button("Add a link").isEnabled()).isTrue();
    }

    @Test
    void what_the_dialog_did_not_see_is_found_at_the_list() {
        haveLinks(List.of(new Link("l1", "", "https://a.example"), new Link("l2", "B", "")));
        open(owner);
        assertThat(_get(LinksField.class).isInvalid()).isTrue();
        assertThat(_get(LinksField.class).getErrorMessage())
                .contains("A link has no title.")
                .contains("A link has no address.");
    }

    @Test
    void two_who_edited_different_links_are_both_saved() {
        open(owner);
        _click(action("Edit", "Documentation"));
        enter(field("Title"), "Manuel");
        _click(button("OK"));
        haveLinks(List.of(
                links().getFirst(), new Link("l2", "Débuter", links().getLast().url())));
        save();
        assertSaved();
        assertThat(links()).extracting(Link::title).containsExactly("Manuel", "Débuter");
    }

    @Test
    void another_language_has_the_source_languages_links_until_it_has_its_own() {
        open(editor(EN), "marketing/en-US/links");
        assertThat(Window.page())
                .contains("buyers see the content of the source language")
                .contains("No link yet.");
        _click(button("Add a link"));
        enter(field("Title"), "Documentation");
        enter(field("URL"), "https://docs.contoso.example/archive/en");
        _click(button("OK"));
        save();
        assertThat(draft().listing(EN).links())
                .extracting(Link::url)
                .containsExactly("https://docs.contoso.example/archive/en");
        assertThat(links()).hasSize(2);
    }

    @Test
    void links_of_a_live_offer_are_free() {
        offers.goLive(publisher.id(), offer);
        open(member(PublisherRole.PUBLISHER));
        _click(action("Delete", "Documentation"));
        save();
        assertSaved();
        assertThat(links()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"MARKETING_EDITOR", "ENGINEERING_CONTACT"})
    void who_may_not_write_this_language_reads(PublisherRole role) {
        open(role == PublisherRole.MARKETING_EDITOR ? editor(EN) : member(role));
        assertThat(Window.page()).contains("Documentation");
        assertReadOnly(List.of(_get(LinksField.class)));
        assertThat(offers("Add a link")).isFalse();
        assertThat(_find(
                        Button.class,
                        spec -> spec.withPredicate(button -> button.getAriaLabel()
                                .filter(said -> said.contains("Documentation"))
                                .isPresent())))
                .isEmpty();
    }

    @Test
    void all_links_are_checked_when_somebody_asks_saved_or_not() {
        haveLinks(List.of(
                new Link("l1", "Documentation", "https://archive.local/"),
                new Link("l2", "Prise en main", "https://archive.local:8443/")));
        open(editor(EN));
        assertThat(Window.page()).doesNotContain("Could not be checked");

        _click(button("Check now"));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(Window.page()).contains("2 of 2 checked");
        });
        assertThat(Window.page().split("Could not be checked: no answer · ", -1))
                .as("both read the same")
                .hasSize(3);
        assertThat(button("Check now").isEnabled()).isTrue();
    }

    @Test
    void every_result_is_said_at_its_link_with_the_time() {
        open(owner);
        var field = _get(LinksField.class);
        var url = links().getFirst().url();
        var said = Map.of(
                new LinkResult.Ok(), "OK · ",
                new LinkResult.Redirected("https://docs.contoso.example/v2"),
                        "Redirected to https://docs.contoso.example/v2 · ",
                new LinkResult.Broken(404), "Broken: the server answers 404 · ",
                new LinkResult.UnknownName(), "Broken: this server name does not exist · ",
                new LinkResult.Unchecked(LinkResult.Reason.UNTRUSTED),
                        "Could not be checked: the server could not prove who it is · ");
        said.forEach((result, words) -> {
            field.show(url, result, Instant.parse("2026-11-24T10:31:00Z"));
            assertThat(Window.text(field)).containsPattern(Pattern.quote(words) + "\\d");
        });
        _click(action("Move down", "Documentation"));
        assertThat(Window.text(field)).as("a row that moves keeps its result").contains(" · ");
    }
}
