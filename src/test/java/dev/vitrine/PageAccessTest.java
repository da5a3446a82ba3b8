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
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Authorization;
import dev.vitrine.testing.Authorization.Page;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Views;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.EnumMap;
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

    private static final String MISSING = "This page does not exist";
    private static final String CLOSED = "This page is not open to you";
    private static final Authorization TABLE = Authorization.read();

    private static final Map<Reader, PublisherRole> MEMBERS = Map.of(
            Reader.OWNER, OWNER,
            Reader.PUBLISHER, PUBLISHER,
            Reader.EDITOR, MARKETING_EDITOR,
            Reader.ENGINEER, ENGINEERING_CONTACT);
    private static final Map<Reader, PlatformRole> OPERATORS = Map.of(
            Reader.APPROVER, PlatformRole.APPROVER,
            Reader.SUPPORT_AGENT, PlatformRole.SUPPORT_AGENT,
            Reader.ADMINISTRATOR, PlatformRole.ADMINISTRATOR);

    static List<Page> pages() {
        return TABLE.pages();
    }

    private static boolean opens(Reader reader, Page page) {
        if (page.openedBy().equals(Authorization.ENTER)) {
            return MEMBERS.containsKey(reader);
        }
        var action = TABLE.action(page.openedBy());
        if (MEMBERS.containsKey(reader)) {
            return action.permits(MEMBERS.get(reader));
        }
        return OPERATORS.containsKey(reader)
                ? action.reads() || action.permits(OPERATORS.get(reader))
                : action.permitsEverybodySignedIn();
    }

    private static boolean works(Reader reader, Page page) {
        if (page.workedBy().isEmpty()) {
            return false;
        }
        var action = TABLE.action(page.workedBy());
        if (OPERATORS.containsKey(reader)) {
            return action.permits(OPERATORS.get(reader));
        }
        boolean inHisLanguage = !action.languages() || page.beneath().equals(ContentFixtures.FR.value());
        return action.permits(MEMBERS.get(reader)) && (reader != Reader.EDITOR || inHisLanguage);
    }

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
        known.addAll(TABLE.otherPages());
        assertThat(Views.all())
                .extracting(view -> view.getAnnotation(Route.class).value())
                .as("the pages of %s, whose tables get a row for a new one", Authorization.FILE)
                .hasSameElementsAs(known);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybody_sees_and_may_do_what_his_role_allows(Page page) {
        for (Reader reader : Reader.values()) {
            Window.open(application, people.get(reader), address(page));
            if (opens(reader, page)) {
                assertThat(shown()).as("%s opens %s", reader, page).isEqualTo(page.route());
                assertThat(offersAction(page))
                        .as("%s works on %s", reader, page)
                        .isEqualTo(works(reader, page));
            } else {
                assertThat(shown()).as("%s opens %s", reader, page).isEqualTo("no page");
                assertThat(Window.page()).as("%s opens %s", reader, page).contains(refusal(page));
            }
            Window.close();
        }
    }

    private static String refusal(Page page) {
        return page.route().startsWith("p/") ? MISSING : CLOSED;
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
        return address.contains(":language") ? address.replace(":language", page.beneath()) : address + page.beneath();
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
        return !page.button().isEmpty()
                && !_find(Button.class, spec -> spec.withText(page.button())).isEmpty();
    }
}
