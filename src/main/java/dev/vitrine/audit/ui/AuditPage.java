package dev.vitrine.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.audit.AuditTrail;
import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.audit.AuditTrail.Query;
import dev.vitrine.kit.AddressBar;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.KeysetGrid;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record to be read: what is looked for, the list, one entry with all that it says, and the ways to take it away. */
abstract class AuditPage extends PageView implements BeforeEnterObserver {
    /** Up to here the chain is looked through as the page opens; a longer one when somebody asks for it. */
    private static final long SHORT = 2000;

    private static final String SUBJECT = "subject";

    private final transient AuditNames names;
    private final KeysetGrid<Entry> list = new KeysetGrid<>();
    private final Div exports = new Div();
    private transient Query query = Query.ALL;
    private String path = "";

    AuditPage(AuditNames names) {
        this.names = names;
    }

    abstract Page<Entry> page(Query query, @Nullable String after, int size);

    abstract long count(Query query);

    abstract Set<PersonId> everybody();

    abstract Set<String> actions();

    abstract OptionalLong firstBroken();

    /** Translation key of the line beneath the title. */
    abstract String subtitle();

    /** Not in the constructor: a refusal there would look like a fault. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        path = event.getLocation().getPath();
        var people = names.people(everybody());
        var filters = new AuditFilters[1];
        filters[0] = new AuditFilters(people, actions(), () -> look(filters[0].asked()));
        query = AuditFilters.query(
                event.getLocation().getQueryParameters(), Formats.current().zone());
        draw();
        add(
                new PageHead(getTranslation("audit.trail.title"))
                        .subtitle(getTranslation(subtitle()))
                        .actions(exports),
                proof(),
                filters[0],
                list);
        filters[0].fill(event.getLocation().getQueryParameters());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("audit.trail.title")));
    }

    private void draw() {
        list.tall();
        if (list.grid().getColumns().isEmpty()) {
            columns();
            list.cards(new ComponentRenderer<>(this::card));
        }
        list.empty(new EmptyState(
                "history", getTranslation("audit.trail.empty"), getTranslation("audit.trail.emptyText")));
        list.caption(found -> found < AuditTrail.COUNTED
                ? getTranslation("audit.trail.found", found)
                : getTranslation("audit.trail.many", AuditTrail.COUNTED));
        list.setPages(this::named, () -> count(query), Entry::number);
    }

    private void look(Map<String, String> asked) {
        query = AuditFilters.query(
                QueryParameters.simple(asked), Formats.current().zone());
        AddressBar.follow(path, asked);
        exports.removeAll();
        for (var form : AuditForm.values()) {
            var link = new Anchor(
                    AddressBar.of(path + "/export." + form.ending(), asked),
                    getTranslation("audit.trail.export", form.label()));
            link.setRouterIgnore(true);
            link.addClassName("v-link-button");
            exports.add(link);
        }
        exports.addClassName("v-audit-exports");
        list.refresh();
    }

    private Component proof() {
        var box = new Div();
        if (count(Query.ALL) <= SHORT) {
            box.add(checked());
        } else {
            box.add(new Button(getTranslation("audit.trail.check"), event -> {
                box.removeAll();
                box.add(checked());
            }));
        }
        return box;
    }

    private Component checked() {
        var broken = firstBroken();
        var line = broken.isPresent()
                ? new Paragraph(Icons.of("error"), new Span(getTranslation("audit.trail.broken", broken.getAsLong())))
                : new Paragraph(Icons.of("passed"), new Span(getTranslation("audit.trail.whole")));
        line.addClassNames("v-audit-proof", broken.isPresent() ? "v-audit-broken" : "v-audit-whole");
        return line;
    }

    private void columns() {
        var grid = list.grid();
        grid.addColumn(entry -> Formats.current().dateTime(entry.at()))
                .setHeader(getTranslation("audit.trail.at"))
                .setWidth("14rem")
                .setFlexGrow(0);
        grid.addColumn(this::who).setHeader(getTranslation("audit.trail.who"));
        grid.addColumn(entry -> AuditWords.what(entry.action())).setHeader(getTranslation("audit.trail.what"));
        grid.addComponentColumn(this::subject)
                .setKey(SUBJECT)
                .setHeader(getTranslation("audit.trail.subject"))
                .setFlexGrow(2);
        grid.addColumn(entry -> AuditWords.details(entry, names))
                .setHeader(getTranslation("audit.trail.details"))
                .setFlexGrow(2);
        grid.addColumn(Entry::address).setHeader(getTranslation("audit.trail.address"));
        grid.addComponentColumn(this::opening)
                .setHeader(getTranslation("audit.trail.entry"))
                .setFlexGrow(0);
    }

    private Component card(Entry entry) {
        var card = new Div(
                new Span(AuditWords.what(entry.action())),
                new Span(Formats.current().dateTime(entry.at()) + " · " + who(entry)),
                subject(entry),
                opening(entry));
        card.addClassName("v-audit-card");
        return card;
    }

    private Component opening(Entry entry) {
        var open = new Button(getTranslation("audit.trail.open"), event -> AuditDialog.open(entry, names));
        open.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        open.setAriaLabel(getTranslation("audit.trail.openEntry", entry.number()));
        return open;
    }

    private Page<Entry> named(@Nullable String after, int size) {
        var page = page(query, after, size);
        names.learn(page.items());
        return page;
    }

    private String who(Entry entry) {
        return AuditWords.who(entry, names);
    }

    private Component subject(Entry entry) {
        var cell = new Div(new Span(names.in(entry.subject())), new Span(entry.field()));
        cell.addClassName("v-two-lines");
        return cell;
    }
}
