package dev.vitrine.isolation;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Authorization.Action;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How somebody stands to a publisher when he calls, and what the table permits him then. */
enum Standing {
    OWNER(PublisherRole.OWNER),
    PUBLISHER(PublisherRole.PUBLISHER),
    EDITOR(PublisherRole.MARKETING_EDITOR),
    ENGINEER(PublisherRole.ENGINEERING_CONTACT),
    EDITOR_OF_ANOTHER_LANGUAGE(action -> action.permits(PublisherRole.MARKETING_EDITOR) && !action.languages()),
    EDITOR_OF_ANOTHER_OFFER(action -> action.permits(PublisherRole.MARKETING_EDITOR) && !action.offers()),
    ENGINEER_OF_ANOTHER_OFFER(action -> action.permits(PublisherRole.ENGINEERING_CONTACT) && !action.offers()),
    OWNER_SUSPENDED(action -> action.permits(PublisherRole.OWNER) && action.suspended()),
    PUBLISHER_SUSPENDED(action -> action.permits(PublisherRole.PUBLISHER) && action.suspended()),
    EDITOR_SUSPENDED(action -> action.permits(PublisherRole.MARKETING_EDITOR) && action.suspended()),
    ENGINEER_SUSPENDED(action -> action.permits(PublisherRole.ENGINEERING_CONTACT) && action.suspended()),
    /** Was an owner until a moment ago, and is still within his publisher's scope. */
    REMOVED(Action::permitsEverybodySignedIn),
    /** His membership was suspended while he was within his publisher's scope. */
    MEMBERSHIP_SUSPENDED(Action::permitsEverybodySignedIn),
    /** His account was disabled while he was within his publisher's scope. */
    DISABLED(Action::permitsEverybody),
    /** Signed in, with no role at all. */
    NOBODY(Action::permitsEverybodySignedIn),
    /** Not signed in. */
    UNKNOWN(Action::permitsEverybody),
    APPROVER(PlatformRole.APPROVER),
    SUPPORT_AGENT(PlatformRole.SUPPORT_AGENT),
    ADMINISTRATOR(PlatformRole.ADMINISTRATOR),
    /** Of the marketplace, with a password and no second factor: may set one up, and nothing else. */
    APPROVER_WITHOUT_SECOND_FACTOR(Standing::beforeTheSecondFactor),
    SUPPORT_AGENT_WITHOUT_SECOND_FACTOR(Standing::beforeTheSecondFactor),
    ADMINISTRATOR_WITHOUT_SECOND_FACTOR(Standing::beforeTheSecondFactor),
    APPROVER_READING(action -> action.permits(PlatformRole.APPROVER) || action.reads()),
    SUPPORT_AGENT_READING(action -> action.permits(PlatformRole.SUPPORT_AGENT) || action.reads()),
    ADMINISTRATOR_READING(action -> action.permits(PlatformRole.ADMINISTRATOR) || action.reads()),
    JOB(action -> action.job());

    private static final Pattern FOR_A_PERSON = Pattern.compile("nobody is signed in|not the signed-in person");

    private final Predicate<Action> permitted;

    Standing(PublisherRole role) {
        this(action -> action.permits(role));
    }

    Standing(PlatformRole role) {
        this(action -> action.permits(role));
    }

    Standing(Predicate<Action> permitted) {
        this.permitted = permitted;
    }

    boolean may(Action action) {
        return permitted.test(action);
    }

    private static boolean beforeTheSecondFactor(Action action) {
        return action.permitsEverybody() || action.name().equals("own.factors");
    }

    /** Whether the publisher is. */
    boolean isSuspended() {
        return name().endsWith("_SUSPENDED") && this != MEMBERSHIP_SUSPENDED;
    }

    /** Through the reader's door, where nothing can be written. */
    boolean reads() {
        return name().endsWith("_READING");
    }

    /** Whether he got nothing done: the reader's door refuses some writings only when they reach the database. */
    boolean refuses(Answer answer) {
        return answer.denied() || reads() && answer.text().contains("READ ONLY transaction");
    }

    /** Has lost his role while he was within the scope: what is for everybody he may find closed there too. */
    boolean isGone() {
        return this == REMOVED || this == MEMBERSHIP_SUSPENDED || this == DISABLED;
    }

    /** Whether he was refused though he may; a job is nobody for whom something could be done. */
    boolean isDenied(Answer answer) {
        return answer.denied()
                && !(this == JOB && FOR_A_PERSON.matcher(answer.text()).find());
    }
}
