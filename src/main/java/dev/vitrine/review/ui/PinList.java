package dev.vitrine.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.content.RichText;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.DiffText;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.publishing.Pin;
import dev.vitrine.publishing.PinState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The pins on the desk: noted ones, and those that came back, each with what became of its field. */
final class PinList extends Composite<Div> {
    /** What the buttons call. */
    interface Desk {
        void drop(Pin pin);

        void settle(Pin pin);

        void keep(Pin pin);
    }

    private final DeskState state;
    private final ContentWords words;
    private final Desk desk;

    PinList(DeskState state, ContentWords words, Desk desk) {
        this.state = state;
        this.words = words;
        this.desk = desk;
        var list = new UnorderedList();
        list.addClassName("v-pins");
        state.pins().forEach(pin -> list.add(new ListItem(line(pin))));
        var left = state.pins().stream()
                .filter(pin -> pin.pin().state() != PinState.SETTLED)
                .count();
        getContent()
                .add(new Card(getTranslation("review.pins.title"), list)
                        .subtitle(getTranslation("review.pins.left", left)));
    }

    private Component line(DeskPin shown) {
        var pin = shown.pin();
        var place = new Span(words.place(pin.path()));
        place.addClassName("v-strong");
        var head = new Div(place, new StateBadge(tone(pin.state()), getTranslation(Labels.key(pin.state()))));
        head.addClassName("v-pin-head");
        var by = new Span(getTranslation(
                "review.pins.by", state.name(pin.by()), Formats.current().ago(pin.at())));
        by.addClassName("v-quiet");
        var line = new Div(head, new Paragraph(pin.reason()), by);
        line.addClassName("v-pin");
        if (pin.state() != PinState.NOTED) {
            line.add(since(shown));
        }
        suggestion(shown).ifPresent(line::add);
        if (state.open().mine()) {
            line.add(button(pin));
        }
        return line;
    }

    private static Tone tone(PinState state) {
        return switch (state) {
            case NOTED -> Tone.DRAFT;
            case OPEN -> Tone.WARN;
            case SETTLED -> Tone.LIVE;
        };
    }

    /** What the publisher did about it, and what he said. */
    private Component since(DeskPin shown) {
        var pin = shown.pin();
        var box = new Div();
        box.addClassName("v-pin-since");
        if (shown.isChanged()) {
            var key = pin.acceptedBy() == null ? "review.pins.changed" : "review.pins.accepted";
            box.add(new Span(getTranslation(key, state.name(pin.acceptedBy()))));
            box.add(diff(pin, shown.before(), shown.now()));
        } else {
            box.add(new Span(getTranslation("review.pins.unchanged")));
        }
        if (pin.isAnswered()) {
            var answer = new Paragraph(pin.answer());
            answer.addClassName("v-pin-answer");
            box.add(new Span(getTranslation("review.pins.answered", state.name(pin.answeredBy()))), answer);
        }
        return box;
    }

    /** Where the suggested text stands already, it need not be shown again. */
    private Optional<Component> suggestion(DeskPin shown) {
        var pin = shown.pin();
        if (pin.suggestion() == null) {
            return Optional.empty();
        }
        var suggested = StringNode.valueOf(pin.suggestion());
        if (suggested.equals(shown.now())) {
            return Optional.empty();
        }
        var box = new Div();
        box.addClassName("v-pin-since");
        box.add(new Span(getTranslation("review.pins.suggested")), diff(pin, shown.before(), suggested));
        return Optional.of(box);
    }

    private Component diff(Pin pin, @Nullable JsonNode before, @Nullable JsonNode after) {
        return DiffText.inline(
                text(pin, before),
                text(pin, after),
                pin.path().section().language().orElse(null));
    }

    private String text(Pin pin, @Nullable JsonNode value) {
        return value != null && value.isString() && words.isRich(pin.path())
                ? RichText.lines(value.asString())
                : words.value(pin.path(), value);
    }

    private Component button(Pin pin) {
        var button = switch (pin.state()) {
            case NOTED -> new Button(getTranslation("review.pins.drop"), click -> desk.drop(pin));
            case OPEN -> new Button(getTranslation("review.pins.settle"), click -> desk.settle(pin));
            case SETTLED -> new Button(getTranslation("review.pins.keep"), click -> desk.keep(pin));
        };
        button.setAriaLabel(button.getText() + " · " + words.place(pin.path()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
