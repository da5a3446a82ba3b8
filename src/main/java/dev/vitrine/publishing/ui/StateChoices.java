package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import dev.vitrine.identity.People;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.KeysetDataProvider;
import dev.vitrine.offers.History;
import dev.vitrine.offers.History.Origin;
import dev.vitrine.offers.History.Save;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The states of an offer that can be compared: the draft, what is staged and live, revisions, and every save, read page by
 * page. Typing searches the revisions and the latest saves.
 */
final class StateChoices {
    /**
     * A state that can be chosen; known by its word.
     *
     * @param word as it stands in addresses
     */
    record Choice(String word, String label) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Choice choice && choice.word.equals(word);
        }

        @Override
        public int hashCode() {
            return word.hashCode();
        }
    }

    private final Component reader;
    private final OfferId offer;
    private final History history;
    private final People people;
    private final ContentWords words;
    private final Formats formats = Formats.current();
    private final List<Choice> named = new ArrayList<>();

    StateChoices(
            Component reader, OfferId offer, History history, Revisions revisions, People people, ContentWords words) {
        this.reader = reader;
        this.offer = offer;
        this.history = history;
        this.people = people;
        this.words = words;
        named.add(new Choice("draft", reader.getTranslation("publishing.state.draft")));
        revisions
                .staged(offer)
                .ifPresent(staged -> named.add(
                        new Choice("staged", reader.getTranslation("publishing.state.staged", staged.number()))));
        revisions
                .live(offer)
                .ifPresent(live ->
                        named.add(new Choice("live", reader.getTranslation("publishing.state.live", live.number()))));
        revisions
                .newest(offer, Page.LARGEST)
                .forEach(revision -> named.add(new Choice(
                        "r" + revision.number(),
                        reader.getTranslation(
                                "publishing.state.revision",
                                revision.number(),
                                formats.dateTime(revision.frozenAt())))));
    }

    /** A field in which this state is chosen; beneath it who made the state and when. */
    ComboBox<Choice> field(String label, String word, State state) {
        var origin = history.origin(offer, state);
        var by = names(origin.by() == null ? Set.of() : Set.of(origin.by()));
        var field = new ComboBox<Choice>(label);
        var saves = new KeysetDataProvider<Choice>(this::saves, () -> history.saveCount(offer), Choice::word);
        field.setItems(query -> fetch(query, saves), query -> named(query).size() + savesCount(query));
        field.setItemLabelGenerator(Choice::label);
        field.setValue(named.stream()
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElseGet(() -> new Choice(word, said(word, origin))));
        field.setHelperText(origin.said(formats, by));
        field.addClassName("v-state-field");
        return field;
    }

    private String said(String word, Origin origin) {
        if (origin.revision() != null) {
            return word;
        }
        return origin.at() == null
                ? reader.getTranslation("publishing.state.save")
                : reader.getTranslation("publishing.state.saveAt", formats.dateTime(origin.at()));
    }

    private Stream<Choice> fetch(Query<Choice, String> query, KeysetDataProvider<Choice> saves) {
        var first = named(query);
        int end = query.getOffset() + query.getLimit();
        var shown =
                new ArrayList<>(first.subList(Math.min(query.getOffset(), first.size()), Math.min(end, first.size())));
        if (end > first.size()) {
            int offset = Math.max(0, query.getOffset() - first.size());
            int limit = end - first.size() - offset;
            if (filter(query).isEmpty()) {
                saves.fetch(new Query<>(offset, limit, List.of(), null, null)).forEach(shown::add);
            } else {
                found(query).skip(offset).limit(limit).forEach(shown::add);
            }
        }
        return shown.stream();
    }

    private int savesCount(Query<Choice, String> query) {
        return Math.toIntExact(
                filter(query).isEmpty()
                        ? history.saveCount(offer)
                        : found(query).count());
    }

    private Stream<Choice> found(Query<Choice, String> query) {
        return saves(null, Page.LARGEST).items().stream().filter(choice -> matches(choice, query));
    }

    private List<Choice> named(Query<Choice, String> query) {
        return named.stream().filter(choice -> matches(choice, query)).toList();
    }

    private boolean matches(Choice choice, Query<Choice, String> query) {
        return lower(choice.label()).contains(lower(filter(query)));
    }

    private String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String filter(Query<Choice, String> query) {
        return query.getFilter().orElse("").strip();
    }

    private Page<Choice> saves(@Nullable String after, int size) {
        var page = history.saves(offer, after, size);
        var names = names(
                page.items().stream().map(Save::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new Page<>(
                page.items().stream()
                        .map(save -> new Choice("s:" + save.id(), label(save, names)))
                        .toList(),
                page.next());
    }

    private String label(Save save, Map<PersonId, String> names) {
        var by = save.by() == null ? null : names.get(save.by());
        return formats.dateTime(save.at()) + (by == null ? "" : " · " + by) + " · " + words.section(save.section());
    }

    private Map<PersonId, String> names(Set<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : people.names(ids);
    }
}
