package dev.vitrine.offers.ui;

import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.vitrine.assets.Crafted;
import dev.vitrine.assets.Pictures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.identity.PersonPrincipal;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Roles;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A comparison as a file: all within, nothing that runs, and for the publisher's own people alone. */
@VitrineTest
class ComparisonFileTest {
    private final World world;
    private final Offers offers;
    private final Pictures pictures;
    private final MockMvc web;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer;

    ComparisonFileTest(World world, Offers offers, Pictures pictures, WebApplicationContext context) {
        this.world = world;
        this.offers = offers;
        this.pictures = pictures;
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void an_offer_that_is_live_and_has_a_newer_draft() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        offer = offers.complete(publisher.id(), owner);
        offers.goLive(publisher.id(), offer);
        offers.save(
                publisher.id(),
                owner,
                offer,
                SectionKey.legal(FR),
                new Legal("Un\nDeux\nTrois\n<script>x</script>", ""));
        offers.save(publisher.id(), owner, offer, SectionKey.listing(FR), withPicture());
    }

    private Listing withPicture() {
        var listing = offers.draft(publisher.id(), owner, offer).content().listing(FR);
        var stored = world.in(publisher.id(), owner, () -> (Pictures.Storing.Kept)
                        pictures.store(Crafted.png(640, 360), new Pictures.Wanted(0, 0, true, 1 << 20)))
                .picture();
        var images = new ArrayList<>(listing.sampleImages());
        images.add(new Listing.SampleImage(
                "s9", new Listing.Picture(stored.hash(), stored.width(), stored.height()), "Vue"));
        return new Listing(
                "Titre nouveau",
                listing.summary(),
                listing.longSummary(),
                listing.description(),
                listing.links(),
                listing.logos(),
                listing.hero(),
                images);
    }

    @Test
    void the_file_names_both_states_and_shows_what_differs() throws Exception {
        var answer = open(owner, publisher.slug(), offer, "?base=live&target=draft");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"contoso-archive_live_draft.html\"");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        var page = read(answer);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo("Comparison: Contoso Archive");
        assertThat(page.select("h1").text()).isEqualTo(page.title());
        assertThat(page.select("dd strong").eachText()).containsExactly("Live, r1", "Draft");
        assertThat(page.select("dd").last().text()).endsWith("· Someone");
        assertThat(page.select("header p").text()).contains("Offer contoso-archive. Made by Someone on");
        assertThat(page.select("h2").eachText())
                .containsExactly("Marketing · Français (France)", "Legal · Français (France)");
        assertThat(page.select("ins").eachText()).anyMatch(text -> text.contains("Titre nouveau"));
        assertThat(page.select("ins [lang=fr-FR]")).isNotEmpty();
        assertThat(page.select("footer li").eachText()).contains("Support");
    }

    @Test
    void the_file_needs_nothing_beside_it_and_runs_nothing() throws Exception {
        var page = read(open(owner, publisher.slug(), offer, "?base=live&target=draft"));

        assertThat(page.text()).contains("<script>x</script>");
        assertThat(page.select("script, link, iframe, object, embed, form, base"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allMatch(element -> element.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")
                                || attribute.getKey().equals("href")));
        assertThat(page.select("img").eachAttr("src"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("data:image/png;base64,"));
        assertThat(page.select("img").eachAttr("alt")).noneMatch(String::isBlank);
        assertThat(page.select("style").html()).contains("--v-ink", ".v-diff").doesNotContain("@import", "url(");
    }

    @Test
    void a_file_of_a_part_says_so() throws Exception {
        var page = read(open(owner, publisher.slug(), offer, "?base=live&target=draft&section=legal&mode=columns"));

        assertThat(page.select("h2").eachText()).containsExactly("Legal · Français (France)");
        assertThat(page.select("header p").text()).contains("a chosen part");
        assertThat(page.select(".v-diff-row")).isNotEmpty();
        assertThat(page.select("footer li").eachText()).doesNotContain("Marketing · Français (France)");
    }

    @Test
    void it_speaks_the_reader_s_language() throws Exception {
        var reader = world.speaking(Locale.FRENCH);
        world.join(reader, publisher.id(), PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of());

        var page = read(open(reader, publisher.slug(), offer, "?base=r1&target=draft"));

        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.selectFirst("title").wholeText()).isEqualTo("Comparaison\u00a0: Contoso Archive");
        assertThat(page.select("dt").eachText()).containsExactly("Avant", "Après");
    }

    @Test
    void another_publisher_s_offer_is_as_if_it_were_not_there() throws Exception {
        var other = world.publisher();
        var stranger = world.member(other.id(), PublisherRole.OWNER);
        var missing = open(stranger, other.slug(), OfferId.next(), "?base=draft&target=draft");

        for (var refused : List.of(
                missing,
                open(stranger, other.slug(), offer, "?base=draft&target=draft"),
                open(stranger, publisher.slug(), offer, "?base=draft&target=draft"),
                open(owner, publisher.slug(), offer, "?base=staged&target=r7"),
                open(owner, publisher.slug(), offer, "?base=s:nothing&target=draft"))) {
            assertThat(refused.getStatus()).isEqualTo(404);
            assertThat(refused.getContentAsByteArray()).isEmpty();
            assertThat(refused.getHeaderNames()).isEqualTo(missing.getHeaderNames());
        }
    }

    @Test
    void nobody_unknown_gets_it() throws Exception {
        var answer = web.perform(get("/p/" + publisher.slug() + "/offers/" + offer + "/comparison.html"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    private static Document read(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse open(Somebody somebody, String slug, OfferId id, String query) throws Exception {
        var principal = new PersonPrincipal(somebody.id(), Set.of(Roles.MEMBER));
        return web.perform(get("/p/" + slug + "/offers/" + id + "/comparison.html" + query)
                        .with(authentication(principal.signedIn(World.PROVED, null))))
                .andReturn()
                .getResponse();
    }
}
