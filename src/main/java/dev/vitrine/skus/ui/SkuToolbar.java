package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.content.Sku.Trial;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Segments;
import dev.vitrine.skus.ui.SkuRow.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Search and filters above the grid, and how many SKUs they leave. */
final class SkuToolbar extends Composite<Div> {
    private final Runnable changed;
    private final TextField search = new TextField();
    private final Div pills = new Div();
    private final Select<Trial> trial = new Select<>();
    private final Select<Standing> standing = new Select<>();
    private final Span shown = new Span();
    private SkuFilter filter = SkuFilter.ALL;

    /**
     * @param columns what chooses columns, at the end of the bar
     * @param changed called when another search or filter was chosen
     */
    SkuToolbar(Component columns, Runnable changed) {
        this.changed = changed;
        search.setPlaceholder(getTranslation("skus.search"));
        search.setAriaLabel(getTranslation("skus.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(now -> now.withWords(event.getValue()));
            }
        });
        offer(trial, getTranslation("skus.filterTrial"), getTranslation("skus.filterTrialAll"), Trial.values());
        trial.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(now -> now.withTrial(event.getValue()));
            }
        });
        offer(standing, getTranslation("skus.filterState"), getTranslation("skus.filterStateAll"), Standing.values());
        standing.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(now -> now.withStanding(event.getValue()));
            }
        });
        shown.addClassName("v-skus-shown");
        shown.getElement().setAttribute("role", "status");
        var gap = new Span();
        gap.addClassName("v-gap");
        pills.addClassName("v-skus-pills");
        getContent().addClassNames("v-toolbar", "v-skus-toolbar");
        getContent().add(search, pills, trial, standing, gap, shown, columns);
    }

    SkuFilter filter() {
        return filter;
    }

    /** Shows this filter as chosen; nobody is told. */
    void show(SkuFilter chosen) {
        filter = chosen;
        search.setValue(chosen.words());
        trial.setValue(chosen.trial());
        standing.setValue(chosen.standing());
    }

    /** Counts what there is, and what of it is shown. */
    void count(List<SkuRow> rows, long visible) {
        pills.removeAll();
        pills.add(billing(rows), found(rows));
        shown.setText(getTranslation("skus.shown", visible, rows.size()));
    }

    private <E extends Enum<E>> void offer(Select<E> select, String name, String every, E[] choices) {
        select.setItems(choices);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(every);
        select.setItemLabelGenerator(one -> one == null ? every : getTranslation(Labels.key(one)));
        select.setAriaLabel(name);
        select.addClassName("v-skus-filter");
    }

    private Component billing(List<SkuRow> rows) {
        var options = new ArrayList<Segments.Option<Optional<Billing>>>();
        options.add(new Segments.Option<>(Optional.empty(), getTranslation("skus.all"), (long) rows.size()));
        for (Billing one : Billing.values()) {
            long count = rows.stream().filter(row -> row.sku().billing() == one).count();
            options.add(new Segments.Option<>(Optional.of(one), getTranslation(billed(one)), count));
        }
        return new Segments<>(
                        getTranslation("skus.filter"),
                        options,
                        Optional.ofNullable(filter.billing()),
                        choice -> choose(now -> now.withBilling(choice.orElse(null))))
                .pills();
    }

    private static String billed(Billing billing) {
        return billing == Billing.BYOL ? "skus.billedOutside" : "skus.billedHourly";
    }

    private Component found(List<SkuRow> rows) {
        var count = new Span(
                Formats.current().number(rows.stream().filter(SkuRow::found).count()));
        count.addClassName("v-segment-count");
        var button = new NativeButton();
        button.add(new Span(getTranslation("skus.found")), count);
        press(button);
        button.addClickListener(event -> {
            choose(now -> now.withFound(!now.found()));
            press(button);
        });
        var pill = new Div(button);
        pill.addClassNames("v-segments", "v-pills");
        return pill;
    }

    private void press(NativeButton button) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(filter.found()));
    }

    private void choose(UnaryOperator<SkuFilter> choice) {
        filter = choice.apply(filter);
        changed.run();
    }

    /** Tells how many are shown now; the counts on the pills stay. */
    void shown(long visible, int all) {
        shown.setText(getTranslation("skus.shown", visible, all));
    }
}
