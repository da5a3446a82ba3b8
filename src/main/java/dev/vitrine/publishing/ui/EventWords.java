package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.kit.Labels;
import dev.vitrine.publishing.SubmissionAction;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions.Event;
import dev.vitrine.shared.PersonId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in words what happened to a submission. */
final class EventWords {
    private final Component reader;
    private final Map<PersonId, String> names;

    EventWords(Component reader, Map<PersonId, String> names) {
        this.reader = reader;
        this.names = names;
    }

    String text(Event event) {
        var key = event.action() == null
                ? event.kind() == SubmissionKind.STAGING ? "publishing.event.push" : "publishing.event.request"
                : event.action() == SubmissionAction.PASS ? passed(event) : Labels.key(event.action());
        return reader.getTranslation(key, name(event.by()), "r" + event.revisionNumber(), name(event.other()));
    }

    private static String passed(Event event) {
        if (event.state() == SubmissionState.WAITING) {
            return "publishing.event.checked";
        }
        return event.kind() == SubmissionKind.STAGING ? "publishing.event.staged" : "publishing.event.live";
    }

    String name(@Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, reader.getTranslation("publishing.history.somebody"));
    }

    static String icon(Event event) {
        var action = event.action();
        if (action == null) {
            return "send";
        }
        return switch (action) {
            case PASS -> event.state() == SubmissionState.DONE ? "rocket" : "passed";
            case FIND_ERRORS, BREAK, GIVE_UP -> "error";
            case HESITATE, RETRY -> "refresh";
            case CLAIM, RENEW, HAND_OVER -> "hand";
            case RELEASE, LEASE_ENDS -> "clock";
            case SEND_BACK -> "pencil";
            case APPROVE_FIRST, APPROVE, APPROVE_FOR_LATER -> "check";
            case SET_DATE, CLEAR_DATE, DATE_COMES -> "calendar";
            case WITHDRAW -> "undo";
        };
    }

    /** Whether the state it led to is worth a badge. */
    static boolean telling(Event event) {
        return !Objects.equals(event.action(), SubmissionAction.HAND_OVER)
                && event.action() != SubmissionAction.SET_DATE
                && event.action() != SubmissionAction.CLEAR_DATE;
    }
}
