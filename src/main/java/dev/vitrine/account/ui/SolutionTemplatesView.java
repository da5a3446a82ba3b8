package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vitrine.account.SolutionTemplateRights;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.TemplateRight;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** Which publishers may hide SKUs behind solution templates; a support agent grants and withdraws it. */
@Route(value = SolutionTemplatesView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(Roles.SUPPORT_AGENT)
class SolutionTemplatesView extends PageView implements BeforeEnterObserver {
    static final String ADDRESS = "desk/solution-templates";

    private static final String SEARCH = "q";

    private final transient Publishers publishers;
    private final transient SolutionTemplateRights rights;
    private final Grid<TemplateRight> grid = new Grid<>();
    private final TextField search = new TextField();
    private final PageHead head = new PageHead(getTranslation("account.templates.title"));

    SolutionTemplatesView(Publishers publishers, SolutionTemplateRights rights) {
        this.publishers = publishers;
        this.rights = rights;
        columns();
        search.setPlaceholder(getTranslation("account.templates.search"));
        search.setAriaLabel(getTranslation("account.templates.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                String query = search.isEmpty()
                        ? ""
                        : "?" + QueryParameters.of(SEARCH, search.getValue()).getQueryString();
                event.getSource()
                        .getUI()
                        .ifPresent(ui -> ui.getPage().getHistory().replaceState(null, ADDRESS + query));
                grid.getDataProvider().refreshAll();
            }
        });
        var bar = new Div(search);
        bar.addClassName("v-toolbar");
        add(head, bar, grid);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("account.templates.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SEARCH)
                .orElse(""));
        show();
    }

    private void columns() {
        grid.addClassName("v-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(right -> right.publisher().name())
                .setHeader(getTranslation("account.publishers.name"))
                .setSortable(true);
        grid.addColumn(right -> right.publisher().slug())
                .setHeader(getTranslation("account.publishers.slug"))
                .setSortable(true);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("account.templates.right"))
                .setComparator(
                        Comparator.comparing(TemplateRight::since, Comparator.nullsLast(Comparator.naturalOrder())));
        grid.addComponentColumn(this::action)
                .setKey("action")
                .setHeader(getTranslation("account.publishers.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void show() {
        var all = publishers.templateRights();
        var provider = new ListDataProvider<>(all);
        provider.setFilter(this::shows);
        grid.setItems(provider);
        head.subtitle(getTranslation("account.templates.text"));
    }

    private boolean shows(TemplateRight right) {
        String words = search.getValue().strip().toLowerCase(getLocale());
        return right.publisher().slug().contains(words)
                || right.publisher().name().toLowerCase(getLocale()).contains(words);
    }

    private Component state(TemplateRight right) {
        return right.since() == null
                ? new StateBadge(Tone.DRAFT, getTranslation("account.templates.none"))
                : new StateBadge(
                        Tone.LIVE,
                        getTranslation(
                                "account.templates.since", Formats.current().date(right.since())),
                        "passed");
    }

    private Component action(TemplateRight right) {
        boolean granted = right.since() != null;
        String name = right.publisher().name();
        var button = new Button(
                getTranslation(granted ? "account.templates.withdraw" : "account.templates.grant"),
                event -> change(right, !granted));
        button.setAriaLabel(
                getTranslation(granted ? "account.templates.withdrawFrom" : "account.templates.grantTo", name));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void change(TemplateRight right, boolean granted) {
        set(right, granted);
        String told = granted ? "account.templates.granted" : "account.templates.withdrawn";
        Notices.done(
                getTranslation(told, right.publisher().name()),
                getTranslation("account.templates.undo"),
                () -> set(right, !granted));
    }

    private void set(TemplateRight right, boolean granted) {
        if (granted) {
            rights.grant(right.publisher().id());
        } else {
            rights.withdraw(right.publisher().id());
        }
        show();
    }
}
