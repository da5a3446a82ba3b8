package dev.vitrine.kit;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.shared.NotFoundException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** The kit alone in a browserless UI: no database, no sign-in; what other rooms put into the frame is played here. */
final class KitUi implements AutoCloseable {
    static final Set<Class<? extends HasErrorParameter<?>>> ERRORS =
            Set.of(NotFoundView.class, NoRouteView.class, DeniedView.class, RouteDeniedView.class, FaultView.class);

    final List<Locale> spoken = new ArrayList<>();
    final List<MenuEntry> menu = new ArrayList<>();
    final List<HomeItem> waiting = new ArrayList<>();
    final List<PersonalPage> personal = new ArrayList<>();
    final List<Workplace.Publisher> publishers = new ArrayList<>();
    Optional<SignedIn.Person> person =
            Optional.of(new SignedIn.Person("Claire Morin", List.of(), Locale.FRENCH, ZoneId.of("Europe/Paris")));
    long unread;
    int watchers;
    Runnable changed = () -> {};
    boolean signedOut;

    KitUi() {
        publishers.add(new Workplace.Publisher("contoso", "Contoso", null, null, null, List.of()));
    }

    /** Opens a UI with the routes of the kit; to be called after the fields are set. */
    KitUi open() {
        var context = new GenericWebApplicationContext(new MockServletContext());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "vitrine.marketplace.name",
                                "Cumulia",
                                "vitrine.marketplace.support-mail",
                                "help@cumulia.example")));
        context.registerBean(PropertySourcesPlaceholderConfigurer.class);
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        context.registerBean(Translations.class);
        context.registerBean(KitStart.class);
        context.registerBean(FrameParts.class);
        context.registerBean(Workplace.class, PlayedWorkplace::new);
        context.registerBean(SignedIn.class, PlayedSignedIn::new);
        context.registerBean(Bell.class, PlayedBell::new);
        context.registerBean(MenuEntries.class, PlayedMenu::new);
        context.registerBean(HomeItems.class, PlayedHome::new);
        context.registerBean(PersonalPages.class, () -> () -> personal);
        context.refresh();
        var routes = new Routes(Set.of(HomeView.class), ERRORS, true);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        return this;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static void route(String path, Class<? extends Component> view, Class<? extends RouterLayout>... layouts) {
        RouteConfiguration.forSessionScope().setRoute(path, view, List.of(layouts));
    }

    /** Opens this address as a fresh page does. */
    static void load(String path) {
        UI ui = UI.getCurrent();
        ui.getInternals().getRouter().navigate(ui, new Location(path), NavigationTrigger.PAGE_LOAD);
    }

    /** All text that the component and what lies in it show. */
    static String text(Component component) {
        return component.getElement().getTextRecursively().strip();
    }

    static boolean has(Component component, String className) {
        return component.getElement().getClassList().contains(className);
    }

    /** The text of every component with this class beneath. */
    static List<String> texts(Component root, String className) {
        return all(root).stream()
                .filter(c -> has(c, className))
                .map(KitUi::text)
                .collect(Collectors.toList());
    }

    static List<Component> all(Component root) {
        var found = new ArrayList<Component>();
        found.add(root);
        root.getChildren().forEach(child -> found.addAll(all(child)));
        return found;
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }

    private final class PlayedWorkplace implements Workplace {
        @Override
        public Publisher enter(UI ui, String slug) {
            var publisher = publishers.stream()
                    .filter(p -> p.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            ComponentUtil.setData(ui, Publisher.class, publisher);
            return publisher;
        }

        @Override
        public void leave(UI ui) {
            ComponentUtil.setData(ui, Publisher.class, null);
        }

        @Override
        public Optional<Publisher> present(UI ui) {
            return Optional.ofNullable(ComponentUtil.getData(ui, Publisher.class));
        }

        @Override
        public List<Publisher> mine() {
            return publishers;
        }
    }

    private final class PlayedSignedIn implements SignedIn {
        @Override
        public Optional<Person> person() {
            return person;
        }

        @Override
        public void speak(Locale language) {
            spoken.add(language);
        }

        @Override
        public void signOut() {
            signedOut = true;
        }
    }

    private final class PlayedBell implements Bell {
        @Override
        public long unread() {
            return unread;
        }

        @Override
        public Component list() {
            return new Span("the news");
        }

        @Override
        public Registration watch(UI ui, Runnable onChange) {
            watchers++;
            changed = onChange;
            return () -> watchers--;
        }
    }

    private final class PlayedMenu implements MenuEntries {
        @Override
        public List<MenuEntry> inPublisher() {
            return menu;
        }
    }

    private final class PlayedHome implements HomeItems {
        @Override
        public List<HomeItem> inPublisher(Locale language) {
            return waiting;
        }
    }

    /** A component of the page that is shown, found by its text. */
    static <C extends Component> C find(Class<C> type, Function<C, Boolean> which) {
        return LocatorJ._find(type).stream()
                .filter(which::apply)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such " + type.getSimpleName()));
    }
}
