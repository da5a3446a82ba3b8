package dev.vitrine.review.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.RichTextField;
import dev.vitrine.publishing.DeskPins.Pinning;
import dev.vitrine.publishing.Pin;
import dev.vitrine.publishing.Refusal;
import dev.vitrine.shared.FieldPath;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks what is to be said of a field, and, where a text stands there, for the text that could stand there instead: it
 * begins as the present one, and left as it is it suggests nothing.
 */
final class PinDialog extends Dialog {
    private static final Set<Refusal> OF_WORDS = EnumSet.of(Refusal.REASON_MISSING, Refusal.WORDS_TOO_LONG);

    /** Pins it. */
    interface Pins {
        Pinning pin(String reason, @Nullable String suggestion);
    }

    private final TextArea reason = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final String present;
    private final @Nullable AbstractSinglePropertyField<?, String> suggestion;

    /** @param value what stands at the field, null for nothing */
    PinDialog(FieldPath path, @Nullable JsonNode value, ContentWords words, Pins pins, Runnable pinned) {
        setHeaderTitle(getTranslation("review.pin.title", words.place(path)));
        addClassName("v-pin-dialog");
        reason.setLabel(getTranslation("review.pin.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Pin.WORDS_MAX);
        reason.setMinRows(3);
        reason.setWidthFull();
        problem.addClassName("v-pin-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(reason);
        boolean text = Pin.canSuggest(path, value);
        present = text ? Objects.requireNonNull(value).asString() : "";
        suggestion = text ? suggestion(path, words) : null;
        if (suggestion != null) {
            suggestion.setValue(present);
            var help = new Paragraph(getTranslation("review.pin.suggestionHelp"));
            help.addClassName("v-quiet");
            add(suggestion, help);
        }
        add(problem);
        var confirm = new Button(
                getTranslation("review.pin.confirm"), click -> told(pins.pin(reason.getValue(), suggested()), pinned));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("review.pin.cancel"), click -> close()), confirm);
        reason.setAutofocus(true);
    }

    private AbstractSinglePropertyField<?, String> suggestion(FieldPath path, ContentWords words) {
        var label = getTranslation("review.pin.suggestion");
        var language = path.section().language();
        if (words.isRich(path) && language.isPresent()) {
            return new RichTextField(label, language.get());
        }
        var area = new TextArea(label);
        area.setMinRows(2);
        area.setMaxRows(12);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        return area;
    }

    private @Nullable String suggested() {
        return suggestion == null || suggestion.getValue().equals(present) ? null : suggestion.getValue();
    }

    private void told(Pinning outcome, Runnable pinned) {
        problem.setVisible(false);
        reason.setInvalid(false);
        switch (outcome) {
            case Pinning.Pinned done -> {
                close();
                pinned.run();
            }
            case Pinning.Refused refused
            when OF_WORDS.contains(refused.why()) -> {
                reason.setErrorMessage(getTranslation(Labels.key(refused.why())));
                reason.setInvalid(true);
            }
            case Pinning.Refused refused -> problem(getTranslation(Labels.key(refused.why())));
            case Pinning.Unfit unfit -> {
                var said = Findings.text(this, unfit.findings().getFirst());
                if (suggestion instanceof HasValidationProperties field) {
                    field.setErrorMessage(said);
                    field.setInvalid(true);
                }
            }
        }
    }

    private void problem(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }
}
