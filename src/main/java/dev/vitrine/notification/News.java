package dev.vitrine.notification;

import dev.vitrine.publishing.Message.Side;
import dev.vitrine.publishing.SubmissionAction;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionMoved;
import dev.vitrine.publishing.SubmissionSaid;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.support.TicketMoved;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people are told of submissions, tickets and their publisher, and who is. */
public enum News {
    STAGED(Audience.PUBLISHER, Page.PUBLISH, "notification.staged.title", "notification.staged.text"),
    STAGING_FAILED(
            Audience.PUBLISHER_AND_ENGINEERS,
            Page.PUBLISH,
            "notification.stagingFailed.title",
            "notification.stagingFailed.text"),
    CHECKS_FAILED(
            Audience.PUBLISHER, Page.PUBLISH, "notification.checksFailed.title", "notification.checksFailed.text"),
    REVIEW_WAITING(Audience.APPROVERS, Page.DESK, "notification.review.title", "notification.review.text"),
    SECOND_REVIEW_WAITING(
            Audience.APPROVERS, Page.DESK, "notification.secondReview.title", "notification.secondReview.text"),
    CHANGES_REQUESTED(Audience.PUBLISHER, Page.PUBLISH, "notification.changes.title", "notification.changes.text"),
    MESSAGE_FROM_APPROVER(
            Audience.PUBLISHER, Page.PUBLISH, "notification.approverSaid.title", "notification.approverSaid.text"),
    MESSAGE_FROM_PUBLISHER(
            Audience.REVIEWERS, Page.DESK, "notification.publisherSaid.title", "notification.publisherSaid.text"),
    APPROVED(Audience.PUBLISHER, Page.PUBLISH, "notification.approved.title", "notification.approved.text"),
    LIVE(Audience.PUBLISHER, Page.PUBLISH, "notification.live.title", "notification.live.text"),
    TECHNICAL_FAILURE(Audience.ADMINISTRATORS, Page.JOBS, "notification.broken.title", "notification.broken.text"),
    GIVEN_UP(Audience.PUBLISHER, Page.PUBLISH, "notification.givenUp.title", "notification.givenUp.text"),
    SUSPENDED(Audience.OWNERS, Page.PUBLISHER, "notification.suspended.title", "notification.suspended.text"),
    LIFTED(Audience.OWNERS, Page.PUBLISHER, "notification.lifted.title", "notification.lifted.text"),
    TICKET_ANSWERED(
            Audience.TICKET_OWNERS,
            Page.TICKET,
            "notification.ticketAnswered.title",
            "notification.ticketAnswered.text"),
    TICKET_SOLVED(
            Audience.TICKET_OWNERS, Page.TICKET, "notification.ticketSolved.title", "notification.ticketSolved.text"),
    TICKET_OPENED(
            Audience.AGENTS, Page.TICKET_DESK, "notification.ticketOpened.title", "notification.ticketOpened.text"),
    TICKET_WRITTEN(
            Audience.AGENTS, Page.TICKET_DESK, "notification.ticketWritten.title", "notification.ticketWritten.text");

    /** Who is to hear of it. */
    enum Audience {
        PUBLISHER,
        PUBLISHER_AND_ENGINEERS,
        OWNERS,
        /** Of the publisher's people who use tickets, those who took part in this one. */
        TICKET_OWNERS,
        APPROVERS,
        /** Of the approvers, those who review the submission or have spoken about it. */
        REVIEWERS,
        /** The agent who looks after the ticket, or all. */
        AGENTS,
        ADMINISTRATORS
    }

    /** Where it is looked into. */
    enum Page {
        PUBLISH,
        DESK,
        JOBS,
        /** Home of the publisher. */
        PUBLISHER,
        TICKET,
        TICKET_DESK
    }

    private final Audience audience;
    private final Page page;
    private final String titleKey;
    private final String textKey;

    News(Audience audience, Page page, String titleKey, String textKey) {
        this.audience = audience;
        this.page = page;
        this.titleKey = titleKey;
        this.textKey = textKey;
    }

    Audience audience() {
        return audience;
    }

    Page page() {
        return page;
    }

    /** Whether engineering contacts are to have it by mail whatever they choose (product.md 1). */
    boolean mailToEngineers() {
        return audience == Audience.PUBLISHER_AND_ENGINEERS;
    }

    /**
     * Key of a line with the offer's name as {@code {0}}, the publisher's as {@code {1}} and the ticket's number as {@code
     * {2}}.
     */
    public String titleKey() {
        return titleKey;
    }

    String textKey() {
        return textKey;
    }

    /** What this move of a submission tells, if anything. */
    static Optional<News> of(SubmissionMoved moved) {
        boolean staging = moved.kind() == SubmissionKind.STAGING;
        return Optional.ofNullable(
                switch (moved.to()) {
                    case DONE -> staging ? STAGED : LIVE;
                    case FAILED -> staging ? STAGING_FAILED : CHECKS_FAILED;
                    case FAILED_FOR_GOOD -> GIVEN_UP;
                    case WAITING -> waiting(moved);
                    case CHANGES_REQUESTED -> CHANGES_REQUESTED;
                    case PUBLISHING -> moved.action() == SubmissionAction.APPROVE ? APPROVED : null;
                    case SCHEDULED -> moved.action() == SubmissionAction.APPROVE_FOR_LATER ? APPROVED : null;
                    case TECHNICAL_FAILURE -> TECHNICAL_FAILURE;
                    case RUNNING, CHECKING, IN_REVIEW, WITHDRAWN -> null;
                });
    }

    /** What is told of words about a submission. */
    static News of(SubmissionSaid said) {
        return said.side() == Side.APPROVER ? MESSAGE_FROM_APPROVER : MESSAGE_FROM_PUBLISHER;
    }

    /** What this move of a ticket tells, if anything. */
    static Optional<News> of(TicketMoved moved) {
        return Optional.ofNullable(
                switch (moved.what()) {
                    case OPENED -> TICKET_OPENED;
                    case WRITTEN -> TICKET_WRITTEN;
                    case ANSWERED -> TICKET_ANSWERED;
                    case SOLVED -> TICKET_SOLVED;
                    case OTHER -> null;
                });
    }

    /** A submission that comes back to the queue because it was let go is no news. */
    private static @Nullable News waiting(SubmissionMoved moved) {
        if (moved.from() == SubmissionState.CHECKING) {
            return REVIEW_WAITING;
        }
        return moved.action() == SubmissionAction.APPROVE_FIRST ? SECOND_REVIEW_WAITING : null;
    }
}
