package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.kit.ChangeFilter;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses one kind of sections or one section, and one language; empty for all. */
final class SectionFilter extends Composite<Div> {
    /** @param word as it stands in addresses */
    private record Choice(String word, String label) {}

    SectionFilter(
            SortedSet<SectionKey> sections, ChangeFilter filter, ContentWords words, Consumer<ChangeFilter> chosen) {
        getContent().addClassName("v-filter-fields");
        var section = new ComboBox<Choice>(getTranslation("publishing.filter.section"));
        section.setPlaceholder(getTranslation("publishing.filter.allSections"));
        section.setItemLabelGenerator(Choice::label);
        var choices = choices(sections, filter.section(), words);
        section.setItems(choices);
        present(choices, filter.section()).ifPresent(section::setValue);
        section.setClearButtonVisible(true);
        section.addValueChangeListener(change -> chosen.accept(filter.withSection(
                change.getValue() == null ? null : change.getValue().word())));

        var language = new ComboBox<LanguageTag>(getTranslation("publishing.filter.language"));
        language.setPlaceholder(getTranslation("publishing.filter.allLanguages"));
        language.setItemLabelGenerator(ContentWords::language);
        language.setItems(languages(sections, filter.language()));
        language.setValue(filter.language());
        language.setClearButtonVisible(true);
        language.addValueChangeListener(change -> chosen.accept(filter.withLanguage(change.getValue())));
        getContent().add(section, language);
    }

    /** The kinds, then each section by itself. */
    private static List<Choice> choices(SortedSet<SectionKey> sections, @Nullable String chosen, ContentWords words) {
        var choices = new ArrayList<Choice>();
        sections.stream()
                .map(SectionKey::kind)
                .distinct()
                .forEach(kind -> choices.add(new Choice(ChangeFilter.word(kind), words.kind(kind))));
        sections.stream()
                .filter(key -> key.kind().perSku() || key.kind().perLanguage())
                .forEach(key -> choices.add(new Choice(key.toString(), words.section(key))));
        if (chosen != null && present(choices, chosen).isEmpty()) {
            choices.add(new Choice(chosen, chosen));
        }
        return choices;
    }

    private static Optional<Choice> present(List<Choice> choices, @Nullable String word) {
        return choices.stream().filter(choice -> choice.word().equals(word)).findFirst();
    }

    private static TreeSet<LanguageTag> languages(SortedSet<SectionKey> sections, @Nullable LanguageTag chosen) {
        var languages = new TreeSet<LanguageTag>();
        sections.forEach(key -> key.language().ifPresent(languages::add));
        if (chosen != null) {
            languages.add(chosen);
        }
        return languages;
    }
}
