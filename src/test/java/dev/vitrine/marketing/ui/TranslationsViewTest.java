package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.identity.PersonPrincipal;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.CompareView;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.marketing.TranslationFiles.Reading;
import dev.vitrine.offers.Drafts;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The way of the texts out to a translator and in again. */
class TranslationsViewTest extends MarketingPageFixture {
    private static final String APPLY = "Save these texts";

    private final TranslationFiles files;
    private final Drafts drafts;

    TranslationsViewTest(
            ApplicationContext application, World world, Offers offers, TranslationFiles files, Drafts drafts) {
        super(application, world, offers);
        this.files = files;
        this.drafts = drafts;
    }

    private String exported(LanguageTag language) {
        return world.in(publisher.id(), owner, () -> new String(files.export(offer, language), StandardCharsets.UTF_8));
    }

    private String retitled() {
        String whole = exported(EN);
        String translated = whole.replace("<target>Archive by the hour</target>", "<target>Hourly archive</target>");
        assertThat(translated).isNotEqualTo(whole);
        return translated;
    }

    private static void bring(String file) {
        drop(_get(TranslationsView.class), "texts.xlf", file.getBytes(StandardCharsets.UTF_8));
    }

    private Reading read(Somebody person, LanguageTag language, String file) {
        return world.in(
                publisher.id(), person, () -> files.read(offer, language, file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_comes_back_is_compared_first_and_saved_on_demand() {
        OfferContent before = draft();
        open(owner, "marketing/en-US/translations");
        bring(retitled());
        assertThat(Window.text(_get(CompareView.class))).contains("Archive by the hour", "Hourly archive");
        assertThat(draft()).isEqualTo(before);
        _click(button(APPLY));
        Plan plan = before.plan("k2", EN);
        assertThat(draft())
                .isEqualTo(before.with(
                        SectionKey.plan("k2", EN), new Plan("Hourly archive", plan.summary(), plan.description())));
        assertThat(_find(CompareView.class)).isEmpty();
    }

    @Test
    void links_that_were_inherited_are_the_languages_own_once_a_title_is_translated() {
        open(owner, "marketing/en-US/translations");
        bring(exported(EN)
                .replace(
                        "<source>Prise en main</source>",
                        "<source>Prise en main</source><target>Getting started</target>"));
        _click(button(APPLY));
        assertThat(draft().listing(EN).links())
                .extracting(Link::title)
                .containsExactly("Documentation", "Getting started");
    }

    @Test
    void an_export_brought_back_as_it_is_changes_nothing_and_says_so() {
        open(owner, "marketing/en-US/translations");
        bring(exported(EN));
        assertThat(Window.page()).contains("Nothing in this file would change the offer.");
        assertThat(offers(APPLY)).isFalse();
    }

    @Test
    void texts_whose_source_changed_since_are_listed_and_stay() {
        String file = exported(EN).replace("<target>Terms of use", "<target>Conditions of use");
        meanwhile(SectionKey.legal(FR), new Legal("Nouvelles conditions", ""));
        open(owner, "marketing/en-US/translations");
        bring(file);
        assertThat(Window.page())
                .contains("Refused: the source text changed since the export")
                .contains("Terms of use");
        assertThat(offers(APPLY)).isFalse();
    }

    @Test
    void what_breaks_a_limit_is_listed_with_its_reason_and_the_rest_can_be_saved() {
        open(owner, "marketing/en-US/translations");
        bring(retitled()
                .replace("<target>Archive with your licence</target>", "<target>" + "x".repeat(51) + "</target>"));
        assertThat(Window.page()).contains("Refused: a limit is broken", "51");
        _click(button(APPLY));
        assertThat(draft().plan("k1", EN).title()).isEqualTo("Archive with your licence");
        assertThat(draft().plan("k2", EN).title()).isEqualTo("Hourly archive");
    }

    @Test
    void what_was_changed_by_somebody_else_meanwhile_is_not_written_over() {
        open(owner, "marketing/en-US/translations");
        bring(retitled());
        meanwhile(SectionKey.plan("k2", EN), new Plan("Theirs", "", ""));
        _click(button(APPLY));
        assertThat(draft().plan("k2", EN).title()).isEqualTo("Theirs");
        assertThat(_find(CompareView.class)).hasSize(1);
    }

    @Test
    void a_file_that_cannot_be_taken_says_why_and_changes_nothing() {
        OfferContent before = draft();
        open(owner, "marketing/en-US/translations");
        bring("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>");
        assertThat(Window.page()).contains("The file declares a document type or entities");
        bring(exported(FR));
        assertThat(Window.page()).contains("The file is not for English (United States).");
        assertThat(draft()).isEqualTo(before);
    }

    @Test
    void an_editor_of_french_cannot_bring_in_one_character_of_english_and_sees_why() {
        Somebody french = editor(FR);
        open(french, "marketing/en-US/translations");
        assertThat(_find(Upload.class)).isEmpty();
        assertThat(Window.page()).contains("You may read English (United States) but not change it");
        assertThat(read(french, EN, retitled())).isEqualTo(new Reading.Unreadable(Problem.NOT_ALLOWED));

        var arrival = (Reading.Arrival) read(owner, EN, retitled());
        assertThatThrownBy(() -> world.in(publisher.id(), french, () -> drafts.saveAll(offer, arrival.edits())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(draft().plan("k2", EN).title()).isEqualTo("Archive by the hour");
    }

    @Test
    void a_language_that_the_offer_has_not_is_not_found() {
        assertThatThrownBy(() -> exported(LanguageTag.of("de-DE"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> read(owner, LanguageTag.of("de-DE"), "")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_file_is_downloaded_under_the_name_of_the_offer_and_by_its_own_people_alone() throws Exception {
        open(owner, "marketing/en-US/translations");
        String address = _get(Anchor.class, spec -> spec.withText("Download the XLIFF file"))
                .getHref();
        MockHttpServletResponse answer = download(owner, address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"contoso-archive_en-US.xlf\"");
        assertThat(answer.getContentAsByteArray()).isEqualTo(exported(EN).getBytes(StandardCharsets.UTF_8));
        assertThat(download(world.nobody(), address).getStatus()).isEqualTo(404);
        assertThat(download(owner, address.replace("en-US", "nonsense")).getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse download(Somebody reader, String address) throws Exception {
        var principal = new PersonPrincipal(reader.id(), Set.of(Roles.MEMBER));
        return MockMvcBuilders.webAppContextSetup((WebApplicationContext) application)
                .apply(springSecurity())
                .build()
                .perform(get("/" + address)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, principal.getAuthorities()))))
                .andReturn()
                .getResponse();
    }

    @Test
    void the_page_speaks_french() {
        var french = world.speaking(Locale.FRENCH);
        world.join(french, publisher.id(), PublisherRole.PUBLISHER, Set.of(), Set.of());
        open(french, "marketing/en-US/translations");
        assertThat(Window.page()).contains("Traductions", "Exporter", "Importer", "Télécharger le fichier XLIFF");
    }
}
