package dev.vitrine.support.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.support.TicketAction;
import dev.vitrine.support.TicketSide;
import dev.vitrine.support.TicketStatus;
import dev.vitrine.support.Tickets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** What an agent writes, and what becomes of the ticket with it. */
final class AgentAnswer extends Composite<Div> {
    private static final int ROWS = 5;

    private final TextArea words = new TextArea(getTranslation("support.answer.toPublisher"));
    private final Select<TicketAction> then = new Select<>();
    private final Button send = new Button(getTranslation("support.answer.send"), Icons.of("send"));
    private final Paragraph note = new Paragraph();
    private final Div form = new Div();

    /** @param sent takes the action and the words, which may be empty */
    AgentAnswer(BiConsumer<TicketAction, String> sent) {
        words.setMinRows(ROWS);
        words.setMaxLength(Tickets.WORDS_MAX);
        then.setLabel(getTranslation("support.answer.then"));
        then.setItemLabelGenerator(action -> getTranslation(Labels.key(action)));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> sent.accept(then.getValue(), words.getValue()));
        var actions = new Div(then, send);
        actions.addClassName("v-ticket-actions");
        form.add(words, actions);
        form.addClassName("v-ticket-answer");
        note.addClassName("v-quiet");
        getContent().add(form, note);
    }

    /** @param others whether a colleague looks after the ticket */
    void show(TicketStatus status, boolean others) {
        List<TicketAction> actions = Arrays.stream(TicketAction.values())
                .filter(action -> action.side() == TicketSide.SUPPORT)
                .filter(action -> action.from(status).isPresent())
                .toList();
        boolean writable = !actions.isEmpty() && !others;
        form.setVisible(writable);
        note.setVisible(!writable);
        note.setText(getTranslation(others ? "support.answer.others" : "support.answer.closed"));
        if (writable && !actions.equals(then.getListDataView().getItems().toList())) {
            then.setItems(actions);
            then.setValue(actions.getFirst());
        }
    }

    void clear() {
        words.clear();
        then.getListDataView().getItems().findFirst().ifPresent(then::setValue);
    }
}
