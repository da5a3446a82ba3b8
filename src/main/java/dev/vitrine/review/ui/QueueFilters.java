package dev.vitrine.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.kit.AddressBar;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.Segments.Option;
import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.publishing.QueueFilter;
import dev.vitrine.publishing.QueueFilter.Age;
import dev.vitrine.publishing.QueueFilter.Holding;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PublisherId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked for of the queue, as fields of the page and as what stands in its address. */
final class QueueFilters extends Composite<Div> {
    private static final String KIND = "kind";
    private static final String PUBLISHER = "publisher";
    private static final String AGE = "age";
    private static final String FIRST = "first";
    private static final String PRICES = "prices";
    private static final String HOLDING = "held";
    private static final String YES = "yes";

    private final Segments<Holding> holding;
    private final ComboBox<ReviewKind> kind = new ComboBox<>();
    private final ComboBox<PublisherId> publisher = new ComboBox<>();
    private final ComboBox<Age> age = new ComboBox<>();
    private final Checkbox first = new Checkbox();
    private final Checkbox prices = new Checkbox();
    private final Runnable changed;
    private Holding held = Holding.ANY;
    private boolean filling;

    /**
     * @param publishers who can be chosen, by name
     * @param changed to be told when something else is asked for
     */
    QueueFilters(Map<PublisherId, String> publishers, Runnable changed) {
        this.changed = changed;
        holding = new Segments<>(
                getTranslation("review.filter.holding"),
                Arrays.stream(Holding.values())
                        .map(value -> Option.of(value, getTranslation(Labels.key(value))))
                        .toList(),
                held,
                this::hold);
        choice(kind, "review.filter.kind", List.of(ReviewKind.values()));
        kind.setItemLabelGenerator(value -> getTranslation(Labels.key(value)));
        choice(age, "review.filter.age", List.of(Age.values()));
        age.setItemLabelGenerator(value -> getTranslation(Labels.key(value)));
        choice(
                publisher,
                "review.filter.publisher",
                publishers.keySet().stream()
                        .sorted(Comparator.comparing(publishers::get))
                        .toList());
        publisher.setItemLabelGenerator(id -> publishers.getOrDefault(id, id.toString()));
        first.setLabel(getTranslation("review.bears.first"));
        first.addValueChangeListener(event -> changed());
        prices.setLabel(getTranslation("review.bears.prices"));
        prices.addValueChangeListener(event -> changed());
        var bears = new Div(first, prices);
        bears.addClassName("v-queue-bears");
        getContent().addClassName("v-queue-filters");
        getContent().add(holding, kind, publisher, age, bears);
    }

    private <T> void choice(ComboBox<T> box, String label, List<T> values) {
        box.setLabel(getTranslation(label));
        box.setItems(values);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(event -> changed());
    }

    private void hold(Holding value) {
        held = value;
        changed();
    }

    private void changed() {
        if (!filling) {
            changed.run();
        }
    }

    /** Shows what the address asks for; whatever cannot be meant asks for nothing. */
    void fill(QueryParameters asked) {
        filling = true;
        held = one(Holding.class, asked, HOLDING).orElse(Holding.ANY);
        holding.select(held);
        kind.setValue(one(ReviewKind.class, asked, KIND).orElse(null));
        age.setValue(one(Age.class, asked, AGE).orElse(null));
        publisher.setValue(asked.getSingleParameter(PUBLISHER)
                .map(QueueFilters::publisherOf)
                .orElse(null));
        first.setValue(asked.getSingleParameter(FIRST).filter(YES::equals).isPresent());
        prices.setValue(asked.getSingleParameter(PRICES).filter(YES::equals).isPresent());
        filling = false;
        changed.run();
    }

    QueueFilter filter() {
        return new QueueFilter(
                kind.getValue(), publisher.getValue(), age.getValue(), first.getValue(), prices.getValue(), held);
    }

    /** As the address says it; what is not asked for is left out. */
    Map<String, String> asked() {
        var all = new LinkedHashMap<String, String>();
        put(all, HOLDING, held == Holding.ANY ? null : AddressBar.word(held));
        put(all, KIND, kind.getValue() == null ? null : AddressBar.word(kind.getValue()));
        put(all, PUBLISHER, publisher.getValue());
        put(all, AGE, age.getValue() == null ? null : AddressBar.word(age.getValue()));
        put(all, FIRST, first.getValue() ? YES : null);
        put(all, PRICES, prices.getValue() ? YES : null);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> choices, QueryParameters asked, String name) {
        return asked.getSingleParameter(name).flatMap(word -> AddressBar.choice(choices, word));
    }

    private static @Nullable PublisherId publisherOf(String text) {
        try {
            return PublisherId.of(text);
        } catch (NotFoundException e) {
            return null;
        }
    }
}
