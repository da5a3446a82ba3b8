package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.RichText;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.FindingAction;
import dev.vitrine.publishing.Pin;
import dev.vitrine.publishing.ReviewPins;
import dev.vitrine.publishing.ReviewPins.Accepting;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.OfferId;
import java.util.Optional;
import java.util.UUID;

/** What the publisher does about a pin: takes the suggested text with one click, or answers with words. */
@org.springframework.stereotype.Component
class PinActions implements FindingAction {
    private static final int ARGS = 2;

    private final ReviewPins pins;
    private final Drafts drafts;

    PinActions(ReviewPins pins, Drafts drafts) {
        this.pins = pins;
        this.drafts = drafts;
    }

    @Override
    public Optional<Component> of(OfferId offer, Finding finding, Runnable changed) {
        if (finding.rule() != Rule.CHANGES_REQUESTED || finding.args().size() != ARGS) {
            return Optional.empty();
        }
        var id = UUID.fromString(finding.args().getLast());
        return pins.open(offer).stream()
                .filter(pin -> pin.id().equals(id))
                .findFirst()
                .map(pin -> beside(pin, true, changed));
    }

    /**
     * The suggested text, and the buttons for who may write the field.
     *
     * @param untouched whether the field is still what the approver read, so that the suggestion can be taken
     */
    Component beside(Pin pin, boolean untouched, Runnable changed) {
        var box = new Div();
        box.addClassName("v-pin-acts");
        var suggestion = pin.suggestion();
        if (suggestion != null && untouched) {
            var words = ContentWords.of(box);
            var label = new Span(box.getTranslation("publishing.pin.suggested"));
            label.addClassName("v-quiet");
            var text = new Paragraph(words.isRich(pin.path()) ? RichText.lines(suggestion) : suggestion);
            text.addClassName("v-pin-suggestion");
            pin.path()
                    .section()
                    .language()
                    .ifPresent(language -> text.getElement().setAttribute("lang", language.value()));
            box.add(label, text);
        }
        if (drafts.barrier(pin.offer(), pin.path().section()).isEmpty()) {
            var buttons = new Div();
            buttons.addClassName("v-pin-buttons");
            if (suggestion != null && untouched) {
                var accept = new Button(box.getTranslation("publishing.pin.accept"), click -> accept(pin, changed));
                accept.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.PRIMARY);
                buttons.add(accept);
            }
            var answer = new Button(
                    box.getTranslation("publishing.pin.answer"),
                    click -> new AnswerDialog(pin, words -> pins.answer(pin.id(), words), changed).open());
            answer.addThemeVariants(ButtonVariant.SMALL);
            buttons.add(answer);
            box.add(buttons);
        }
        return box;
    }

    private void accept(Pin pin, Runnable changed) {
        var ui = UI.getCurrent();
        switch (pins.accept(pin.id())) {
            case Accepting.Accepted accepted -> {
                changed.run();
                Notices.done(
                        ui.getTranslation("publishing.pin.accepted"),
                        ui.getTranslation("publishing.pin.undo"),
                        () -> undo(accepted, changed));
            }
            case Accepting.Refused refused -> {
                changed.run();
                Notices.problem(ui.getTranslation(Labels.key(refused.why())));
            }
            case Accepting.NotSaved refused -> Notices.problem(why(ui, refused.why()));
        }
    }

    private static String why(UI ui, SaveResult why) {
        return switch (why) {
            case SaveResult.Locked locked ->
                ui.getTranslation(
                        "publishing.pin.locked",
                        ui.getTranslation(
                                "rules.lock." + locked.locks().getFirst().reason()));
            case SaveResult.Refused refused ->
                Findings.text(ui, refused.findings().getFirst());
            default -> ui.getTranslation("publishing.pin.conflict");
        };
    }

    private void undo(Accepting.Accepted accepted, Runnable changed) {
        var ui = UI.getCurrent();
        var result = drafts.undo(accepted.offer(), accepted.section(), accepted.version());
        if (result instanceof SaveResult.Saved || result instanceof SaveResult.Merged) {
            changed.run();
            Notices.done(ui.getTranslation("publishing.pin.undone"));
        } else {
            Notices.problem(ui.getTranslation("publishing.pin.conflict"));
        }
    }
}
