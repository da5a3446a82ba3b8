package dev.vitrine.identity;

import dev.vitrine.identity.store.InvitationRow;
import dev.vitrine.identity.store.InvitationRows;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sends invitations: makes the token, keeps its hash, hands the letter to the mail, and holds back who sends too many.
 * Called within the transaction of whoever checked the permission.
 */
@Component
class InvitationDesk {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 10;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int FROM_ONE_PLACE = 60;
    private static final int TO_ONE_ADDRESS = 10;

    private final InvitationRows rows;
    private final InvitationMail mail;
    private final Publishers publishers;
    private final CurrentPerson person;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration life;

    InvitationDesk(
            InvitationRows rows,
            InvitationMail mail,
            Publishers publishers,
            CurrentPerson person,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${vitrine.invitations.life:7d}") Duration life) {
        this.rows = rows;
        this.mail = mail;
        this.publishers = publishers;
        this.person = person;
        this.events = events;
        this.clock = clock;
        this.life = life;
    }

    enum Sent {
        DONE,
        TOO_SOON,
        TOO_MANY
    }

    /** Sends it, for the first time or again; an earlier link works no more. */
    Sent send(InvitationRow invitation) {
        Instant now = now();
        if (invitation.sends() > 0 && now.isBefore(invitation.sentAt().plus(pause(invitation.sends())))) {
            return refused(invitation, Sent.TOO_SOON);
        }
        if (rows.sentSince(invitation.place().publisher(), now.minus(HOUR)) >= FROM_ONE_PLACE
                || rows.sentTo(invitation.mail(), now.minus(DAY)) >= TO_ONE_ADDRESS) {
            return refused(invitation, Sent.TOO_MANY);
        }
        var token = LinkTokens.fresh();
        boolean again = invitation.sends() > 0;
        invitation.send(LinkTokens.hash(token), now, now.plus(life));
        rows.save(invitation);
        mail.post(letter(invitation, token));
        audit(again ? "invitation.sent.again" : "invitation.sent", invitation, Map.of("mail", invitation.mail()));
        return Sent.DONE;
    }

    void withdraw(InvitationRow invitation) {
        if (invitation.pending()) {
            invitation.withdraw(now());
            audit("invitation.withdrawn", invitation, Map.of("mail", invitation.mail()));
        }
    }

    void audit(String action, InvitationRow invitation, Map<String, String> details) {
        var publisher = invitation.place().publisher();
        events.publishEvent(Audited.of(
                        action,
                        publisher == null ? null : new PublisherId(publisher),
                        invitation.id().toString())
                .with(details));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Name of the publisher; null for the marketplace. */
    @Nullable
    String publisher(InvitationRow invitation) {
        var id = invitation.place().publisher();
        return id == null ? null : publishers.byId(new PublisherId(id)).name();
    }

    /** Translation keys of its roles. */
    static List<String> roleKeys(InvitationRow invitation) {
        var roles = Arrays.stream(invitation.place().roles().split(" "));
        return invitation.place().publisher() == null
                ? roles.map(PlatformRole::valueOf).sorted().map(Labels::key).toList()
                : roles.map(PublisherRole::valueOf).map(Labels::key).toList();
    }

    private Sent refused(InvitationRow invitation, Sent why) {
        audit("invitation.held", invitation, Map.of("mail", invitation.mail(), "why", why.name()));
        return why;
    }

    private InvitationMail.Invite letter(InvitationRow invitation, SecretText token) {
        return new InvitationMail.Invite(
                invitation.mail(),
                Locale.of(invitation.language()),
                person.find().map(CurrentPerson.Person::name).orElse(""),
                publisher(invitation),
                roleKeys(invitation),
                token,
                invitation.expiresAt());
    }

    private static Duration pause(int sends) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(sends - 1, DOUBLINGS));
    }
}
