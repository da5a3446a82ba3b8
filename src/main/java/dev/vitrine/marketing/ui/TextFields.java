package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.content.RichText;
import dev.vitrine.content.Section;
import dev.vitrine.kit.RichTextField;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** The text fields of listings and plans: checked after a pause in typing, counted as a reader counts. */
final class TextFields<S extends Section> {
    /** How long a pause must be before what was typed is checked, in milliseconds. */
    private static final int PAUSE = 500;

    private final SectionForm<S> form;
    private final @Nullable TwinNotes twins;
    private final LanguageTag language;
    private final @Nullable LanguageTag source;

    /**
     * @param twins what is said beneath a text that repeats another, or null when nothing is
     * @param language of the texts
     * @param source the language whose texts are shown beneath, or null when this is the source
     */
    TextFields(SectionForm<S> form, @Nullable TwinNotes twins, LanguageTag language, @Nullable LanguageTag source) {
        this.form = form;
        this.twins = twins;
        this.language = language;
        this.source = source;
    }

    /** Fields beneath which nothing is said of texts that repeat others. */
    TextFields(SectionForm<S> form, LanguageTag language, @Nullable LanguageTag source) {
        this(form, null, language, source);
    }

    void title(String label, String name, int max, String sourceText) {
        var field = checkedAfterPause(new TextField(label));
        form.field(field, name).limit(max);
        showTwins(name);
        showSource(sourceText);
    }

    void html(String label, String name, int max, int rows, String help, String sourceText) {
        var field = new RichTextField(label, language);
        field.setMinRows(rows);
        form.field(field, name).limit(max, RichText::visibleLength).help(help);
        showTwins(name);
        showSource(sourceText);
    }

    /** What is typed in this field is told after a pause. */
    static <F extends HasValueChangeMode> F checkedAfterPause(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        return field;
    }

    private void showTwins(String name) {
        if (twins != null) {
            form.add(twins.at(FieldPath.of(form.key(), name)));
        }
    }

    private void showSource(String text) {
        if (source != null) {
            form.add(new SourceText(text, source));
        }
    }
}
