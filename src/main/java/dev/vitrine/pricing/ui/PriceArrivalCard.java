package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Labels;
import dev.vitrine.pricing.PriceSheets.Change;
import dev.vitrine.pricing.PriceSheets.Reading.Arrival;
import dev.vitrine.pricing.PriceSheets.Reason;
import dev.vitrine.pricing.PriceSheets.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a workbook brings: every cell that would change, what is refused and why, and the way to save the rest. */
final class PriceArrivalCard extends Composite<Card> {
    /** Of one reason no more are listed: somebody brought the wrong file. */
    private static final int LISTED_MAX = 200;

    /** So many rows fit without a scroll bar of their own. */
    private static final int FEW = 12;

    private final transient PriceWords words;
    private final transient Runnable apply;
    private final transient Runnable leave;

    /**
     * @param apply saves what can be saved
     * @param leave takes the file off the screen
     */
    PriceArrivalCard(Arrival arrival, PriceWords words, Runnable apply, Runnable leave) {
        this.words = words;
        this.apply = apply;
        this.leave = leave;
        getContent().with(counts(arrival));
        if (!arrival.changes().isEmpty()) {
            getContent().with(changes(arrival.changes()), actions(arrival));
        }
        Map<Reason, List<Refusal>> refused = arrival.refused().stream()
                .collect(Collectors.groupingBy(Refusal::reason, TreeMap::new, Collectors.toList()));
        refused.forEach((reason, refusals) -> getContent().with(refused(reason, refusals)));
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("pricing.sheet.result"));
    }

    private Component counts(Arrival arrival) {
        String counts = getTranslation(
                "pricing.sheet.counts",
                arrival.changes().size(),
                arrival.refused().size(),
                arrival.same());
        var line = new Paragraph(
                arrival.changes().isEmpty() ? getTranslation("pricing.sheet.nothing") + " " + counts : counts);
        line.addClassName("v-arrival-counts");
        return line;
    }

    private Component changes(List<Change> changes) {
        var grid = new Grid<Change>();
        grid.setItems(changes);
        grid.addClassNames("v-grid", "v-price-changes");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(changes.size() <= FEW);
        column(grid, "pricing.sheet.sku", change -> words.sku(change.place()));
        column(grid, "pricing.sheet.marketName", change -> words.market(change.place()));
        column(grid, "pricing.sheet.what", change -> words.what(change.place()));
        column(grid, "pricing.sheet.before", change -> words.value(change.place(), change.before()))
                .setTextAlign(ColumnTextAlign.END);
        column(grid, "pricing.sheet.after", change -> words.value(change.place(), change.after()))
                .setTextAlign(ColumnTextAlign.END);
        column(
                grid,
                "pricing.sheet.place",
                change -> getTranslation("pricing.sheet.line", change.sheet(), String.valueOf(change.line())));
        grid.getElement().setAttribute("aria-label", getTranslation("pricing.sheet.changes"));
        return grid;
    }

    private Grid.Column<Change> column(Grid<Change> grid, String key, Function<Change, String> text) {
        return grid.addColumn(text::apply).setHeader(getTranslation(key)).setAutoWidth(true);
    }

    private Component refused(Reason reason, List<Refusal> refusals) {
        var list = new UnorderedList();
        refusals.stream().limit(LISTED_MAX).forEach(refusal -> list.add(item(refusal)));
        if (refusals.size() > LISTED_MAX) {
            list.add(new ListItem(getTranslation("pricing.sheet.more", refusals.size() - LISTED_MAX)));
        }
        var part = new Div(new H3(getTranslation(Labels.key(reason))), list);
        part.addClassName("v-arrival-refused");
        return part;
    }

    private ListItem item(Refusal refusal) {
        var where = new ArrayList<String>();
        where.add(getTranslation("pricing.sheet.line", refusal.sheet(), String.valueOf(refusal.line())));
        where.add(words.marketName().apply(refusal.market()));
        if (!refusal.sku().isEmpty()) {
            where.add(refusal.sku());
        }
        if (refusal.cores() > 0) {
            where.add(getTranslation("pricing.cores", refusal.cores()));
        }
        var place = new Span(String.join(" · ", where));
        place.addClassName("v-arrival-place");
        var item = new ListItem(place);
        if (!refusal.text().isEmpty()) {
            var text = new Span(refusal.text());
            text.addClassName("v-arrival-text");
            item.add(text);
        }
        refusal.findings().forEach(finding -> item.add(new Paragraph(Findings.text(this, finding))));
        return item;
    }

    private Component actions(Arrival arrival) {
        var save = new Button(
                getTranslation("pricing.sheet.apply", arrival.changes().size()), event -> apply.run());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        var away = new Button(getTranslation("pricing.sheet.leave"), event -> leave.run());
        var note = new Span(getTranslation("pricing.sheet.applyNote"));
        note.addClassName("v-arrival-note");
        var actions = new Div(save, away, note);
        actions.addClassName("v-arrival-actions");
        return actions;
    }
}
