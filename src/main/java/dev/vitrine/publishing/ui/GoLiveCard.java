package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Formats;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions.Submission;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When buyers shall see it: chosen before approval is requested, changed while the submission is open. */
final class GoLiveCard extends Composite<Card> {
    private static final Set<SubmissionState> CHANGEABLE = EnumSet.of(
            SubmissionState.CHECKING, SubmissionState.WAITING, SubmissionState.IN_REVIEW, SubmissionState.SCHEDULED);

    /** Called with the new date, null to clear it. */
    interface Change {
        void change(Submission submission, @Nullable Instant date);
    }

    private final DateTimePicker date = new DateTimePicker();
    private final ZoneId zone = Formats.current().zone();
    private transient @Nullable Instant shown;

    GoLiveCard(PublishState state, Change change) {
        var card = getContent();
        card.subtitle(getTranslation("publishing.date.help"));
        date.setLabel(getTranslation("publishing.date.label", zone.getId()));
        date.setStep(Duration.ofMinutes(15));
        date.setLocale(Formats.current().locale());
        card.with(date);
        var submission = state.open()
                .filter(open -> open.kind() == SubmissionKind.PRODUCTION)
                .orElse(null);
        if (submission == null) {
            date.setReadOnly(!state.mayPublish());
            return;
        }
        shown = submission.goLiveAt();
        date.setValue(local(shown));
        boolean changeable = state.mayPublish() && CHANGEABLE.contains(submission.state());
        date.setReadOnly(!changeable);
        if (changeable) {
            card.with(buttons(submission, change));
        }
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("publishing.date.title"));
    }

    /** The moment chosen, or null for as soon as it is approved. */
    @Nullable
    Instant chosen() {
        return Optional.ofNullable(date.getValue())
                .map(local -> local.atZone(zone).toInstant())
                .orElse(null);
    }

    /** Whether somebody chose another date than the one that was shown, and it was not saved so far. */
    boolean isEdited() {
        return !Objects.equals(chosen(), shown);
    }

    /** Shows this date, as somebody's choice that is not saved, where it can still be changed. */
    void keep(@Nullable Instant edited) {
        if (!date.isReadOnly()) {
            date.setValue(local(edited));
        }
    }

    /** Says at the field why its date is not taken. */
    void refuse(String why) {
        date.setErrorMessage(why);
        date.setInvalid(true);
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, zone);
    }

    private Div buttons(Submission submission, Change change) {
        var save = new Button(getTranslation("publishing.date.save"), click -> change.change(submission, chosen()));
        var clear = new Button(getTranslation("publishing.date.clear"), click -> change.change(submission, null));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.setVisible(submission.goLiveAt() != null);
        var foot = new Div(clear, save);
        foot.addClassName("v-card-foot");
        return foot;
    }
}
