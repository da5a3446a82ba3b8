package dev.vitrine.publishing.ui;

import dev.vitrine.publishing.SubmissionAction;
import dev.vitrine.publishing.Submissions.Event;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which entries of the history are shown; the word stands in the address. */
enum HistoryFilter {
    ALL,
    SAVES,
    SUBMISSIONS,
    DECISIONS;

    private static final Set<SubmissionAction> BY_APPROVERS = EnumSet.of(
            SubmissionAction.CLAIM,
            SubmissionAction.HAND_OVER,
            SubmissionAction.RELEASE,
            SubmissionAction.LEASE_ENDS,
            SubmissionAction.SEND_BACK,
            SubmissionAction.APPROVE_FIRST,
            SubmissionAction.APPROVE,
            SubmissionAction.APPROVE_FOR_LATER);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HistoryFilter of(String word) {
        for (var filter : values()) {
            if (filter.word().equals(word)) {
                return filter;
            }
        }
        return ALL;
    }

    boolean saves() {
        return this == ALL || this == SAVES;
    }

    boolean events() {
        return this != SAVES;
    }

    boolean shows(Event event) {
        boolean decision = event.action() != null && BY_APPROVERS.contains(event.action());
        return switch (this) {
            case ALL -> true;
            case SAVES -> false;
            case SUBMISSIONS -> !decision;
            case DECISIONS -> decision;
        };
    }
}
