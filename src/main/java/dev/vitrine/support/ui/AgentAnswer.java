package dev.vitrine.support.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.support.Attached;
import dev.vitrine.support.CannedAnswers.Answer;
import dev.vitrine.support.Ticket;
import dev.vitrine.support.TicketAction;
import dev.vitrine.support.TicketSide;
import dev.vitrine.support.TicketStatus;
import dev.vitrine.support.Tickets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an agent writes, and what becomes of the ticket with it. */
final class AgentAnswer extends Composite<Div> {
    private static final int ROWS = 5;

    private final TextArea words = new TextArea(getTranslation("support.answer.toPublisher"));
    private final ComboBox<Choice> canned = new ComboBox<>(getTranslation("support.answer.canned"));
    private final Select<TicketAction> then = new Select<>();
    private final Button send = new Button(getTranslation("support.answer.send"), Icons.of("send"));
    private final Paragraph note = new Paragraph();
    private final FilesField files;
    private final Div form = new Div();
    private transient @Nullable Ticket ticket;

    /** Takes what the agent does and says; the words may be empty. */
    @FunctionalInterface
    interface Send {
        void send(TicketAction action, String words, List<Attached> files);
    }

    /** A canned answer in one of its languages. */
    record Choice(Answer answer, Locale language) {}

    /**
     * @param answers those that can be chosen
     * @param keeper keeps files for the ticket
     */
    AgentAnswer(List<Answer> answers, FilesField.Keeper keeper, Send sent) {
        files = new FilesField(keeper);
        canned.setItems(answers.stream()
                .flatMap(answer ->
                        Stream.of(Locale.FRENCH, Locale.ENGLISH).map(language -> new Choice(answer, language)))
                .toList());
        canned.setItemLabelGenerator(choice ->
                choice.answer().title(choice.language()) + " (" + Formats.languageName(choice.language()) + ")");
        canned.addValueChangeListener(event -> insert(event.getValue()));
        words.setMinRows(ROWS);
        words.setMaxLength(Tickets.WORDS_MAX);
        then.setLabel(getTranslation("support.answer.then"));
        then.setItemLabelGenerator(action -> getTranslation(Labels.key(action)));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> sent.send(then.getValue(), words.getValue(), files.files()));
        var actions = new Div(then, send);
        actions.addClassName("v-ticket-actions");
        form.add(canned, words, files, actions);
        form.addClassName("v-ticket-answer");
        note.addClassName("v-quiet");
        getContent().add(form, note);
    }

    /** Beneath what is typed already. */
    private void insert(@Nullable Choice choice) {
        if (choice != null && ticket != null) {
            String text = choice.answer().words(choice.language(), ticket);
            words.setValue(words.isEmpty() ? text : words.getValue() + "\n\n" + text);
            canned.clear();
        }
    }

    /** @param others whether a colleague looks after the ticket */
    void show(Ticket shown, boolean others) {
        ticket = shown;
        TicketStatus status = shown.head().status();
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
        files.clear();
        then.getListDataView().getItems().findFirst().ifPresent(then::setValue);
    }
}
