package dev.vitrine.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.publishing.Refusal;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.PersonId;

/** What an approver can do with the submission before him; always at the bottom edge of the desk. */
final class DeskActions extends Composite<Div> {
    /** What the buttons call. */
    interface Desk {
        void claim();

        void release();

        void handOver(PersonId to);

        void sendBack();

        void approve();
    }

    private final Desk desk;

    DeskActions(DeskState state, Desk desk) {
        this.desk = desk;
        getContent().addClassName("v-desk-actions");
        var words = new Span(words(state));
        words.addClassName("v-quiet");
        var gap = new Span();
        gap.addClassName("v-gap");
        getContent().add(words, gap);
        if (state.open().mine()) {
            getContent().add(release(), handOver(state), sendBack());
            if (!suspended(state)) {
                getContent().add(approve(state));
            }
        } else if (state.open().obstacle() == null) {
            getContent().add(claim());
        }
    }

    private String words(DeskState state) {
        var submission = state.open().submission();
        var obstacle = state.open().obstacle();
        if (state.open().mine() && !suspended(state)) {
            return submission.eyesNeeded() == 2 && submission.approvers().isEmpty()
                    ? getTranslation("review.desk.firstOfTwo")
                    : getTranslation("review.desk.last");
        }
        if (obstacle == null) {
            return getTranslation("review.desk.takeFirst");
        }
        return obstacle == Refusal.NOT_YOURS && submission.state() == SubmissionState.IN_REVIEW
                ? getTranslation("review.desk.heldBy", state.name(submission.claimedBy()))
                : getTranslation(Labels.key(obstacle));
    }

    private static boolean suspended(DeskState state) {
        return state.open().obstacle() == Refusal.PUBLISHER_SUSPENDED;
    }

    private Component claim() {
        var button = new Button(getTranslation("review.queue.take"), Icons.of("hand"), click -> desk.claim());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component release() {
        var button = new Button(getTranslation("review.desk.release"), click -> desk.release());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Component handOver(DeskState state) {
        return new Button(
                getTranslation("review.desk.handOver"),
                Icons.of("people"),
                click -> new HandOverDialog(state.colleagues(), desk::handOver).open());
    }

    private Component sendBack() {
        var button = new Button(getTranslation("review.desk.sendBack"), Icons.of("undo"), click -> desk.sendBack());
        button.addClassName("v-warn-button");
        return button;
    }

    private Component approve(DeskState state) {
        var submission = state.open().submission();
        var button = new Button(
                submission.eyesNeeded() == 1
                        ? getTranslation("review.desk.approve")
                        : getTranslation(
                                "review.desk.approveOf", submission.approvers().size() + 1, submission.eyesNeeded()),
                Icons.of("check"),
                click -> desk.approve());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
