package dev.vitrine;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static dev.vitrine.identity.PublisherRole.ENGINEERING_CONTACT;
import static dev.vitrine.identity.PublisherRole.MARKETING_EDITOR;
import static dev.vitrine.identity.PublisherRole.OWNER;
import static dev.vitrine.identity.PublisherRole.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Views;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;

/**
 * Who reads and who works on which page (product.md section 1): every page of the application, opened by everybody. A page
 * that is not in the table fails.
 */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Asvs({"8.1.1", "8.2.1"})
class PageAccessTest {
    private static final String OFFER = "p/:publisher/offers/:offer/";
    private static final String SAVE = "Save";

    /** Somebody with a role; the editor's language is French alone. */
    private enum Reader {
        OWNER,
        PUBLISHER,
        EDITOR,
        ENGINEER,
        /** Owner of another publisher. */
        STRANGER,
        APPROVER,
        SUPPORT_AGENT,
        ADMINISTRATOR,
        /** An account without any role. */
        NOBODY
    }

    private static final Set<Reader> MEMBERS =
            EnumSet.of(Reader.OWNER, Reader.PUBLISHER, Reader.EDITOR, Reader.ENGINEER);
    private static final Set<Reader> OUTSIDERS = EnumSet.complementOf(EnumSet.copyOf(MEMBERS));
    private static final Set<Reader> SELLERS = EnumSet.of(Reader.OWNER, Reader.PUBLISHER);
    private static final Set<Reader> FRENCH = EnumSet.of(Reader.OWNER, Reader.PUBLISHER, Reader.EDITOR);
    private static final Set<Reader> ENGINEERS = EnumSet.of(Reader.OWNER, Reader.PUBLISHER, Reader.ENGINEER);

    /**
     * @param rest of an address beneath {@code route}, for what the route leaves open
     * @param action the button that only those have who may work here; empty where there is only to read
     * @param others who are told the refusal
     */
    private record Page(
            String route,
            String rest,
            Set<Reader> readers,
            Set<Reader> others,
            String action,
            Set<Reader> workers,
            String refusal) {
        @Override
        public String toString() {
            return route + rest;
        }
    }

    private static final String MISSING = "This page does not exist";
    private static final String CLOSED = "This page is not open to you";

    private static Page ofPublisher(String route, Set<Reader> readers, String action, Set<Reader> workers) {
        return new Page(route, "", readers, OUTSIDERS, action, workers, MISSING);
    }

    private static Page ofOffer(String route, String rest, String action, Set<Reader> workers) {
        return new Page(OFFER + route, rest, MEMBERS, Set.of(Reader.STRANGER), action, workers, MISSING);
    }

    private static Page ofMarketplace(String route, Reader reader) {
        var others =
                EnumSet.of(Reader.OWNER, Reader.APPROVER, Reader.SUPPORT_AGENT, Reader.ADMINISTRATOR, Reader.NOBODY);
        others.remove(reader);
        return new Page(route, "", Set.of(reader), others, "", Set.of(), CLOSED);
    }

    private static Page ofEverybody(String route) {
        return new Page(route, "", EnumSet.allOf(Reader.class), Set.of(), "", Set.of(), "");
    }

    static List<Page> pages() {
        return List.of(
                ofPublisher("p/:publisher/offers", MEMBERS, "Create offer", SELLERS),
                ofPublisher("p/:publisher/profile", MEMBERS, SAVE, Set.of(Reader.OWNER)),
                ofPublisher("p/:publisher/members", MEMBERS, "", Set.of()),
                ofOffer("basics", "", SAVE, SELLERS),
                ofOffer("walkthrough", "", "", Set.of()),
                ofOffer("images/:sku?", "/" + ContentFixtures.HOURLY, "New version", ENGINEERS),
                ofOffer("skus/:sku?", "/" + ContentFixtures.HOURLY, SAVE, SELLERS),
                ofOffer("marketing/:language/details", "fr-FR", SAVE, FRENCH),
                ofOffer("marketing/:language/details", "en-US", SAVE, SELLERS),
                ofOffer("marketing/:language/plans", "fr-FR", SAVE, FRENCH),
                ofOffer("marketing/:language/plans", "en-US", SAVE, SELLERS),
                ofOffer("marketing/:language/links", "fr-FR", SAVE, FRENCH),
                ofOffer("marketing/:language/links", "en-US", SAVE, SELLERS),
                ofOffer("marketing/:language/sample-images", "fr-FR", SAVE, FRENCH),
                ofOffer("marketing/:language/sample-images", "en-US", SAVE, SELLERS),
                ofOffer("marketing/:language/legal", "fr-FR", SAVE, FRENCH),
                ofOffer("marketing/:language/legal", "en-US", SAVE, SELLERS),
                ofOffer("marketing/:language/translate", "fr-FR", "Sign off Français (France)", FRENCH),
                ofOffer("marketing/:language/translate", "en-US", "Sign off English (United States)", SELLERS),
                ofOffer("marketing/:language/translations", "fr-FR", "", Set.of()),
                ofOffer("marketing/:language/translations", "en-US", "", Set.of()),
                ofOffer("marketing/:language/buyers", "fr-FR", "", Set.of()),
                ofOffer("pricing/:market?", "/us", SAVE, SELLERS),
                ofOffer("pricing/buyers/:market?", "/us", "", Set.of()),
                ofOffer("pricing/changes", "", "", Set.of()),
                ofOffer("pricing/spreadsheet", "", "", Set.of()),
                ofOffer("support", "", SAVE, SELLERS),
                ofOffer("categories", "", SAVE, SELLERS),
                ofOffer("publish", "", "Push to staging", SELLERS),
                ofOffer("history", "", "Discard draft", SELLERS),
                ofEverybody("me"),
                ofMarketplace("admin/publishers", Reader.ADMINISTRATOR),
                ofMarketplace("admin/lists/:list?/:entry?", Reader.ADMINISTRATOR),
                ofMarketplace("admin/jobs", Reader.ADMINISTRATOR),
                ofMarketplace("desk/solution-templates", Reader.SUPPORT_AGENT),
                ofMarketplace("review", Reader.APPROVER));
    }

