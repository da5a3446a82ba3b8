package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.vitrine.content.Change;
import dev.vitrine.kit.CompareView;
import dev.vitrine.kit.CompareView.Mode;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.Segments.Option;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.SortedMap;

/** Which two states are compared, and how; each choice is an address of its own. */
final class ComparePanel extends Composite<Div> {
    /**
     * A state that can be chosen.
     *
     * @param word as it stands in addresses
     */
    record Choice(String word, String label) {}

    /** Called when another pair or mode is chosen. */
    interface Chosen {
        void chosen(String base, String target, Mode mode);
    }

    ComparePanel(List<Choice> choices, String base, String target, Mode mode, Chosen chosen) {
        getContent().addClassName("v-compare-panel");
        var before = select("publishing.history.before", choices, base);
        var after = select("publishing.history.after", choices, target);
        before.addValueChangeListener(change ->
                chosen.chosen(change.getValue().word(), after.getValue().word(), mode));
        after.addValueChangeListener(change ->
                chosen.chosen(before.getValue().word(), change.getValue().word(), mode));
        var modes = new Segments<>(
                getTranslation("publishing.history.mode"),
                List.of(
                        Option.of(Mode.INLINE, getTranslation("publishing.history.inline")),
                        Option.of(Mode.SIDE_BY_SIDE, getTranslation("publishing.history.sideBySide"))),
                mode,
                other ->
                        chosen.chosen(before.getValue().word(), after.getValue().word(), other));
        getContent().add(before, after, modes);
    }

    /** How much differs, in one line. */
    void count(SortedMap<SectionKey, List<Change>> changes) {
        var words = new Span(getTranslation(
                "publishing.history.differences",
                CompareView.count(changes, Change.Kind.ADDED),
                CompareView.count(changes, Change.Kind.CHANGED),
                CompareView.count(changes, Change.Kind.REMOVED)));
        words.addClassName("v-quiet");
        getContent().add(words);
    }

    private Select<Choice> select(String label, List<Choice> choices, String word) {
        var select = new Select<Choice>();
        select.setLabel(getTranslation(label));
        select.setItems(choices);
        select.setItemLabelGenerator(Choice::label);
        choices.stream()
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .ifPresent(select::setValue);
        return select;
    }
}
