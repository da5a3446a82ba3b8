package dev.vitrine.testing;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.TestingLifecycleHookKt;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.identity.PersonPrincipal;
import dev.vitrine.offers.Pauses;
import dev.vitrine.testing.World.Somebody;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.node.NullNode;

/** A window of the application without a browser, with all its views, for one person. To be closed after each test. */
public final class Window {
    private static @Nullable Routes routes;
    private static @Nullable ApplicationContext shown;

    private Window() {}

    /** Opens this address for a person who has really signed in with all that he may owe, so that pages are open to him as they would be. */
    public static void open(ApplicationContext application, Somebody person, String address) {
        var principal = (PersonPrincipal)
                Objects.requireNonNull(signIn(application, person).getPrincipal());
        open(application, principal.signedIn(World.PROVED, null), address);
    }

    /** Opens this address for a person who has shown his password and nothing else. */
    public static void openByPassword(ApplicationContext application, Somebody person, String address) {
        open(application, signIn(application, person), address);
    }

    private static Authentication signIn(ApplicationContext application, Somebody person) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(person.mail(), World.PASSWORD.reveal());
        return Objects.requireNonNull(
                application.getBean(AuthenticationProvider.class).authenticate(asked));
    }

    private static void open(ApplicationContext application, Authentication signedIn, String address) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        MockVaadin.setMockRequestFactory(session -> request(session, signedIn));
        show(application, address, Locale.ENGLISH);
    }

    /** Opens this address for somebody unknown whose browser speaks this language. */
    public static void openUnknown(ApplicationContext application, String address, Locale language) {
        World.signOut();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
        show(application, address, language);
    }

    private static FakeRequest request(FakeHttpSession session, Authentication signedIn) {
        var request = new FakeRequest(session);
        request.setUserPrincipalInt(signedIn);
        request.setUserInRole((principal, role) -> signedIn.getAuthorities().stream()
                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
        return request;
    }

    private static void show(ApplicationContext application, String address, Locale language) {
        shown = application;
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes(), application, MockedUI::new));
        TestingLifecycleHookKt.setPendingJavascriptInvocationHandlers(List.of(Window::answer));
        UI.getCurrent().setLocale(language);
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    /** Nobody types in a window without a browser, so whoever waits for that need not wait. */
    private static Unit answer(PendingJavaScriptInvocation asked) {
        if (asked.getInvocation().getExpression().contains("vitrineQuiet")) {
            asked.complete(NullNode.getInstance());
        }
        return Unit.INSTANCE;
    }

    /** The address that is shown, without a slash before it. */
    public static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** The only list of the page. */
    public static Grid<?> grid() {
        return LocatorJ._get(Grid.class);
    }

    public static void close() {
        if (shown != null) {
            shown.getBean(Pauses.class).finish();
            shown = null;
        }
        MockVaadin.tearDown();
        World.signOut();
    }

    /** What is shown of this component and all that lies in it, as text. */
    public static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** The text of the whole page. */
    public static String page() {
        return UI.getCurrent().getChildren().map(Window::text).collect(Collectors.joining("\n"));
    }

    /** Waits until what follows a pause in typing is done and shown: findings are looked for, the text is kept. */
    public static void settle() {
        Objects.requireNonNull(shown).getBean(Pauses.class).finish();
        MockVaadin.clientRoundtrip(false);
    }

    /** Types or chooses this in a field, as from a browser, and pauses; fails where a person could not. */
    public static <V> void enter(HasValue<?, V> field, V value) {
        var component = (Component) field;
        if (!component.isVisible() || !component.getElement().isEnabled() || field.isReadOnly()) {
            throw new AssertionError("nothing can be entered in " + component);
        }
        try {
            var model = AbstractField.class.getDeclaredMethod("setModelValue", Object.class, boolean.class);
            model.setAccessible(true);
            model.invoke(component, value, true);
            if (shown != null) {
                settle();
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only component of this type whose id is this. */
    public static <C extends Component> C byId(Class<C> type, String id) {
        return LocatorJ._get(type, spec -> spec.withId(id));
    }

    /** The components of this type that are visible, all their parents included. */
    public static <C extends Component> List<C> all(Class<C> type) {
        return LocatorJ._find(type);
    }

    /** Whether a visible component of this type says exactly one of these. */
    public static boolean says(Class<? extends Component> type, String... texts) {
        Stream<String> said = all(type).stream().map(Window::text).map(String::strip);
        return said.anyMatch(Arrays.asList(texts)::contains);
    }

    private static synchronized Routes routes() {
        if (routes == null) {
            routes = new Routes(Views.all(), Views.found(new AssignableTypeFilter(HasErrorParameter.class)), true);
        }
        return routes;
    }
}
