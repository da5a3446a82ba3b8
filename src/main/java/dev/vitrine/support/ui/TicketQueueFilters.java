package dev.vitrine.support.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.Segments.Option;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.support.SupportDesk.Filter;
import dev.vitrine.support.SupportDesk.Holding;
import dev.vitrine.support.SupportDesk.Show;
import dev.vitrine.support.TicketPriority;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is asked for of the agents' queue, as fields of the page and as what stands in its address. */
final class TicketQueueFilters extends Composite<Div> {
    private static final String SHOW = "show";
    private static final String HOLDING = "held";
    private static final String TYPE = "type";
    private static final String PRIORITY = "priority";
    private static final String PUBLISHER = "publisher";

    private final Segments<Show> shows;
    private final Segments<Holding> holdings;
    private final ComboBox<Entry> type = new ComboBox<>();
    private final ComboBox<TicketPriority> priority = new ComboBox<>();
    private final ComboBox<PublisherId> publisher = new ComboBox<>();
    private final Runnable changed;
    private Show show = Show.FOR_SUPPORT;
    private Holding held = Holding.ANY;
    private boolean filling;

    /**
     * @param types problem types
     * @param publishers who can be chosen, by name
     * @param changed to be told when something else is asked for
     */
    TicketQueueFilters(List<Entry> types, Map<PublisherId, String> publishers, Runnable changed) {
        this.changed = changed;
        shows = segments("support.tickets.show", Show.values(), show, value -> show = value);
        holdings = segments("support.facts.holder", Holding.values(), held, value -> held = value);
        choice(type, "support.type");
        type.setItems(types);
        type.setItemLabelGenerator(Entry::name);
        choice(priority, "support.facts.priority");
        priority.setItems(TicketPriority.values());
        priority.setItemLabelGenerator(value -> getTranslation(Labels.key(value)));
        choice(publisher, "support.queue.publisher");
        publisher.setItems(publishers.keySet().stream()
                .sorted(Comparator.comparing(publishers::get))
                .toList());
        publisher.setItemLabelGenerator(id -> publishers.getOrDefault(id, id.toString()));
        getContent().addClassName("v-ticket-filters");
        getContent().add(shows, holdings, type, priority, publisher);
    }

    private <E extends Enum<E>> Segments<E> segments(String name, E[] values, E selected, Consumer<E> chosen) {
        return new Segments<>(
                getTranslation(name),
                Arrays.stream(values)
                        .map(value -> Option.of(value, getTranslation(Labels.key(value))))
                        .toList(),
                selected,
                value -> {
                    chosen.accept(value);
                    changed();
                });
    }

    private void choice(ComboBox<?> box, String label) {
        box.setLabel(getTranslation(label));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(event -> changed());
    }

    private void changed() {
        if (!filling) {
            changed.run();
        }
    }

    /** Shows what the address asks for; whatever cannot be meant asks for nothing. */
    void fill(QueryParameters asked) {
        filling = true;
        show = one(Show.class, asked, SHOW).orElse(Show.FOR_SUPPORT);
        shows.select(show);
        held = one(Holding.class, asked, HOLDING).orElse(Holding.ANY);
        holdings.select(held);
        priority.setValue(one(TicketPriority.class, asked, PRIORITY).orElse(null));
        type.setValue(asked.getSingleParameter(TYPE)
                .flatMap(id -> type.getListDataView()
                        .getItems()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst())
                .orElse(null));
        publisher.setValue(asked.getSingleParameter(PUBLISHER)
                .map(TicketQueueFilters::publisherOf)
                .orElse(null));
        filling = false;
        changed.run();
    }

    Filter filter() {
        return new Filter(
                show,
                held,
                type.getValue() == null ? null : type.getValue().id(),
                priority.getValue(),
                publisher.getValue());
    }

    /** As the address says it; what is not asked for is left out. */
    Map<String, String> asked() {
        var all = new LinkedHashMap<String, String>();
        put(all, SHOW, show == Show.FOR_SUPPORT ? null : word(show));
        put(all, HOLDING, held == Holding.ANY ? null : word(held));
        put(all, TYPE, type.getValue() == null ? null : type.getValue().id());
        put(all, PRIORITY, priority.getValue() == null ? null : word(priority.getValue()));
        put(all, PUBLISHER, publisher.getValue());
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .flatMap(text -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> word(value).equals(text))
                        .findFirst());
    }

    private static @Nullable PublisherId publisherOf(String text) {
        try {
            return PublisherId.of(text);
        } catch (NotFoundException e) {
            return null;
        }
    }
}