    /** Pages that lead on to another, are open to everybody, or depend on more than the role; their own tests tell. */
    private static final Set<String> ELSEWHERE = Set.of(
            "",
            "p/:publisher/offers/:offer",
            OFFER + "marketing",
            "p/:publisher/audit",
            "admin/outbox",
            "review/:submission",
            "login",
            "setup/:token");

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Map<Reader, Somebody> people = new EnumMap<>(Reader.class);
    private Publisher publisher;
    private OfferId offer;

    PageAccessTest(ApplicationContext application, World world, Offers offers) {
        this.application = application;
        this.world = world;
        this.offers = offers;
    }

    @BeforeAll
    void everybody() {
        publisher = world.publisher();
        var id = publisher.id();
        people.put(Reader.OWNER, world.member(id, OWNER));
        people.put(Reader.PUBLISHER, world.member(id, PUBLISHER));
        people.put(Reader.EDITOR, world.member(id, MARKETING_EDITOR, Set.of(ContentFixtures.FR), Set.of()));
        people.put(Reader.ENGINEER, world.member(id, ENGINEERING_CONTACT));
        people.put(Reader.STRANGER, world.member(world.publisher().id(), OWNER));
        people.put(Reader.APPROVER, world.platform(PlatformRole.APPROVER));
        people.put(Reader.SUPPORT_AGENT, world.platform(PlatformRole.SUPPORT_AGENT));
        people.put(Reader.ADMINISTRATOR, world.platform(PlatformRole.ADMINISTRATOR));
        people.put(Reader.NOBODY, world.nobody());
        offer = offers.complete(id, people.get(Reader.OWNER));
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void every_page_is_in_the_table() {
        var known = pages().stream().map(Page::route).collect(Collectors.toSet());
        known.addAll(ELSEWHERE);
        assertThat(Views.all())
                .extracting(view -> view.getAnnotation(Route.class).value())
                .hasSameElementsAs(known);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybody_sees_and_may_do_what_his_role_allows(Page page) {
        for (Reader reader : page.readers()) {
            Window.open(application, people.get(reader), address(page));
            assertThat(shown()).as("%s opens %s", reader, page).isEqualTo(page.route());
            assertThat(offersAction(page))
                    .as("%s works on %s", reader, page)
                    .isEqualTo(page.workers().contains(reader));
            Window.close();
        }
        for (Reader reader : page.others()) {
            Window.open(application, people.get(reader), address(page));
            assertThat(shown()).as("%s opens %s", reader, page).isEqualTo("no page");
            assertThat(Window.page()).as("%s opens %s", reader, page).contains(page.refusal());
            Window.close();
        }
    }

    @Test
    void who_is_not_signed_in_sees_no_page() {
        for (Page page : pages()) {
            Window.openUnknown(application, address(page), Locale.ENGLISH);
            assertThat(shown()).as("%s", page).isEqualTo("no page");
            assertThat(Window.page()).as("%s", page).doesNotContain(publisher.name());
            Window.close();
        }
        Window.openUnknown(application, "login", Locale.ENGLISH);
        assertThat(shown()).isEqualTo("login");
    }

    private String address(Page page) {
        String address = page.route()
                .replace(":publisher", publisher.slug())
                .replace(":offer", offer.toString())
                .replaceAll("(/:(sku|market|list|entry)\\?)+$", "");
        return address.contains(":language") ? address.replace(":language", page.rest()) : address + page.rest();
    }

    private static String shown() {
        return UI.getCurrent().getActiveRouterTargetsChain().stream()
                .map(target -> target.getClass().getAnnotation(Route.class))
                .filter(Objects::nonNull)
                .map(Route::value)
                .findFirst()
                .orElse("no page");
    }

    private static boolean offersAction(Page page) {
        return !page.action().isEmpty()
                && !_find(Button.class, spec -> spec.withText(page.action())).isEmpty();
    }
}
