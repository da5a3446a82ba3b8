package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Asvs;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of state and action against the table of product.md section 3, written out here once more. */
class LifecycleTest {
    /** State, action, state that follows; a technical failure names in brackets where it happened. */
    private static final String ALLOWED = """
            RUNNING PASS DONE
            RUNNING FIND_ERRORS FAILED
            RUNNING HESITATE RUNNING
            RUNNING BREAK TECHNICAL_FAILURE
            RUNNING WITHDRAW WITHDRAWN
            CHECKING PASS WAITING
            CHECKING FIND_ERRORS FAILED
            CHECKING HESITATE CHECKING
            CHECKING BREAK TECHNICAL_FAILURE
            CHECKING SET_DATE CHECKING
            CHECKING CLEAR_DATE CHECKING
            CHECKING WITHDRAW WITHDRAWN
            WAITING CLAIM IN_REVIEW
            WAITING SET_DATE WAITING
            WAITING CLEAR_DATE WAITING
            WAITING WITHDRAW WITHDRAWN
            IN_REVIEW RENEW IN_REVIEW
            IN_REVIEW HAND_OVER IN_REVIEW
            IN_REVIEW RELEASE WAITING
            IN_REVIEW LEASE_ENDS WAITING
            IN_REVIEW SEND_BACK CHANGES_REQUESTED
            IN_REVIEW APPROVE_FIRST WAITING
            IN_REVIEW APPROVE PUBLISHING
            IN_REVIEW APPROVE_FOR_LATER SCHEDULED
            IN_REVIEW SET_DATE IN_REVIEW
            IN_REVIEW CLEAR_DATE IN_REVIEW
            IN_REVIEW WITHDRAW WITHDRAWN
            SCHEDULED SET_DATE SCHEDULED
            SCHEDULED CLEAR_DATE PUBLISHING
            SCHEDULED DATE_COMES PUBLISHING
            SCHEDULED WITHDRAW WITHDRAWN
            PUBLISHING PASS DONE
            PUBLISHING HESITATE PUBLISHING
            PUBLISHING BREAK TECHNICAL_FAILURE
            TECHNICAL_FAILURE[RUNNING] RETRY RUNNING
            TECHNICAL_FAILURE[RUNNING] GIVE_UP FAILED_FOR_GOOD
            TECHNICAL_FAILURE[RUNNING] WITHDRAW WITHDRAWN
            TECHNICAL_FAILURE[CHECKING] RETRY CHECKING
            TECHNICAL_FAILURE[CHECKING] GIVE_UP FAILED_FOR_GOOD
            TECHNICAL_FAILURE[CHECKING] WITHDRAW WITHDRAWN
            TECHNICAL_FAILURE[PUBLISHING] RETRY PUBLISHING
            TECHNICAL_FAILURE[PUBLISHING] GIVE_UP FAILED_FOR_GOOD
            """;

    private static final Map<String, SubmissionState> EXPECTED = expected();

    static Stream<Arguments> pairs() {
        return Stream.of(SubmissionState.values())
                .flatMap(LifecycleTest::situations)
                .flatMap(situation -> Stream.of(SubmissionAction.values())
                        .map(action -> Arguments.of(situation.state(), situation.was(), action)));
    }

    @ParameterizedTest(name = "{0} ({1}) {2}")
    @MethodSource("pairs")
    @Asvs("2.3.1")
    void only_what_the_table_names_is_allowed(
            SubmissionState state, @Nullable SubmissionState was, SubmissionAction action) {
        var situation = new Situation(state, was);

        assertThat(Lifecycle.next(state, action, was).orElse(null)).isEqualTo(EXPECTED.get(situation + " " + action));
    }

    @Test
    void the_table_of_this_test_names_real_states_alone() {
        assertThat(pairs().map(pair -> new Situation((SubmissionState) pair.get()[0], (SubmissionState) pair.get()[1])
                        + " " + pair.get()[2]))
                .containsAll(EXPECTED.keySet());
    }

    @Test
    @Asvs("2.3.1")
    void nothing_leads_out_of_a_closed_state() {
        var closed = EnumSet.of(
                SubmissionState.DONE,
                SubmissionState.FAILED,
                SubmissionState.FAILED_FOR_GOOD,
                SubmissionState.WITHDRAWN,
                SubmissionState.CHANGES_REQUESTED);

        assertThat(SubmissionState.values()).allMatch(state -> state.isOpen() != closed.contains(state));
        assertThat(closed)
                .allMatch(state -> Arrays.stream(SubmissionAction.values())
                        .allMatch(action -> Lifecycle.next(state, action, null).isEmpty()));
    }

    @Test
    void each_kind_begins_where_the_table_says() {
        assertThat(SubmissionKind.STAGING.first()).isEqualTo(SubmissionState.RUNNING);
        assertThat(SubmissionKind.PRODUCTION.first()).isEqualTo(SubmissionState.CHECKING);
    }

    private record Situation(
            SubmissionState state, @Nullable SubmissionState was) {
        @Override
        public String toString() {
            return was == null ? state.name() : state + "[" + was + "]";
        }
    }

    private static Stream<Situation> situations(SubmissionState state) {
        return state == SubmissionState.TECHNICAL_FAILURE
                ? Stream.of(SubmissionState.values())
                        .filter(SubmissionState::isRunning)
                        .map(was -> new Situation(state, was))
                : Stream.of(new Situation(state, null));
    }

    private static Map<String, SubmissionState> expected() {
        var rows = new HashMap<String, SubmissionState>();
        ALLOWED.lines().map(line -> line.split(" ")).forEach(row -> {
            var before = rows.put(row[0] + " " + row[1], SubmissionState.valueOf(row[2]));
            assertThat(before).as("row twice: %s", Arrays.toString(row)).isNull();
        });
        return rows;
    }
}
