package dev.vitrine.storefront;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.publishing.PreviewLinks;
import dev.vitrine.publishing.PreviewLinks.Life;
import dev.vitrine.publishing.StagingSettings;
import dev.vitrine.publishing.StagingSettings.Subscription;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is staged, over the wire, for whoever holds a link of its audience, and for nobody else. */
@VitrineTest
class AudiencePagesTest {
    private final Shop shop;
    private final World world;
    private final StagingSettings settings;
    private final PreviewLinks links;
    private final Web web;

    AudiencePagesTest(Shop shop, World world, StagingSettings settings, PreviewLinks links, @LocalServerPort int port) {
        this.shop = shop;
        this.world = world;
        this.settings = settings;
        this.links = links;
        web = new Web(port);
    }

    /** A link and who made it. */
    private record Held(Publisher publisher, World.Somebody owner, OfferId offer, UUID subscription, String token) {}

    /** What a browser knows once it has entered: a cookie, and the address of the page in French. */
    private record Inside(String cookie, String french) {
        String in(LanguageTag language) {
            return french.replace(FR.value(), language.value());
        }
    }

    @Test
    void it_is_shown_in_each_language_and_market_and_marked_as_a_preview() {
        var held = staged();
        var inside = enter(held);
        int seen = 0;

        for (LanguageTag language : List.of(FR, EN)) {
            for (String market : List.of("fr", "us")) {
                var answer = web.get(inside.in(language) + "?market=" + market, "Cookie", inside.cookie());
                assertThat(answer.statusCode()).isEqualTo(200);
                var page = page(answer);
                assertThat(page.select(".notice b").text())
                        .isEqualTo(language.equals(FR) ? "Aperçu avant publication" : "Preview before publication");
                assertThat(page.select(".menu .label").text()).contains(market.equals("fr") ? "EUR" : "USD");
                assertThat(page.select("script")).isEmpty();
                seen++;
            }
        }
        assertThat(page(web.get(inside.french(), "Cookie", inside.cookie()))
                        .select("h1")
                        .text())
                .isEqualTo("Contoso Archive");
        Evidence.note(AudiencePagesTest.class, seen + " pairs of language and market in which a staged page was read");
    }

    @Test
    void its_terms_and_pictures_are_behind_the_same_link() {
        var inside = enter(staged());
        var page = page(web.get(inside.french(), "Cookie", inside.cookie()));
        String terms = page.select("#terms a").attr("href");
        String logo = page.select(".hero .logo").attr("src");

        assertThat(page(web.get(terms, "Cookie", inside.cookie()))
                        .select(".text")
                        .text())
                .startsWith("Conditions d’utilisation");
        var picture = web.get(logo, "Cookie", inside.cookie());
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(Web.header(picture, "Content-Type")).isEqualTo("image/png");
        assertThat(Web.header(picture, "Cache-Control")).isEqualTo("no-store");
        assertThat(web.get(logo).statusCode()).isEqualTo(404);
        assertThat(web.get(logo.substring(0, logo.length() - 64) + "0".repeat(64), "Cookie", inside.cookie())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_keeps_it_finds_it_or_learns_where_it_was_read() {
        var held = staged();
        var inside = enter(held);

        for (var answer :
                List.of(web.get(inside.french(), "Cookie", inside.cookie()), web.get("/marketplace/preview"))) {
            assertThat(Web.header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(Web.header(answer, "X-Robots-Tag")).isEqualTo("noindex, nofollow");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(page(answer).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
            assertThat(page(answer).select("link[rel=canonical], link[rel=alternate]"))
                    .isEmpty();
            assertThat(Web.text(answer)).doesNotContain(held.token());
        }
    }

    @Test
    void to_everybody_else_it_looks_the_same_as_what_never_was() {
        var held = staged();
        var other = staged();
        var inside = enter(held);
        var elsewhere = enter(other);
        String missing = Web.text(web.get("/marketplace/fr-FR/nobody/nothing"));
        String forged = held.token().substring(1) + "A";

        for (var answer : List.of(
                web.get(inside.french()),
                web.get(inside.french(), "Cookie", elsewhere.cookie()),
                web.get(inside.french(), "Cookie", "vitrine-preview=" + forged),
                web.get(inside.french(), "Cookie", "vitrine-preview=x"),
                web.get("/marketplace/preview/" + UUID.randomUUID() + "/fr-FR", "Cookie", inside.cookie()),
                web.get("/marketplace/preview/nothing/fr-FR", "Cookie", inside.cookie()))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Web.text(answer)).isEqualTo(missing);
        }
        assertThat(web.get("/marketplace/preview/enter").statusCode()).isEqualTo(404);
        assertThat(web.get("/marketplace/preview/enter", "X-Preview-Token", forged)
                        .statusCode())
                .isEqualTo(404);
        assertThat(web.get(inside.in(LanguageTag.of("de-DE")), "Cookie", inside.cookie())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_revoked_link_shows_nothing_from_the_next_click_on() {
        var held = staged();
        var inside = enter(held);
        int before = web.get(inside.french(), "Cookie", inside.cookie()).statusCode();

        world.in(held.publisher().id(), held.owner(), () -> {
            links.revoke(held.offer(), held.subscription());
            return true;
        });

        assertThat(before).isEqualTo(200);
        assertThat(web.get(inside.french(), "Cookie", inside.cookie()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_staged_is_not_opened() {
        var publisher = shop.publisher();
        var held = link(publisher, shop.draft(publisher, UnaryOperator.identity()));

        assertThat(web.get("/marketplace/preview/enter", "X-Preview-Token", held.token())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_cookie_is_for_its_own_pages_alone_and_out_of_reach_of_scripts() {
        var answer = web.get("/marketplace/preview/enter", "X-Preview-Token", staged().token());

        assertThat(Web.header(answer, "Set-Cookie"))
                .contains("; Path="
                        + Web.text(answer).substring(0, Web.text(answer).lastIndexOf('/')))
                .contains("; HttpOnly")
                .contains("; SameSite=Lax");
        assertThat(Web.header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_door_runs_its_own_script_alone() {
        var door = web.get("/marketplace/preview");

        assertThat(page(door).select("script").eachAttr("src")).containsExactly("/marketplace/preview/door.js");
        assertThat(Web.header(door, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("script-src 'self'; connect-src 'self'");
        assertThat(Web.text(web.get("/marketplace/preview/door.js"))).contains("location.hash");
    }

    private Held staged() {
        var publisher = shop.publisher();
        OfferId offer = shop.draft(publisher, UnaryOperator.identity());
        shop.stage(publisher, offer);
        return link(publisher, offer);
    }

    private Held link(Publisher publisher, OfferId offer) {
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var subscription = UUID.randomUUID();
        var token = world.in(publisher.id(), owner, () -> {
            settings.saveAudience(offer, List.of(new Subscription(subscription, "Tests")));
            return links.make(offer, subscription, Life.DAY).orElseThrow().reveal();
        });
        return new Held(publisher, owner, offer, subscription, token);
    }

    private Inside enter(Held held) {
        var answer = web.get("/marketplace/preview/enter", "X-Preview-Token", held.token(), "Accept-Language", "fr-FR");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Inside(Web.header(answer, "Set-Cookie").split(";")[0], Web.text(answer));
    }

    private static Document page(HttpResponse<byte[]> answer) {
        return Jsoup.parse(Web.text(answer));
    }
}
