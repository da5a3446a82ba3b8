package dev.vitrine.offers;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Framed;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Marks;
import dev.vitrine.kit.SideMenu;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of an open offer: its menu with the state of each tab, its badges, how much changed since live. Views of the
 * editor name it as their {@code layout}; their routes begin with {@code p/:publisher/offers/:offer}. It follows what
 * others save and where the submission moves by itself.
 */
@PermitAll
@ParentLayout(MainLayout.class)
@JsModule("context://frontend/quiet.js")
public final class EditorFrame extends Composite<Div> implements RouterLayout, BeforeEnterObserver, Framed {
    /** The sections in which items have names that findings say. */
    private static final SectionKey.Kind[] NAMED = {
        SectionKey.Kind.BASICS, SectionKey.Kind.SKU, SectionKey.Kind.LISTING, SectionKey.Kind.IMAGE
    };

    private final transient Drafts drafts;
    private final transient OffersNavigation navigation;
    private final transient OfferNews news;
    private final transient ObjectProvider<TabMark> marks;
    private final transient ObjectProvider<FindingAction> actions;
    private final Div page = new Div();
    private @Nullable OfferHead head;
    private final transient Map<SectionKey, List<Finding>> typed = new HashMap<>();
    private List<Finding> findings = List.of();
    private final Button findingsButton = new Button();
    private final transient RestoreDialogs dialogs;
    private final FindingsPanel panel = new FindingsPanel(this::togglePanel, this::action);
    private final List<Command> refreshed = new ArrayList<>();
    private @Nullable Registration watching;

    EditorFrame(
            Drafts drafts,
            OffersNavigation navigation,
            OfferNews news,
            ObjectProvider<TabMark> marks,
            ObjectProvider<FindingAction> actions,
            RestoreDialogs dialogs) {
        this.drafts = drafts;
        this.navigation = navigation;
        this.news = news;
        this.marks = marks;
        this.actions = actions;
        this.dialogs = dialogs;
        page.addClassName("v-editor-page");
        getContent().addClassNames("v-editor", "v-beside");
        getContent().add(page);
        findingsButton.setText(getTranslation("offers.findings.word"));
        findingsButton.addClassName("v-editor-findings");
        findingsButton.addThemeVariants(ButtonVariant.TERTIARY);
        findingsButton.addClickListener(event -> togglePanel());
    }

    /** The editor's frame around this component, when it stands in one. */
    public static Optional<EditorFrame> of(Component component) {
        return component
                .getParent()
                .flatMap(parent -> parent instanceof EditorFrame frame ? Optional.of(frame) : of(parent));
    }

    /** Shows the offer of the frame around this component as it is now; for views after they changed something. */
    public static void refresh(Component component) {
        of(component).ifPresent(frame -> frame.refresh());
    }

    /** The offer that is open, as last read. */
    public OfferHead offer() {
        return Objects.requireNonNull(head, "no offer is open");
    }

    /** The findings of the draft, as last read. */
    public List<Finding> findings() {
        return findings;
    }

    /** What would be found in this section if it were saved as it is being typed; the others stay as they are saved. */
    void typing(SectionKey section, List<Finding> found) {
        if (!found.equals(typed.put(section, found))) {
            showFindings();
        }
    }

    /** Nothing of this section waits to be saved any more. */
    void typed(SectionKey section) {
        if (typed.remove(section) != null) {
            showFindings();
        }
    }

    /** Saved or typed. */
    private List<Finding> present() {
        if (typed.isEmpty()) {
            return findings;
        }
        return Stream.concat(
                        findings.stream()
                                .filter(finding ->
                                        !typed.containsKey(finding.path().section())),
                        typed.values().stream().flatMap(List::stream))
                .sorted(Comparator.comparing(Finding::path))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        typed.clear();
        read(OfferRoute.offer(event.getRouteParameters()));
        watch();
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        page.getElement().removeAllChildren();
        if (content != null) {
            page.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        page.getElement().removeAllChildren();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(getTranslation("offers.list.title"), navigation.list()),
                Crumb.of(offer().name(), navigation.editor(offer().id())));
    }

    @Override
    public List<Component> badges() {
        return OfferBadges.of(this, offer());
    }

    @Override
    public List<Component> barActions() {
        return List.of(changed(), findingsButton);
    }

    /** What changed since live, or how much there is; leads to the comparison where there is something to compare with. */
    private Component changed() {
        boolean live = offer().publication() == OfferHead.Publication.LIVE;
        var count = new Span(String.valueOf(offer().changedFields()));
        count.addClassName("v-count");
        var words = new Span(getTranslation(live ? "offers.editor.changed" : "offers.editor.filled"));
        var both = new Span(words, count);
        both.addClassName("v-editor-changed");
        if (!live) {
            return both;
        }
        var link = new Anchor(navigation.changesSinceLive(offer().id()), both);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("v-editor-changes");
        return link;
    }

    private void togglePanel() {
        if (panelOpen()) {
            panel.removeFromParent();
            findingsButton.focus();
        } else {
            getContent().add(panel);
        }
        showFindings();
    }

