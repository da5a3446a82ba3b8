package dev.vitrine.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.audit.AuditTrail;
import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.KeysetGrid;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The record of the publisher, for its owner. */
@Route(value = "p/:publisher/audit", layout = MainLayout.class)
@PermitAll
class AuditView extends PageView implements BeforeEnterObserver {
    private final transient AuditTrail trail;
    private final transient PersonNames people;
    private final transient Map<PersonId, String> names = new HashMap<>();

    AuditView(AuditTrail trail, PersonNames people) {
        this.trail = trail;
        this.people = people;
    }

    /** Not in the constructor: a refusal there would look like a fault. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var list = new KeysetGrid<Entry>().tall();
        columns(list);
        list.empty(new EmptyState(
                "history", getTranslation("audit.trail.empty"), getTranslation("audit.trail.emptyText")));
        list.setPages(this::page, trail::count, Entry::number);
        add(
                new PageHead(getTranslation("audit.trail.title")).subtitle(getTranslation("audit.trail.subtitle")),
                proof(),
                list);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("audit.trail.title")));
    }

    private Component proof() {
        var broken = trail.firstBroken();
        var line = broken.isPresent()
                ? new Paragraph(Icons.of("error"), new Span(getTranslation("audit.trail.broken", broken.getAsLong())))
                : new Paragraph(Icons.of("passed"), new Span(getTranslation("audit.trail.whole", trail.count())));
        line.addClassNames("v-audit-proof", broken.isPresent() ? "v-audit-broken" : "v-audit-whole");
        return line;
    }

    private void columns(KeysetGrid<Entry> list) {
        var grid = list.grid();
        grid.addColumn(entry -> Formats.current().dateTime(entry.at())).setHeader(getTranslation("audit.trail.at"));
        grid.addColumn(this::who).setHeader(getTranslation("audit.trail.who"));
        grid.addColumn(this::what).setHeader(getTranslation("audit.trail.what"));
        grid.addComponentColumn(AuditView::subject)
                .setHeader(getTranslation("audit.trail.subject"))
                .setFlexGrow(2);
        grid.addColumn(entry -> details(entry.details()))
                .setHeader(getTranslation("audit.trail.details"))
                .setFlexGrow(2);
        grid.addColumn(Entry::address).setHeader(getTranslation("audit.trail.address"));
    }

    private Page<Entry> page(@Nullable String after, int size) {
        var page = trail.page(after, size);
        names.putAll(people.names(page.items().stream()
                .map(Entry::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        return page;
    }

    private String who(Entry entry) {
        return entry.person() == null
                ? entry.job().isEmpty()
                        ? getTranslation("audit.trail.unknown")
                        : getTranslation("audit.trail.system", entry.job())
                : names.getOrDefault(entry.person(), getTranslation("audit.trail.unknown"));
    }

    private String what(Entry entry) {
        return Deed.of(entry.action())
                .map(deed -> getTranslation(Labels.key(deed)))
                .orElse(entry.action());
    }

    private static Component subject(Entry entry) {
        var cell = new Div(new Span(entry.subject()), new Span(entry.field()));
        cell.addClassName("v-two-lines");
        return cell;
    }

    private static String details(Map<String, String> details) {
        return details.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
