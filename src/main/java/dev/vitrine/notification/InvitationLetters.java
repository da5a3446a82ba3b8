package dev.vitrine.notification;

import dev.vitrine.identity.InvitationMail;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.Operator;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the letter of an invitation. Its link carries the token behind a #, which browsers send to nobody. */
@Component
class InvitationLetters implements InvitationMail {
    private final Outbox outbox;
    private final Operator operator;
    private final Translations translations;

    InvitationLetters(Outbox outbox, Operator operator, Translations translations) {
        this.outbox = outbox;
        this.operator = operator;
        this.translations = translations;
    }

    @Override
    public void post(Invite invite) {
        Locale language = Translations.nearest(invite.language());
        String place = Objects.requireNonNullElse(invite.publisher(), operator.name());
        var expires = translations.formats(language, ZoneOffset.UTC).date(invite.expires());
        outbox.post(
                invite.mail(),
                new Letter(
                        language,
                        translations.get("notification.invitation.title", language, place),
                        List.of(
                                who(invite, place, language),
                                translations.get("notification.invitation.text", language, expires),
                                translations.get("notification.invitation.unexpected", language)),
                        "",
                        operator.publicUrl() + "/invitation#" + invite.token().reveal(),
                        translations.get("notification.invitation.open", language),
                        translations.get(
                                "notification.invitation.closing", language, operator.name(), operator.publicUrl())));
    }

    private String who(Invite invite, String place, Locale language) {
        String roles = invite.roleKeys().stream()
                .map(key -> translations.get(key, language))
                .collect(Collectors.joining(", "));
        return invite.inviter().isEmpty()
                ? translations.get("notification.invitation.you", language, place, roles)
                : translations.get("notification.invitation.who", language, place, roles, invite.inviter());
    }
}