    private Optional<Component> action(Finding finding) {
        return revert(finding)
                .or(() -> actions.stream()
                        .flatMap(room -> room.of(offer().id(), finding, this::follow).stream())
                        .findFirst());
    }

    /** What was edited before it was locked goes back to what is published. */
    private Optional<Component> revert(Finding finding) {
        if (finding.rule() != Rule.V29_LOCKED_FIELD_DIFFERS) {
            return Optional.empty();
        }
        boolean live = offer().publication() == OfferHead.Publication.LIVE;
        var button = new Button(
                getTranslation(live ? "offers.revert.field" : "offers.revert.toStaged"),
                event -> dialogs.revert(offer().id(), finding.path(), this::follow));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return Optional.of(button);
    }

    private boolean panelOpen() {
        return panel.getParent().isPresent();
    }

    private void showFindings() {
        List<Finding> now = present();
        int errors = (int) now.stream().filter(Finding::isError).count();
        int warnings = now.size() - errors;
        var counts = new Span();
        counts.addClassName("v-badges");
        Marks.findings(this, errors, 0).ifPresent(counts::add);
        Marks.findings(this, 0, warnings).ifPresent(counts::add);
        if (now.isEmpty()) {
            counts.add(Icons.of("passed"));
        }
        findingsButton.setPrefixComponent(counts);
        findingsButton.setAriaLabel(getTranslation("offers.findings.button", errors, warnings));
        findingsButton.getElement().setAttribute("aria-expanded", String.valueOf(panelOpen()));
        if (panelOpen()) {
            panel.show(now);
        }
    }

    @Override
    public Optional<SideMenu> sideMenu() {
        var menu = new SideMenu(getTranslation("offers.editor.menu", offer().name()));
        menu.setHeading(heading());
        menu.setEntries(navigation.tabs().stream().map(this::entry).toList());
        return Optional.of(menu);
    }

    private Component heading() {
        var name = new Span(offer().name());
        name.addClassName("v-menu-offer");
        var id = new Span(offer().offerId());
        id.addClassName("v-id");
        var link = new Anchor(navigation.basics(offer().id()), name, id);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("v-menu-offer-link");
        return link;
    }

    private SideMenu.Entry entry(EditorTab tab) {
        return SideMenu.Entry.of(navigation.tab(tab.view(), offer().id()), getTranslation(tab.labelKey()), tab.icon())
                .with(mark(tab));
    }

    private SideMenu.Mark mark(EditorTab tab) {
        return marks.stream()
                .filter(mark -> mark.view().equals(tab.view()))
                .findFirst()
                .map(mark -> mark.mark(offer()))
                .orElseGet(() -> counted(tab));
    }

    private SideMenu.Mark counted(EditorTab tab) {
        var mine = findings.stream()
                .filter(finding -> tab.kinds().contains(kind(finding)))
                .toList();
        int errors = (int) mine.stream().filter(Finding::isError).count();
        if (errors > 0) {
            return new SideMenu.Mark.Errors(errors);
        }
        if (!mine.isEmpty()) {
            return new SideMenu.Mark.Warnings(mine.size());
        }
        return tab.kinds().isEmpty() ? new SideMenu.Mark.None() : new SideMenu.Mark.Complete();
    }

    /** Where it is mended: what an offer without SKUs lacks is on no section that exists. */
    private static SectionKey.Kind kind(Finding finding) {
        return finding.rule() == Rule.SKU_REQUIRED
                ? SectionKey.Kind.SKU
                : finding.path().section().kind();
    }

    private void read(OfferId id) {
        head = drafts.head(id);
        findings = drafts.findings(id);
        panel.about(() -> drafts.content(id, NAMED), path -> navigation.page(id, path));
        showFindings();
    }

    /** For what shows the offer beside the form: called whenever the frame has read it anew. */
    public Registration whenRefreshed(Command listener) {
        return Registration.addAndRemove(refreshed, listener);
    }

    private void refresh() {
        read(offer().id());
        List.copyOf(refreshed).forEach(Command::execute);
        MainLayout.refresh(this);
    }

    /**
     * Somebody changed something: the frame shows it, and so does a form in which nothing waits to be saved. A form does not
     * know yet of what is just being typed, so the window is asked to tell when that is over: what was typed before comes before the answer.
     */
    private void follow() {
        refresh();
        page.getElement().executeJs("return window.vitrineQuiet()").then(quiet -> showPage());
    }

    private void showPage() {
        page.getChildren()
                .filter(FollowsOffer.class::isInstance)
                .map(FollowsOffer.class::cast)
                .forEach(FollowsOffer::follow);
    }

    private void watch() {
        unwatch();
        getUI().ifPresent(ui -> watching = news.watch(ui, offer().id(), () -> changed(ui)));
    }

    /** Somebody changed the offer; perhaps it is no more. */
    private void changed(UI ui) {
        if (watching == null) {
            return;
        }
        try {
            follow();
        } catch (NotFoundException gone) {
            unwatch();
            ui.navigate(navigation.list());
        }
    }

    private void unwatch() {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (head != null) {
            watch();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch();
        super.onDetach(event);
    }
}
