package dev.vitrine.kit;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.shared.LanguageTag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field for the limited HTML of content (product.md 2): what the toolbar makes, what is typed and what is pasted is
 * made of the allowed tags alone. A value that is set and not edited is not changed; whoever saves cleans again.
 */
@Tag("v-rich-text")
@JsModule("context://frontend/rich-text.js")
public final class RichTextField extends AbstractSinglePropertyField<RichTextField, String>
        implements HasLabel,
                HasHelper,
                HasStyle,
                HasValidationProperties,
                HasValueChangeMode,
                Focusable<RichTextField> {
    /** How long a pause in typing is after which the value is told, in milliseconds. */
    private static final int TYPING_PAUSE = 500;

    private static final List<String> WORDS = List.of(
            "kit.rich.toolbar",
            "kit.rich.style",
            "kit.rich.paragraph",
            "kit.rich.strong",
            "kit.rich.em",
            "kit.rich.bullets",
            "kit.rich.numbers",
            "kit.rich.outdent",
            "kit.rich.indent",
            "kit.rich.link",
            "kit.rich.undo",
            "kit.rich.redo",
            "kit.rich.linkTitle",
            "kit.rich.linkAddress",
            "kit.rich.linkHelp",
            "kit.rich.linkWindow",
            "kit.rich.linkWrong",
            "kit.rich.linkApply",
            "kit.rich.linkRemove",
            "kit.rich.linkCancel");

    private static final int HEADINGS = 5;

    private ValueChangeMode mode = ValueChangeMode.LAZY;
    private int timeout = TYPING_PAUSE;

    /** @param language of the text */
    public RichTextField(String label, LanguageTag language) {
        super("value", "", false);
        setLabel(label);
        getElement().setAttribute("content-language", language.value());
        getElement().setAttribute("library", EditorLibrary.folder());
        getElement().setPropertyMap("words", words());
        setValueChangeMode(mode);
    }

    /** The words of the toolbar and of the dialog for links, by the last part of their keys. */
    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(key -> words.put(key.substring(key.lastIndexOf('.') + 1), getTranslation(key)));
        for (int level = 1; level <= HEADINGS; level++) {
            words.put("heading" + level, getTranslation("kit.rich.heading", level));
        }
        return words;
    }

    /** @param rows how many lines are shown at least */
    public void setMinRows(int rows) {
        getElement().setAttribute("rows", String.valueOf(rows));
    }

    @Override
    public ValueChangeMode getValueChangeMode() {
        return mode;
    }

    @Override
    public void setValueChangeMode(ValueChangeMode mode) {
        this.mode = mode;
        setSynchronizedEvent(ValueChangeMode.eventForMode(mode, "value-changed"));
        pause();
    }

    @Override
    public int getValueChangeTimeout() {
        return timeout;
    }

    @Override
    public void setValueChangeTimeout(int timeout) {
        this.timeout = timeout;
        pause();
    }

    private void pause() {
        ValueChangeMode.applyChangeTimeout(mode, timeout, getSynchronizationRegistration());
    }
}
