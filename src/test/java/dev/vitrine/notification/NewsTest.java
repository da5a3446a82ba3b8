package dev.vitrine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.publishing.SubmissionAction;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionMoved;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.Asvs;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which moves of a submission are news, and for whom. */
class NewsTest {
    @ParameterizedTest
    @CsvSource({
        "STAGING,    RUNNING,    PASS,              DONE,              STAGED",
        "STAGING,    RUNNING,    FIND_ERRORS,       FAILED,            STAGING_FAILED",
        "PRODUCTION, CHECKING,   FIND_ERRORS,       FAILED,            CHECKS_FAILED",
        "PRODUCTION, CHECKING,   PASS,              WAITING,           REVIEW_WAITING",
        "PRODUCTION, IN_REVIEW,  APPROVE_FIRST,     WAITING,           SECOND_REVIEW_WAITING",
        "PRODUCTION, IN_REVIEW,  SEND_BACK,         CHANGES_REQUESTED, CHANGES_REQUESTED",
        "PRODUCTION, IN_REVIEW,  APPROVE,           PUBLISHING,        APPROVED",
        "PRODUCTION, IN_REVIEW,  APPROVE_FOR_LATER, SCHEDULED,         APPROVED",
        "PRODUCTION, PUBLISHING, PASS,              DONE,              LIVE",
        "PRODUCTION, PUBLISHING, BREAK,             TECHNICAL_FAILURE, TECHNICAL_FAILURE",
        "STAGING,    RUNNING,    BREAK,             TECHNICAL_FAILURE, TECHNICAL_FAILURE",
        "STAGING,    TECHNICAL_FAILURE, GIVE_UP,    FAILED_FOR_GOOD,   GIVEN_UP",
    })
    void a_move_that_people_wait_for_is_news(
            SubmissionKind kind, SubmissionState from, SubmissionAction action, SubmissionState to, News news) {
        assertThat(News.of(moved(kind, from, action, to))).contains(news);
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCTION, IN_REVIEW, RELEASE,     WAITING",
        "PRODUCTION, IN_REVIEW, LEASE_ENDS,  WAITING",
        "PRODUCTION, WAITING,   CLAIM,       IN_REVIEW",
        "PRODUCTION, IN_REVIEW, HAND_OVER,   IN_REVIEW",
        "PRODUCTION, SCHEDULED, SET_DATE,    SCHEDULED",
        "PRODUCTION, SCHEDULED, DATE_COMES,  PUBLISHING",
        "PRODUCTION, WAITING,   WITHDRAW,    WITHDRAWN",
        "PRODUCTION, TECHNICAL_FAILURE, RETRY, PUBLISHING",
    })
    void what_changes_nothing_for_others_is_none(
            SubmissionKind kind, SubmissionState from, SubmissionAction action, SubmissionState to) {
        assertThat(News.of(moved(kind, from, action, to))).isEmpty();
    }

    @Test
    void a_beginning_is_none() {
        assertThat(News.of(moved(SubmissionKind.STAGING, null, null, SubmissionState.RUNNING)))
                .isEmpty();
    }

    @Test
    @Asvs("1.3.11")
    void lines_of_a_mail_s_head_stay_one_line() {
        var letter = new Letter(
                Locale.FRENCH,
                "Offre\r\nBcc: eve@evil.example\u2028X",
                Arrays.asList("a\nb"),
                "line 1\nline 2",
                "https://x.example",
                "Open",
                "Bye");

        assertThat(letter.subject()).isEqualTo("Offre Bcc: eve@evil.example X");
        assertThat(letter.paragraphs()).containsExactly("a b");
        assertThat(letter.quote()).isEqualTo("line 1\nline 2");
    }

    private static SubmissionMoved moved(
            SubmissionKind kind,
            @Nullable SubmissionState from,
            @Nullable SubmissionAction action,
            SubmissionState to) {
        return new SubmissionMoved(
                PublisherId.next(), OfferId.next(), SubmissionId.next(), kind, from, to, action, null, "");
    }
}
