package dev.vitrine.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Evidence;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each action leads from each status; every pair is named. */
class TicketActionTest {
    @ParameterizedTest
    @CsvSource({
        "NEW,                   WRITE, NEW",
        "NEW,                   THANK, SOLVED",
        "NEW,                   ASK,   WAITING_FOR_PUBLISHER",
        "NEW,                   GO_ON, WAITING_FOR_SUPPORT",
        "NEW,                   SOLVE, SOLVED",
        "NEW,                   CLOSE, CLOSED",
        "WAITING_FOR_PUBLISHER, WRITE, WAITING_FOR_SUPPORT",
        "WAITING_FOR_PUBLISHER, THANK, SOLVED",
        "WAITING_FOR_PUBLISHER, ASK,   WAITING_FOR_PUBLISHER",
        "WAITING_FOR_PUBLISHER, GO_ON, WAITING_FOR_SUPPORT",
        "WAITING_FOR_PUBLISHER, SOLVE, SOLVED",
        "WAITING_FOR_PUBLISHER, CLOSE, CLOSED",
        "WAITING_FOR_SUPPORT,   WRITE, WAITING_FOR_SUPPORT",
        "WAITING_FOR_SUPPORT,   THANK, SOLVED",
        "WAITING_FOR_SUPPORT,   ASK,   WAITING_FOR_PUBLISHER",
        "WAITING_FOR_SUPPORT,   GO_ON, WAITING_FOR_SUPPORT",
        "WAITING_FOR_SUPPORT,   SOLVE, SOLVED",
        "WAITING_FOR_SUPPORT,   CLOSE, CLOSED",
        "SOLVED,                WRITE, WAITING_FOR_SUPPORT",
        "SOLVED,                THANK, ",
        "SOLVED,                ASK,   WAITING_FOR_PUBLISHER",
        "SOLVED,                GO_ON, WAITING_FOR_SUPPORT",
        "SOLVED,                SOLVE, ",
        "SOLVED,                CLOSE, CLOSED",
    })
    void every_action_leads_where_the_table_says(TicketStatus from, TicketAction action, @Nullable TicketStatus to) {
        assertThat(action.from(from).orElse(null)).isEqualTo(to);
    }

    @Test
    void nothing_leads_out_of_a_closed_ticket() {
        assertThat(TicketAction.values())
                .allSatisfy(
                        action -> assertThat(action.from(TicketStatus.CLOSED)).isEmpty());
        Evidence.note(
                getClass(),
                Arrays.stream(TicketStatus.values()).count() * TicketAction.values().length
                        + " pairs of status and action");
    }
}
