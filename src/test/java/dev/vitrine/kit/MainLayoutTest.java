package dev.vitrine.kit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinSession;
import dev.vitrine.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class MainLayoutTest {
    private final KitUi kit = new KitUi();

    static final class Things extends PageView {
        final boolean bound = ComponentUtil.getData(UI.getCurrent(), Workplace.Publisher.class) != null;

        Things() {
            add(new PageHead("Things"));
        }

        @Override
        public List<Crumb> crumbs() {
            return List.of(Crumb.of("Things", "p/contoso/things"));
        }
    }

    @ParentLayout(MainLayout.class)
    static final class Nested extends Div implements RouterLayout, Framed {
        @Override
        public List<Crumb> crumbs() {
            return List.of(Crumb.of("Firewall", "p/contoso/things/x"));
        }

        @Override
        public List<Component> badges() {
            return List.of(new StateBadge(Tone.LIVE, "Live"));
        }

        @Override
        public Optional<SideMenu> sideMenu() {
            var menu = new SideMenu("Offer");
            menu.setEntries(List.of(
                    SideMenu.Entry.of("p/contoso/things/x/part", "Part", "box").with(new SideMenu.Mark.Errors(2)),
                    SideMenu.Entry.of("p/contoso/things/x/rest", "Rest", "box").with(new SideMenu.Mark.Complete())));
            return Optional.of(menu);
        }
    }

    static final class Part extends PageView {
        @Override
        public List<Crumb> crumbs() {
            return List.of(Crumb.of("Part"));
        }
    }

    static final class Missing extends Div {
        Missing() {
            throw new NotFoundException();
        }
    }

    static final class Forbidden extends Div {
        Forbidden() {
            throw new AccessDeniedException("secret words");
        }
    }

    static final class Broken extends Div {
        Broken() {
            throw new IllegalStateException("secret words");
        }
    }

    static final class Mine extends PersonalView {
        Mine() {
            super("kit.personal.title", "kit.home.nothingText");
        }
    }

    static final class Other extends PersonalView {
        Other() {
            super("kit.home.title", "kit.home.nothingText");
        }
    }

    @BeforeEach
    void open() {
        kit.menu.add(
                MenuEntry.of(10, "kit.home.publishers", "server", Things.class).counting(9));
        kit.open();
        KitUi.route("p/:publisher/things", Things.class, MainLayout.class);
        KitUi.route("p/:publisher/things/x/part", Part.class, Nested.class, MainLayout.class);
        KitUi.route("p/:publisher/missing", Missing.class, MainLayout.class);
        KitUi.route("p/:publisher/forbidden", Forbidden.class, MainLayout.class);
        KitUi.route("p/:publisher/broken", Broken.class, MainLayout.class);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void the_publisher_is_bound_before_the_view_is_made() {
        UI.getCurrent().navigate("p/contoso/things");

        assertThat(_get(Things.class).bound).isTrue();
        assertThat(KitUi.text(_get(PublisherSwitch.class))).contains("Contoso");
        assertThat(KitUi.all(_get(Main.class))).contains(_get(Things.class));
    }

    @Test
    void a_foreign_publisher_looks_like_one_that_does_not_exist() {
        kit.publishers.add(new Workplace.Publisher("fabrikam", "Fabrikam", null, null, null, List.of()));
        UI.getCurrent().navigate("p/fabrikam/things");
        assertThat(_get(Things.class).bound).isTrue();

        UI.getCurrent().navigate("p/acme/things");
        String foreign = KitUi.text(_get(Main.class));

        assertThat(foreign).contains("Cette page n’existe pas");
        assertThat(ComponentUtil.getData(UI.getCurrent(), Workplace.Publisher.class))
                .isNull();
        _assertNone(PublisherSwitch.class);
        _assertNone(Things.class);
        KitUi.load("no/such/page");
        assertThat(KitUi.text(_get(Main.class))).isEqualTo(foreign);
    }

    @Test
    void a_persons_own_pages_are_a_row_of_tabs_and_keep_the_publisher_in_the_drawer() {
        kit.publishers.add(new Workplace.Publisher("fabrikam", "Fabrikam", null, null, null, List.of()));
        kit.personal.add(new PersonalPage(20, "kit.home.title", Other.class));
        kit.personal.add(new PersonalPage(0, "kit.personal.title", Mine.class));
        KitUi.route("me", Mine.class, MainLayout.class);
        KitUi.route("me/other", Other.class, MainLayout.class);
        UI.getCurrent().navigate("p/fabrikam/things");

        UI.getCurrent().navigate("me/other");

        assertThat(_find(_get(SubTabs.class), Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactly("me", "me/other");
        assertThat(current("page")).containsExactly("me/other");
        assertThat(KitUi.texts(UI.getCurrent(), "v-crumbs").getFirst()).isEqualTo("Mon compteAccueil");
        assertThat(KitUi.text(_get(PublisherSwitch.class))).contains("Fabrikam");
        assertThat(KitUi.find(Anchor.class, a -> KitUi.has(a, "v-person-own")).getHref())
                .isEqualTo("me");
    }

    @Test
    void every_page_of_a_suspended_publisher_says_so_and_no_other_does() {
        kit.publishers.add(
                new Workplace.Publisher("fabrikam", "Fabrikam", null, null, "Plaintes <b>d’acheteurs</b>.", List.of()));
        UI.getCurrent().navigate("p/contoso/things");
        assertThat(note().isVisible()).isFalse();

        UI.getCurrent().navigate("p/fabrikam/things");
        assertThat(note().isVisible()).isTrue();
        assertThat(KitUi.text(note()))
                .contains("Suspendu par Cumulia.", "Plaintes <b>d’acheteurs</b>.", "help@cumulia.example");
        UI.getCurrent().navigate("p/fabrikam/missing");
        assertThat(note().isVisible()).isTrue();

        UI.getCurrent().navigate("p/contoso/things");
        assertThat(note().isVisible()).isFalse();
    }

    @Test
    void a_publisher_s_pages_wear_its_logo_and_its_colour_and_others_do_not() {
        kit.publishers.add(
                new Workplace.Publisher("fabrikam", "Fabrikam", "p/fabrikam/pictures/1", "#ffff00", null, List.of()));
        UI.getCurrent().navigate("p/fabrikam/things");
        assertThat(accent().getAttribute("tokens"))
                .isEqualTo(Accent.of("#ffff00").tokens());
        assertThat(_get(PublisherSwitch.class).getChildren().flatMap(child -> KitUi.all(child).stream()))
                .filteredOn(Image.class::isInstance)
                .extracting(image -> ((Image) image).getSrc())
                .contains("p/fabrikam/pictures/1");

        UI.getCurrent().navigate("p/contoso/things");
        assertThat(accent().getAttribute("tokens")).isNull();
    }

    private static Element accent() {
        return _get(MainLayout.class)
                .getChildren()
                .flatMap(child -> KitUi.all(child).stream())
                .filter(AccentMark.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getElement();
    }

    private static SuspensionNote note() {
        return _get(MainLayout.class)
                .getChildren()
                .flatMap(child -> KitUi.all(child).stream())
                .filter(SuspensionNote.class::isInstance)
                .map(SuspensionNote.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_error_within_the_publisher_keeps_its_frame() {
        UI.getCurrent().navigate("p/contoso/missing");

        assertThat(_get(H1.class).getText()).isEqualTo("Cette page n’existe pas");
        assertThat(KitUi.text(_get(PublisherSwitch.class))).contains("Contoso");
    }

    @Test
    void what_is_refused_says_so_without_the_reason_inside() {
        UI.getCurrent().navigate("p/contoso/forbidden");

        assertThat(_get(H1.class).getText()).isEqualTo("Cette page ne vous est pas ouverte");
        assertThat(KitUi.text(_get(Main.class))).doesNotContain("secret words", "Exception");
    }

    @Test
    void a_fault_shows_a_reference_and_nothing_of_its_cause() {
        UI.getCurrent().navigate("p/contoso/broken");

        assertThat(_get(H1.class).getText()).isEqualTo("La page n’a pas pu s’ouvrir");
        assertThat(KitUi.text(_get(Main.class)))
                .containsPattern("Référence\u00a0: [2-9A-Z]{8}")
                .doesNotContain("secret words", "Exception");
    }

    @Test
    void crumbs_of_layouts_and_view_are_joined_and_make_the_title() {
        UI.getCurrent().navigate("p/contoso/things/x/part");

        assertThat(KitUi.texts(UI.getCurrent(), "v-crumbs").getFirst()).isEqualTo("ContosoFirewallPart");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Part · Firewall · Contoso · Vitrine");
        assertThat(_find(StateBadge.class))
                .singleElement()
                .extracting(KitUi::text)
                .isEqualTo("Live");
    }

    @Test
    void the_nearest_line_of_each_menu_is_current() {
        UI.getCurrent().navigate("p/contoso/things/x/part");

        assertThat(current("page")).containsExactly("p/contoso/things/x/part");
        assertThat(current("true")).containsExactly("p/contoso/things");
        UI.getCurrent().navigate("p/contoso");
        assertThat(current("page")).containsExactly("p/contoso");
    }

    private static List<String> current(String value) {
        return _find(Anchor.class).stream()
                .filter(a -> value.equals(a.getElement().getAttribute("aria-current")))
                .map(Anchor::getHref)
                .toList();
    }

    @Test
    void marks_are_said_in_words() {
        UI.getCurrent().navigate("p/contoso/things/x/part");

        assertThat(KitUi.texts(UI.getCurrent(), "v-menu-line")).contains("Part22 erreurs", "Restcomplet");
    }

    @Test
    void landmarks_are_named() {
        UI.getCurrent().navigate("p/contoso/things/x/part");

        assertThat(_find(com.vaadin.flow.component.html.Nav.class))
                .allSatisfy(nav ->
                        assertThat(nav.getElement().getAttribute("aria-label")).isNotBlank());
        assertThat(_find(Main.class)).hasSize(1);
        assertThat(_find(com.vaadin.flow.component.html.Header.class)).hasSize(1);
    }

    @Test
    void the_language_is_remembered_for_person_and_session() {
        UI.getCurrent().navigate("p/contoso/things");

        _click(KitUi.find(NativeButton.class, b -> "EN".equals(b.getText())));

        assertThat(kit.spoken).containsExactly(Locale.ENGLISH);
        assertThat(VaadinSession.getCurrent().getLocale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void the_frame_itself_speaks_the_persons_language() {
        kit.close();
        com.github.mvysny.kaributesting.v10.MockVaadin.setMockRequestFactory(session -> {
            var request = new com.github.mvysny.fakeservlet.FakeRequest(session);
            request.setLocaleInt(Locale.ENGLISH);
            return request;
        });
        try {
            kit.open();
            assertThat(KitUi.text(KitUi.find(Anchor.class, a -> KitUi.has(a, "v-skip"))))
                    .isEqualTo("Aller au contenu");
            assertThat(KitUi.find(NativeButton.class, b -> "FR".equals(b.getText()))
                            .getElement()
                            .getAttribute("aria-pressed"))
                    .isEqualTo("true");
        } finally {
            com.github.mvysny.kaributesting.v10.MockVaadin.setMockRequestFactory(
                    com.github.mvysny.fakeservlet.FakeRequest::new);
        }
    }

    @Test
    void the_bell_counts_and_is_not_watched_after_the_page_is_gone() {
        kit.close();
        kit.unread = 2;
        kit.open();
        assertThat(KitUi.texts(UI.getCurrent(), "v-bell").getFirst()).contains("2", "2 non lues");

        kit.unread = 120;
        kit.changed.run();
        assertThat(KitUi.texts(UI.getCurrent(), "v-bell").getFirst()).contains("99+", "120 non lues");
        assertThat(kit.watchers).isEqualTo(1);
        _get(MainLayout.class).getElement().removeFromParent();
        assertThat(kit.watchers).isZero();
    }

    @Test
    void signing_out_asks_the_room_that_signs_people_in() {
        UI.getCurrent().navigate("p/contoso/things");

        _click(KitUi.find(NativeButton.class, b -> KitUi.has(b, "v-person-out")));

        assertThat(kit.signedOut).isTrue();
    }

    @Test
    void nobody_signed_in_sees_no_menu() {
        kit.person = Optional.empty();
        KitUi.load("no/such/page");

        _assertNone(SideMenu.class);
        assertThat(_get(H1.class)).isNotNull();
    }

    @Test
    void news_of_the_page_reach_those_who_do_not_see_it() {
        UI.getCurrent().navigate("p/contoso/things");

        MainLayout.announce(_get(Things.class), "3 of 4");

        assertThat(KitUi.all(UI.getCurrent()).stream()
                        .filter(c -> "polite".equals(c.getElement().getAttribute("aria-live")))
                        .map(KitUi::text))
                .containsExactly("3 of 4");
    }
}
