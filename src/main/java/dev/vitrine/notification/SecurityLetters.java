package dev.vitrine.notification;

import dev.vitrine.identity.WayInChanged;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.Operator;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a person, at once and whatever his settings, that something by which he signs in was changed: it may not have been he. */
@Component
class SecurityLetters {
    private final Operator operator;
    private final Translations translations;
    private final Outbox outbox;
    private final Clock clock;

    SecurityLetters(Operator operator, Translations translations, Outbox outbox, Clock clock) {
        this.operator = operator;
        this.translations = translations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(WayInChanged event) {
        var person = event.person();
        Locale language = person.language();
        var what = translations.get(Labels.key(event.what()), language);
        var when = translations.formats(language, person.zone()).dateTime(clock.instant());
        outbox.post(
                person,
                new Letter(
                        language,
                        what,
                        List.of(
                                translations.get("notification.security.text", language, what, when, operator.name()),
                                translations.get("notification.security.notYou", language, operator.supportMail())),
                        "",
                        List.of(),
                        operator.publicUrl() + "/me/security",
                        translations.get("notification.mail.open", language),
                        translations.get("notification.security.closing", language, operator.name()),
                        operator.publicUrl() + "/me/sessions",
                        translations.get("notification.security.sessions", language),
                        ""));
    }
}
