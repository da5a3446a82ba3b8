package dev.vitrine.storefront;

import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.storefront.Web.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.vitrine.assets.Crafted;
import dev.vitrine.assets.Pictures;
import dev.vitrine.assets.Pictures.Storing;
import dev.vitrine.identity.PersonPrincipal;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Roles;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Pictures by address: to buyers those of live offers alone, to members those of their own publisher. */
@VitrineTest
class PicturesOverTheWireTest {
    private final Shop shop;
    private final World world;
    private final Pictures pictures;
    private final Publishers publishers;
    private final SystemWork work;
    private final MockMvc signedIn;
    private final Web web;

    PicturesOverTheWireTest(
            Shop shop,
            World world,
            Pictures pictures,
            Publishers publishers,
            SystemWork work,
            WebApplicationContext context,
            @LocalServerPort int port) {
        this.shop = shop;
        this.world = world;
        this.pictures = pictures;
        this.publishers = publishers;
        this.work = work;
        signedIn = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        web = new Web(port);
    }

    @Test
    @Asvs("3.2.1")
    void a_live_offer_s_pictures_come_with_their_exact_type_and_can_do_nothing() {
        var offer = shop.live(shop.publisher(), UnaryOperator.identity());
        String path = web.page(offer.path(FR)).select(".hero .picture").attr("src");

        var answer = web.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=3600, public");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(Sha256.ofBytes(answer.body()).hex()).isEqualTo(path.substring(path.lastIndexOf('/') + 1));
        assertThat(web.get(path, "If-None-Match", header(answer, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void buyers_get_no_picture_that_no_live_offer_shows() {
        Publisher publisher = shop.publisher();
        var live = shop.live(publisher, UnaryOperator.identity());
        var other = shop.live(shop.publisher(), UnaryOperator.identity());
        Sha256 kept = keep(publisher, 91);
        String shown = hash(web.page(live.path(FR)).select(".hero .picture").attr("src"));
        String base = "/marketplace/pictures/";

        for (String path : List.of(
                base + publisher.slug() + "/" + kept,
                base + publisher.slug() + "/" + "0".repeat(64),
                base + publisher.slug() + "/x",
                base + publisher.slug() + "/" + shown.toUpperCase(java.util.Locale.ROOT),
                base + "nobody/" + shown)) {
            var answer = web.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(web.get(base + other.publisher().slug() + "/" + shown).statusCode())
                .isEqualTo(200); // the same bytes, kept by both
    }

    @Test
    void pictures_of_a_suspended_publisher_are_gone() {
        Publisher publisher = shop.publisher();
        var offer = shop.live(publisher, UnaryOperator.identity());
        String path = web.page(offer.path(FR)).select(".hero .picture").attr("src");

        work.run("test", () -> publishers.suspend(publisher.id(), "Test."));

        assertThat(web.get(path).statusCode()).isEqualTo(404);
        assertThat(web.get(offer.path(FR)).statusCode()).isEqualTo(404);
        assertThat(web.get(offer.path(FR) + "/terms").statusCode()).isEqualTo(404);
        work.run("test", () -> publishers.lift(publisher.id()));
        assertThat(web.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void members_see_all_their_publisher_s_pictures_and_nobody_else_s() throws Exception {
        Publisher ours = shop.publisher();
        Publisher theirs = shop.publisher();
        Sha256 hash = keep(ours, 92);
        Somebody member = world.member(ours.id(), PublisherRole.ENGINEERING_CONTACT);
        Somebody stranger = world.member(theirs.id(), PublisherRole.OWNER);

        var answer = open(member, ours, hash.hex());
        var foreign = open(stranger, ours, hash.hex());
        var elsewhere = open(stranger, theirs, hash.hex());
        var missing = open(stranger, theirs, "0".repeat(64));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=3600, private");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        for (var refused : List.of(foreign, elsewhere, missing)) {
            assertThat(refused.getStatus()).isEqualTo(404);
            assertThat(refused.getContentAsByteArray()).isEmpty();
            assertThat(refused.getHeaderNames()).isEqualTo(missing.getHeaderNames());
        }
    }

    @Test
    void the_same_bytes_are_kept_once_and_each_publisher_has_its_own() {
        Publisher ours = shop.publisher();
        Publisher theirs = shop.publisher();

        assertThat(keep(ours, 93)).isEqualTo(keep(ours, 93)).isEqualTo(keep(theirs, 93));
        assertThat(world.job(theirs.id(), () -> pictures.find(keep(ours, 94)))).isEmpty();
    }

    @Test
    void many_who_keep_the_same_picture_at_once_keep_it_once() throws Exception {
        Publisher publisher = shop.publisher();
        var hashes = Collections.synchronizedSet(new HashSet<Sha256>());
        var threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofPlatform().start(() -> hashes.add(keep(publisher, 95))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(hashes).hasSize(1);
        assertThat(world.job(
                        publisher.id(), () -> pictures.find(hashes.iterator().next())))
                .isPresent();
    }

    @Test
    void who_may_not_edit_marketing_keeps_no_picture() {
        Publisher publisher = shop.publisher();
        Somebody engineer = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);

        Assertions.assertThatThrownBy(() -> world.in(publisher.id(), engineer, () -> store(96)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Sha256 keep(Publisher publisher, int side) {
        return world.job(
                publisher.id(), () -> ((Storing.Kept) store(side)).picture().hash());
    }

    private Storing store(int side) {
        return pictures.store(Crafted.png(side, side), new Pictures.Wanted(0, 0, true, 1 << 20));
    }

    private static String hash(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private MockHttpServletResponse open(Somebody somebody, Publisher publisher, String hash) throws Exception {
        var principal = new PersonPrincipal(somebody.id(), Set.of(Roles.MEMBER));
        return signedIn.perform(get("/p/" + publisher.slug() + "/pictures/" + hash)
                        .with(authentication(principal.signedIn(World.PROVED, null))))
                .andReturn()
                .getResponse();
    }
}
