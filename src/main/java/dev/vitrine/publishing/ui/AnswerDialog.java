package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.publishing.Pin;
import dev.vitrine.publishing.ReviewPins.Answering;
import java.util.function.Function;

/** Asks for words to the approver in place of a change. */
final class AnswerDialog extends Dialog {
    AnswerDialog(Pin pin, Function<String, Answering> send, Runnable answered) {
        setHeaderTitle(getTranslation("publishing.answer.title"));
        addClassName("v-answer-dialog");
        var words = new TextArea(getTranslation("publishing.answer.words"));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(Pin.WORDS_MAX);
        words.setMinRows(4);
        words.setWidthFull();
        words.setValue(pin.answer());
        words.setAutofocus(true);
        add(new Paragraph(pin.reason()), words);
        var confirm = new Button(getTranslation("publishing.answer.send"), click -> {
            switch (send.apply(words.getValue())) {
                case Answering.Answered done -> {
                    close();
                    Notices.done(getTranslation("publishing.answer.sent"));
                    answered.run();
                }
                case Answering.Refused refused -> {
                    words.setErrorMessage(getTranslation(Labels.key(refused.why())));
                    words.setInvalid(true);
                }
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("publishing.answer.cancel"), click -> close()), confirm);
    }
}
