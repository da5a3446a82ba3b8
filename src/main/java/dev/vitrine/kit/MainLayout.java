package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import dev.vitrine.shared.NotFoundException;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every page for people who are signed in: drawer with the publisher switch and the menus, top bar, main
 * part. Routes name it as their {@code layout}. It binds the UI to the publisher of the address before any view beneath
 * it is made.
 */
@PermitAll
@JsModule("context://frontend/frame.js")
@JsModule("context://frontend/ring.js")
public final class MainLayout extends AppLayout implements BeforeEnterObserver, AfterNavigationObserver {
    private final transient FrameParts parts;
    private final FrameDrawer drawer;
    private final FrameBar bar;
    private final Main main = new Main();
    private final SuspensionNote suspension;
    private final AccentMark accent = new AccentMark();
    private final Div live = new Div();
    private List<Framed> framed = List.of();
    private Location location = new Location("");
    private @Nullable HasElement page;

    MainLayout(FrameParts parts) {
        this.parts = parts;
        speakAs(UI.getCurrent());
        drawer = new FrameDrawer(parts);
        bar = new FrameBar(parts);
        suspension = new SuspensionNote(parts);
        main.setId("main");
        main.addClassName("v-main");
        main.getElement().setAttribute("tabindex", "-1");
        live.addClassName("v-unseen");
        live.getElement().setAttribute("aria-live", "polite");
        addClassName("v-frame");
        setPrimarySection(Section.DRAWER);
        addToDrawer(drawer);
        addToNavbar(bar);
        setContent(new Div(accent, suspension, main));
        bar.add(live);
    }

    /** The frame around this component, when it stands in one. */
    public static Optional<MainLayout> of(Component component) {
        return component.getParent().flatMap(p -> p instanceof MainLayout frame ? Optional.of(frame) : of(p));
    }

    /** Asks view and nested layouts again what they tell the frame: crumbs, badges, menu, title. */
    public static void refresh(Component component) {
        of(component).ifPresent(MainLayout::show);
    }

    /** Says this to people who do not see the page change. */
    public static void announce(Component component, String text) {
        of(component).ifPresent(frame -> frame.live.setText(text));
    }

    static String titleOf(Framed page) {
        return page instanceof Component component
                ? of(component).map(frame -> frame.title(page)).orElseGet(() -> title(page.crumbs()))
                : title(page.crumbs());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UI ui = event.getUI();
        speakAs(ui);
        if (PersonalView.class.isAssignableFrom(event.getNavigationTarget())) {
            parts.workplace().ifPresent(workplace -> stay(workplace, ui));
            return;
        }
        boolean error = HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget());
        Optional<String> slug =
                error ? slug(event.getLocation()) : event.getRouteParameters().get(Workplace.PARAMETER);
        parts.workplace()
                .ifPresent(workplace ->
                        slug.ifPresentOrElse(s -> bind(workplace, ui, s, error), () -> workplace.leave(ui)));
    }

    /** A page of the person's own belongs to no publisher; the drawer keeps the one that the window worked for. */
    private static void stay(Workplace workplace, UI ui) {
        workplace
                .present(ui)
                .or(() -> workplace.mine().size() == 1
                        ? Optional.of(workplace.mine().getFirst())
                        : Optional.empty())
                .ifPresentOrElse(known -> bind(workplace, ui, known.slug(), true), () -> workplace.leave(ui));
    }

    /** The pages of the person's own that the rooms have. */
    List<PersonalPage> personalPages() {
        return parts.personalPages();
    }

    /** Language and time zone of the person, before anything is said to him. */
    private void speakAs(UI ui) {
        parts.person().ifPresent(person -> {
            Formats.zone(ui, person.zone());
            if (!ui.getLocale().equals(person.language())) {
                ui.setLocale(person.language());
            }
        });
    }

    /** The publisher of an address that leads to no view. */
    private static Optional<String> slug(Location location) {
        var segments = location.getSegments();
        return segments.size() > 1 && segments.getFirst().equals("p") ? Optional.of(segments.get(1)) : Optional.empty();
    }

    private static void bind(Workplace workplace, UI ui, String slug, boolean error) {
        try {
            workplace.enter(ui, slug);
        } catch (NotFoundException e) {
            workplace.leave(ui);
            if (!error) {
                throw e;
            }
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        location = event.getLocation();
        var chain = new ArrayList<>(event.getActiveChain());
        framed = chain.reversed().stream()
                .filter(Framed.class::isInstance)
                .map(Framed.class::cast)
                .toList();
        show();
        getUI().ifPresent(ui -> ui.getPage()
                .executeJs("document.documentElement.lang = $0", ui.getLocale().toLanguageTag()));
        if (page != event.getActiveChain().getFirst()) {
            page = event.getActiveChain().getFirst();
            // The frame's content scrolls, not the document, so that no browser does it; a # leads elsewhere.
            getElement()
                    .executeJs(
                            "if (!window.location.hash) this.shadowRoot.querySelector('[part=content]').scrollTo(0, 0)");
        }
    }

    private void show() {
        UI ui = getUI().orElseThrow();
        Optional<Workplace.Publisher> publisher = parts.workplace().flatMap(w -> w.present(ui));
        drawer.show(publisher, location, sideMenu());
        bar.show(crumbs(), framed);
        bar.showHelp(publisher.flatMap(p -> parts.help().flatMap(help -> help.address(p.slug(), location.getPath()))));
        suspension.show(publisher);
        accent.show(publisher.map(Workplace.Publisher::accent).orElse(null));
        ui.getPage().setTitle(title(crumbs()));
    }

    private Optional<SideMenu> sideMenu() {
        return framed.stream().flatMap(f -> f.sideMenu().stream()).findFirst();
    }

    private List<Crumb> crumbs() {
        var crumbs = new ArrayList<Crumb>();
        boolean personal = framed.stream().anyMatch(PersonalView.class::isInstance);
        parts.workplace()
                .flatMap(w -> w.present(getUI().orElseThrow()))
                .filter(p -> !personal)
                .ifPresent(p -> crumbs.add(Crumb.of(p.name(), "p/" + p.slug())));
        framed.forEach(f -> crumbs.addAll(f.crumbs()));
        return crumbs;
    }

    private String title(Framed page) {
        return framed.contains(page) ? title(crumbs()) : title(page.crumbs());
    }

    private static String title(List<Crumb> crumbs) {
        var words = new ArrayList<>(crumbs.reversed().stream().map(Crumb::text).toList());
        words.add("Vitrine");
        return String.join(" · ", words);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }
}
