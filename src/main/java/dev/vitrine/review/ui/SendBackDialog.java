package dev.vitrine.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.publishing.Outcome;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.shared.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the words to the publisher, which are required where nothing is pinned, and for the field they are about, which
 * is not.
 */
final class SendBackDialog extends Dialog {
    /** Sends it back; tells why not when it was refused. */
    interface Send {
        Optional<Outcome.Refused> send(String reason, @Nullable FieldPath path);
    }

    private final TextArea reason = new TextArea();
    private final ComboBox<FieldPath> field = new ComboBox<>();

    /**
     * @param fields the fields that can be named
     * @param pins how many pins go with it
     * @param why says a refusal in words
     */
    SendBackDialog(
            List<FieldPath> fields, int pins, ContentWords words, Send send, Function<Outcome.Refused, String> why) {
        setHeaderTitle(getTranslation("review.sendBack.title"));
        reason.setLabel(getTranslation("review.sendBack.reason"));
        reason.setRequiredIndicatorVisible(pins == 0);
        reason.setMaxLength(ReviewDesk.REASON_MAX);
        reason.setMinRows(5);
        reason.setWidthFull();
        field.setLabel(getTranslation("review.sendBack.field"));
        field.setItems(fields);
        field.setItemLabelGenerator(words::place);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        add(new Paragraph(getTranslation("review.sendBack.text")));
        if (pins > 0) {
            add(new Paragraph(getTranslation("review.sendBack.pins", pins)));
        }
        add(reason, field);
        var cancel = new Button(getTranslation("review.sendBack.cancel"), click -> close());
        var confirm = new Button(getTranslation("review.desk.sendBack"), click -> {
            var refused = send.send(reason.getValue(), field.getValue());
            refused.ifPresentOrElse(
                    refusal -> {
                        reason.setErrorMessage(why.apply(refusal));
                        reason.setInvalid(true);
                    },
                    this::close);
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
        addClassName("v-send-back");
    }
}
