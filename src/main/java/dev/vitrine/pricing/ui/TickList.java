package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.kit.Icons;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Things to tick, with one box that ticks or unticks all that are shown. */
final class TickList<T extends Comparable<T>> extends Composite<Div> {
    private static final int SEARCHED_FROM = 12;

    /**
     * @param beside signs and words after the label
     * @param fixed why it cannot be unticked; null when it can
     */
    record Item<T>(
            T value,
            String label,
            List<? extends Component> beside,
            @Nullable String fixed) {}

    private record Line<T>(Item<T> item, ListItem shown, Checkbox box) {}

    private final Map<T, Line<T>> lines = new LinkedHashMap<>();
    private final BiConsumer<Set<T>, Boolean> ticked;
    private final Checkbox all = new Checkbox();
    private final boolean editable;

    /**
     * @param name what is ticked, for screen readers
     * @param ticked called with what was ticked or unticked
     */
    TickList(
            String name,
            List<Item<T>> items,
            Collection<T> selected,
            boolean editable,
            BiConsumer<Set<T>, Boolean> ticked) {
        this.ticked = ticked;
        this.editable = editable;
        var list = new UnorderedList();
        for (Item<T> item : items) {
            Line<T> line = line(item, selected.contains(item.value()));
            lines.put(item.value(), line);
            list.add(line.shown());
        }
        all.setLabel(getTranslation("pricing.toggleAll"));
        all.addClassName("v-ticks-all");
        all.setReadOnly(!editable);
        all.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                tickShown(event.getValue());
            }
        });
        getContent().addClassName("v-ticks");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", name);
        var head = new Div(all);
        head.addClassName("v-ticks-head");
        if (items.size() >= SEARCHED_FROM) {
            head.add(search());
        }
        getContent().add(head, list);
        refreshAll();
    }

    private Line<T> line(Item<T> item, boolean on) {
        var box = new Checkbox(item.label(), on);
        box.setReadOnly(!editable || item.fixed() != null);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ticked.accept(Set.of(item.value()), event.getValue());
                refreshAll();
            }
        });
        if (item.fixed() != null) {
            box.setTooltipText(item.fixed());
            box.addClassName("v-locked");
        }
        var shown = new ListItem(box);
        item.beside().forEach(shown::add);
        return new Line<>(item, shown, box);
    }

    private TextField search() {
        var search = new TextField();
        search.setPlaceholder(getTranslation("pricing.find"));
        search.setAriaLabel(getTranslation("pricing.find"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            String words = plain(event.getValue());
            lines.values()
                    .forEach(line -> line.shown()
                            .setVisible(plain(line.shown().getElement().getTextRecursively() + " "
                                            + line.item().label())
                                    .contains(words)));
            refreshAll();
        });
        return search;
    }

    private void tickShown(boolean on) {
        Set<T> changed = lines.values().stream()
                .filter(line -> line.shown().isVisible()
                        && !line.box().isReadOnly()
                        && line.box().getValue() != on)
                .map(line -> line.item().value())
                .collect(Collectors.toCollection(TreeSet::new));
        changed.forEach(value -> lines.get(value).box().setValue(on));
        if (!changed.isEmpty()) {
            ticked.accept(changed, on);
        }
        refreshAll();
    }

    /** Gives a box an address or a label of its own. */
    Checkbox box(T value) {
        return lines.get(value).box();
    }

    private void refreshAll() {
        long shown =
                lines.values().stream().filter(line -> line.shown().isVisible()).count();
        long on = lines.values().stream()
                .filter(line -> line.shown().isVisible() && line.box().getValue())
                .count();
        all.setValue(shown > 0 && on == shown);
        all.setIndeterminate(on > 0 && on < shown);
    }

    /** Without accents and capitals, so that "etats" finds États-Unis. */
    static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
