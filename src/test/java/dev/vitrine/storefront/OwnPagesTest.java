package dev.vitrine.storefront;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static dev.vitrine.content.ContentFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.vitrine.content.Basics;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.PersonPrincipal;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Roles;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is staged and what is drafted, for the publisher's own people and for nobody else. */
@VitrineTest
class OwnPagesTest {
    private final Shop shop;
    private final World world;
    private final Showcase showcase;
    private final MockMvc web;

    OwnPagesTest(Shop shop, World world, Showcase showcase, WebApplicationContext context) {
        this.shop = shop;
        this.world = world;
        this.showcase = showcase;
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void every_member_sees_what_is_staged_marked_as_such() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());
        shop.stage(publisher, offer);
        shop.save(publisher, offer, SectionKey.listing(FR), retitled(publisher, offer, "Draft title"));

        for (PublisherRole role : PublisherRole.values()) {
            var answer = open(world.member(publisher.id(), role), staged(publisher, offer, FR));
            var page = page(answer);
            assertThat(answer.getStatus()).as(role.name()).isEqualTo(200);
            assertThat(page.select(".notice").text()).startsWith("Environnement intermédiaire");
            assertThat(page.select("h1").text()).isEqualTo("Contoso Archive");
        }
    }

    @Test
    void the_preview_shows_the_draft_with_what_was_saved_last() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());
        shop.save(publisher, offer, SectionKey.listing(FR), retitled(publisher, offer, "Draft title"));

        var page = page(open(editor(publisher), preview(publisher, offer, FR)));

        assertThat(page.select(".notice").text()).startsWith("Aperçu du brouillon");
        assertThat(page.select("h1").text()).isEqualTo("Draft title");
        assertThat(page.select(".top .segments a").eachAttr("href"))
                .containsExactly(preview(publisher, offer, FR), preview(publisher, offer, EN));
        assertThat(page.select(".hero .logo").attr("src")).startsWith("/p/" + publisher.slug() + "/pictures/");
    }

    @Test
    void an_empty_draft_can_be_previewed() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, content -> OfferContent.EMPTY.with(SectionKey.BASICS, content.basics()));

        assertThat(open(editor(publisher), preview(publisher, offer, EN)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_draft_says_what_is_not_written_yet_in_its_place() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(
                publisher,
                content -> OfferContent.EMPTY
                        .with(SectionKey.BASICS, content.basics())
                        .with(SectionKey.sku(HOURLY), content.sku(HOURLY)));

        var page = page(open(editor(publisher), preview(publisher, offer, EN)));

        assertThat(page.select("h1.missing").text()).isEqualTo("Title: not written yet");
        assertThat(page.select(".tagline.missing").text()).isEqualTo("Summary: not written yet");
        assertThat(page.select(".lead .missing, .plans .missing, .long .missing")
                        .eachText())
                .containsExactly(
                        "Long summary: not written yet",
                        "Title: not written yet",
                        "Summary: not written yet",
                        "Description: not written yet",
                        "Description: not written yet");
        assertThat(page(open(editor(publisher), preview(publisher, offer, EN) + "/terms"))
                        .select(".missing")
                        .text())
                .isEqualTo("There are no terms of use yet.");
    }

    @Test
    void a_language_that_is_not_offered_is_previewed_in_the_source_language_and_says_so() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());
        shop.save(
                publisher,
                offer,
                SectionKey.BASICS,
                french(shop.content(publisher, offer).basics()));

        var page = page(open(editor(publisher), preview(publisher, offer, EN)));

        assertThat(page.select("h1").text()).isEqualTo("Contoso Archive");
        assertThat(page.select("h1").parents().select("[lang=fr-FR]")).isNotEmpty();
        assertThat(page.select(".origin").text()).contains("Français");
    }

    private static Basics french(Basics basics) {
        return new Basics(basics.name(), basics.offerId(), basics.sourceLanguage(), List.of(FR));
    }

    @Test
    void what_leads_away_from_a_preview_opens_a_window_of_its_own_and_its_own_choices_stay() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());
        String own = preview(publisher, offer, FR);

        var page = page(open(editor(publisher), own));

        assertThat(page.select("a[target=_blank]").eachAttr("href"))
                .isNotEmpty()
                .noneMatch(address -> address.startsWith("/p/") || address.startsWith("#"));
        assertThat(page.select("a:not([target=_blank])").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("#") || address.startsWith("/p/" + publisher.slug() + "/"));
        assertThat(page.select("a[target=_blank]").eachAttr("rel")).allMatch(rel -> rel.contains("noopener"));
        assertThat(page.select("form.search").attr("target")).isEqualTo("_blank");
        assertThat(page.select("form.buy").hasAttr("target")).isFalse();
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void an_editor_of_one_language_reads_the_preview_of_every_language() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());
        var french = world.member(publisher.id(), PublisherRole.MARKETING_EDITOR, Set.of(FR), Set.of());

        for (LanguageTag language : List.of(FR, EN)) {
            assertThat(open(french, preview(publisher, offer, language)).getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_terms_are_read_on_their_own_page_alone() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());

        world.job(publisher.id(), () -> {
            assertThat(showcase.draft(offer, FR).content().legal(FR).terms()).isEmpty();
            assertThat(showcase.draftTerms(offer, FR).content().legal(FR).terms())
                    .startsWith("Conditions d’utilisation");
            return true;
        });
    }

    @Test
    void terms_of_the_staged_offer_are_there() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());
        shop.stage(publisher, offer);
        var member = editor(publisher);

        String terms = page(open(member, staged(publisher, offer, FR)))
                .select("#terms a")
                .attr("href");

        assertThat(page(open(member, terms)).select(".text").text()).startsWith("Conditions d’utilisation");
    }

    @Test
    void such_pages_are_kept_nowhere_and_found_by_nobody() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());
        shop.stage(publisher, offer);

        var answer = open(editor(publisher), staged(publisher, offer, FR));

        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script-src")
                .endsWith("frame-ancestors 'self'");
        assertThat(page(answer).select("link[rel=canonical], link[rel=alternate]"))
                .isEmpty();
        assertThat(page(answer).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void to_others_it_looks_the_same_as_what_does_not_exist() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());
        shop.stage(publisher, offer);
        var stranger = editor(shop.publisher());
        var approver = world.platform(PlatformRole.APPROVER);
        var member = editor(publisher);

        String missing = open(member, staged(publisher, OfferId.next(), FR)).getContentAsString(StandardCharsets.UTF_8);
        for (var answer : List.of(
                open(stranger, staged(publisher, offer, FR)),
                open(stranger, preview(publisher, offer, FR)),
                open(approver, preview(publisher, offer, FR)))) {
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(missing);
        }
        assertThat(open(member, "/p/" + publisher.slug() + "/offers/nonsense/staged/fr-FR")
                        .getStatus())
                .isEqualTo(404);
        assertThat(open(member, staged(publisher, offer, LanguageTag.of("de-DE")))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_staged_has_no_staged_page() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());

        assertThat(open(editor(publisher), staged(publisher, offer, FR)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_member_who_was_removed_sees_nothing_from_the_next_click_on() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());
        shop.stage(publisher, offer);
        var member = editor(publisher);
        int before = open(member, staged(publisher, offer, FR)).getStatus();

        world.remove(member, publisher.id());

        assertThat(before).isEqualTo(200);
        assertThat(open(member, staged(publisher, offer, FR)).getStatus()).isEqualTo(404);
    }

    @Test
    void who_is_not_signed_in_is_asked_to_sign_in() throws Exception {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());
        shop.stage(publisher, offer);

        for (String path : List.of(staged(publisher, offer, FR), preview(publisher, offer, FR))) {
            var answer = open(null, path);
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getHeader("Location")).endsWith("/login");
        }
    }

    private Listing retitled(Publisher publisher, OfferId offer, String title) {
        return titled(shop.content(publisher, offer).listing(FR), title);
    }

    private Somebody editor(Publisher publisher) {
        return world.member(publisher.id(), PublisherRole.PUBLISHER);
    }

    private static String staged(Publisher publisher, OfferId offer, LanguageTag language) {
        return "/p/" + publisher.slug() + "/offers/" + offer + "/staged/" + language;
    }

    private static String preview(Publisher publisher, OfferId offer, LanguageTag language) {
        return "/p/" + publisher.slug() + "/offers/" + offer + "/preview/" + language;
    }

    private MockHttpServletResponse open(@Nullable Somebody somebody, String path) throws Exception {
        var request = get(path);
        if (somebody != null) {
            var principal = new PersonPrincipal(somebody.id(), Set.of(Roles.MEMBER));
            request.with(authentication(principal.signedIn(World.PROVED, null)));
        }
        return web.perform(request).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
