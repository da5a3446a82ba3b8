package dev.vitrine.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What two sides say to each other, and a field to say more. What somebody is typing stays while the other side speaks. */
public final class Talk extends Composite<Card> {
    /** @param ours whether the reader's own side said it */
    public record Line(UUID id, String author, boolean ours, String words, Instant at) {}

    private final Card card;
    private final OrderedList said = new OrderedList();
    private final Paragraph nothing = new Paragraph(getTranslation("kit.talk.nothing"));
    private final TextArea words = new TextArea(getTranslation("kit.talk.words"));
    private final Button send = new Button(getTranslation("kit.talk.send"), Icons.of("send"));
    private final Set<UUID> shown = new HashSet<>();

    /** @param say takes what was typed; what it answers is shown at the field, empty when it was said */
    public Talk(String title, String subtitle, Function<String, Optional<String>> say) {
        card = new Card(title);
        said.addClassName("v-talk");
        said.getElement().setAttribute("aria-label", title);
        said.getElement().setAttribute("aria-live", "polite");
        nothing.addClassName("v-quiet");
        words.setValueChangeMode(ValueChangeMode.ON_BLUR);
        words.setMinRows(2);
        words.setWidthFull();
        send.addClickListener(click -> {
            var problem = say.apply(words.getValue());
            words.setErrorMessage(problem.orElse(""));
            words.setInvalid(problem.isPresent());
            if (problem.isEmpty()) {
                words.clear();
            }
        });
        var foot = new Div(send);
        foot.addClassName("v-talk-foot");
        card.subtitle(subtitle).with(nothing, said, words, foot);
    }

    @Override
    protected Card initContent() {
        return card;
    }

    /**
     * @param lines all of them, in the order of saying
     * @param open whether the reader may say more
     */
    public void show(List<Line> lines, boolean open) {
        lines.stream().filter(line -> shown.add(line.id())).forEach(line -> said.add(item(line)));
        nothing.setVisible(lines.isEmpty());
        said.setVisible(!lines.isEmpty());
        words.setVisible(open);
        send.setVisible(open);
    }

    private static ListItem item(Line line) {
        var who = new Span(line.author());
        who.addClassName("v-strong");
        var when = new Span(Formats.current().dateTime(line.at()));
        when.addClassName("v-quiet");
        var head = new Div(who, when);
        head.addClassName("v-talk-who");
        var text = new Div(line.words());
        text.addClassName("v-talk-words");
        var item = new ListItem(new Div(head, text));
        item.addClassName(line.ours() ? "v-talk-ours" : "v-talk-theirs");
        return item;
    }
}
