package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.vitrine.kit.FindingsList;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.StepList;
import dev.vitrine.kit.Tone;
import dev.vitrine.publishing.Lifecycle;
import dev.vitrine.publishing.QueuePlaces.Place;
import dev.vitrine.publishing.SubmissionAction;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.shared.PersonId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The open submission, or the last one: its steps as they run, what was found, an approver's words, and the way back. */
final class SubmissionCard extends Composite<Section> {
    private final H2 title = new H2();
    private final Paragraph about = new Paragraph();
    private final Div badge = new Div();
    private final StepList steps = new StepList();
    private final Paragraph queue = new Paragraph();
    private final Div words = new Div();
    private final NativeDetails findings;
    private final FindingsList found;
    private final Button withdraw = new Button();
    private final Div foot = new Div();

    /**
     * @param found shows what the steps found
     * @param back called when the person wants to take the submission back
     */
    SubmissionCard(FindingsList found, Runnable back) {
        this.found = found;
        findings = new NativeDetails("", found);
        findings.setOpen(true);
        withdraw.setText(getTranslation("publishing.publish.withdraw"));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        withdraw.addClickListener(click -> back.run());
        var note = new Paragraph(getTranslation("publishing.publish.meanwhile"));
        foot.add(note, withdraw);
        foot.addClassName("v-card-foot");
        words.addClassName("v-words");
        var head = new Div(new Div(title, about), badge);
        head.addClassName("v-card-head");
        var body = new Div(words, queue, findings, steps, foot);
        body.addClassName("v-card-body");
        getContent().addClassName("v-card");
        getContent().add(head, body);
    }

    /**
     * Shows the submission as it is now; null when there never was one.
     *
     * @param place in the approvers' queue, while it stands there
     */
    void show(
            @Nullable Submission submission,
            Optional<Place> place,
            StepWords said,
            Function<@Nullable PersonId, String> name,
            boolean mine) {
        setVisible(submission != null);
        if (submission == null) {
            return;
        }
        var formats = Formats.current();
        title.setText(getTranslation(
                submission.kind() == SubmissionKind.STAGING
                        ? "publishing.publish.stagingTitle"
                        : "publishing.publish.productionTitle"));
        about.setText(getTranslation(
                "publishing.publish.about",
                name.apply(submission.submittedBy()),
                formats.ago(submission.submittedAt()),
                submission.revisionNumber()));
        badge.removeAll();
        badge.add(new StateBadge(tone(submission.state()), getTranslation(Labels.key(submission.state()))));
        steps.setSteps(said.steps(submission));
        showWords(submission);
        queue.setVisible(place.isPresent());
        place.ifPresent(found -> queue.setText(queue(found, submission.state() == SubmissionState.IN_REVIEW)));
        found.setFindings(submission.findings());
        findings.setVisible(!submission.findings().isEmpty());
        findings.setSummaryText(
                getTranslation("publishing.publish.found", submission.findings().size()));
        boolean open = submission.state().isOpen();
        foot.setVisible(open);
        withdraw.setVisible(mine && mayWithdraw(submission));
    }

    private String queue(Place place, boolean read) {
        if (place.late()) {
            return getTranslation("publishing.queue.late");
        }
        var due = Formats.current().dateTime(place.due());
        return read
                ? getTranslation("publishing.queue.read", due)
                : getTranslation("publishing.queue.place", place.number(), due);
    }

    /** Whether the table allows it; where a technical failure happened is told by the steps that are over. */
    private static boolean mayWithdraw(Submission submission) {
        boolean approved = submission.approvers().size() >= submission.eyesNeeded();
        var was = submission.state() != SubmissionState.TECHNICAL_FAILURE
                ? null
                : approved && submission.kind() == SubmissionKind.PRODUCTION
                        ? SubmissionState.PUBLISHING
                        : submission.kind().first();
        return Lifecycle.next(submission.state(), SubmissionAction.WITHDRAW, was)
                .isPresent();
    }

    private void showWords(Submission submission) {
        words.removeAll();
        words.setVisible(!submission.reason().isEmpty());
        if (!submission.reason().isEmpty()) {
            words.add(
                    Icons.of("pencil"),
                    new Div(
                            new Paragraph(getTranslation("publishing.publish.sentBack")),
                            new Paragraph(submission.reason())));
        }
    }

    static Tone tone(SubmissionState state) {
        return switch (state) {
            case RUNNING, CHECKING, PUBLISHING -> Tone.STAGED;
            case WAITING, IN_REVIEW, SCHEDULED -> Tone.REVIEW;
            case TECHNICAL_FAILURE, CHANGES_REQUESTED -> Tone.WARN;
            case FAILED, FAILED_FOR_GOOD -> Tone.ERROR;
            case DONE -> Tone.LIVE;
            case WITHDRAWN -> Tone.DRAFT;
        };
    }
}
