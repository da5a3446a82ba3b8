package dev.vitrine.publishing;

import static dev.vitrine.publishing.SubmissionAction.APPROVE;
import static dev.vitrine.publishing.SubmissionAction.APPROVE_FIRST;
import static dev.vitrine.publishing.SubmissionAction.APPROVE_FOR_LATER;
import static dev.vitrine.publishing.SubmissionAction.BREAK;
import static dev.vitrine.publishing.SubmissionAction.CLAIM;
import static dev.vitrine.publishing.SubmissionAction.CLEAR_DATE;
import static dev.vitrine.publishing.SubmissionAction.DATE_COMES;
import static dev.vitrine.publishing.SubmissionAction.FIND_ERRORS;
import static dev.vitrine.publishing.SubmissionAction.GIVE_UP;
import static dev.vitrine.publishing.SubmissionAction.HAND_OVER;
import static dev.vitrine.publishing.SubmissionAction.HESITATE;
import static dev.vitrine.publishing.SubmissionAction.LEASE_ENDS;
import static dev.vitrine.publishing.SubmissionAction.PASS;
import static dev.vitrine.publishing.SubmissionAction.RELEASE;
import static dev.vitrine.publishing.SubmissionAction.RENEW;
import static dev.vitrine.publishing.SubmissionAction.RETRY;
import static dev.vitrine.publishing.SubmissionAction.SEND_BACK;
import static dev.vitrine.publishing.SubmissionAction.SET_DATE;
import static dev.vitrine.publishing.SubmissionAction.WITHDRAW;
import static dev.vitrine.publishing.SubmissionState.CHANGES_REQUESTED;
import static dev.vitrine.publishing.SubmissionState.CHECKING;
import static dev.vitrine.publishing.SubmissionState.DONE;
import static dev.vitrine.publishing.SubmissionState.FAILED;
import static dev.vitrine.publishing.SubmissionState.FAILED_FOR_GOOD;
import static dev.vitrine.publishing.SubmissionState.IN_REVIEW;
import static dev.vitrine.publishing.SubmissionState.PUBLISHING;
import static dev.vitrine.publishing.SubmissionState.RUNNING;
import static dev.vitrine.publishing.SubmissionState.SCHEDULED;
import static dev.vitrine.publishing.SubmissionState.TECHNICAL_FAILURE;
import static dev.vitrine.publishing.SubmissionState.WAITING;
import static dev.vitrine.publishing.SubmissionState.WITHDRAWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one transition table of submissions (product.md section 3): state and action to the state that follows. What is not
 * in it is refused and changes nothing. A push and a request for approval begin in {@link SubmissionKind#first}.
 */
public final class Lifecycle {
    private static final Map<SubmissionState, Map<SubmissionAction, SubmissionState>> TABLE =
            new EnumMap<>(SubmissionState.class);

    static {
        from(RUNNING)
                .on(PASS, DONE)
                .on(FIND_ERRORS, FAILED)
                .on(HESITATE, RUNNING)
                .on(BREAK, TECHNICAL_FAILURE)
                .on(WITHDRAW, WITHDRAWN);
        from(CHECKING)
                .on(PASS, WAITING)
                .on(FIND_ERRORS, FAILED)
                .on(HESITATE, CHECKING)
                .on(BREAK, TECHNICAL_FAILURE)
                .on(SET_DATE, CHECKING)
                .on(CLEAR_DATE, CHECKING)
                .on(WITHDRAW, WITHDRAWN);
        from(WAITING)
                .on(CLAIM, IN_REVIEW)
                .on(SET_DATE, WAITING)
                .on(CLEAR_DATE, WAITING)
                .on(WITHDRAW, WITHDRAWN);
        from(IN_REVIEW)
                .on(RENEW, IN_REVIEW)
                .on(HAND_OVER, IN_REVIEW)
                .on(RELEASE, WAITING)
                .on(LEASE_ENDS, WAITING)
                .on(SEND_BACK, CHANGES_REQUESTED)
                .on(APPROVE_FIRST, WAITING)
                .on(APPROVE, PUBLISHING)
                .on(APPROVE_FOR_LATER, SCHEDULED)
                .on(SET_DATE, IN_REVIEW)
                .on(CLEAR_DATE, IN_REVIEW)
                .on(WITHDRAW, WITHDRAWN);
        from(SCHEDULED)
                .on(SET_DATE, SCHEDULED)
                .on(CLEAR_DATE, PUBLISHING)
                .on(DATE_COMES, PUBLISHING)
                .on(WITHDRAW, WITHDRAWN);
        from(PUBLISHING).on(PASS, DONE).on(HESITATE, PUBLISHING).on(BREAK, TECHNICAL_FAILURE);
        from(TECHNICAL_FAILURE).on(GIVE_UP, FAILED_FOR_GOOD);
    }

    private Lifecycle() {}

    /**
     * The state that follows, or empty when the action is refused.
     *
     * @param was for a technical failure, the state in which it happened: a retry goes back there, and after approval
     *     the publisher can no longer withdraw
     */
    public static Optional<SubmissionState> next(
            SubmissionState state, SubmissionAction action, @Nullable SubmissionState was) {
        if (state == TECHNICAL_FAILURE && action == RETRY) {
            return Optional.ofNullable(was);
        }
        if (state == TECHNICAL_FAILURE && action == WITHDRAW) {
            return was == PUBLISHING ? Optional.empty() : Optional.of(WITHDRAWN);
        }
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(action));
    }

    private static Rows from(SubmissionState state) {
        return new Rows(TABLE.computeIfAbsent(state, s -> new EnumMap<>(SubmissionAction.class)));
    }

    private record Rows(Map<SubmissionAction, SubmissionState> rows) {
        Rows on(SubmissionAction action, SubmissionState becomes) {
            rows.put(action, becomes);
            return this;
        }
    }
}
