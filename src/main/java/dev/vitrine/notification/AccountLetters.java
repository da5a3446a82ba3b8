package dev.vitrine.notification;

import dev.vitrine.identity.AccountMail;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.Operator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes what a person is to know of his own account. A token stands behind a #, which browsers send to nobody. */
@Component
class AccountLetters implements AccountMail {
    private final Outbox outbox;
    private final Operator operator;
    private final Translations translations;

    AccountLetters(Outbox outbox, Operator operator, Translations translations) {
        this.outbox = outbox;
        this.operator = operator;
        this.translations = translations;
    }

    @Override
    public void post(AccountLetter letter) {
        var language = letter.reader().language();
        outbox.post(
                letter.reader(),
                new Letter(
                        language,
                        words(letter, "title"),
                        List.of(words(letter, "text"), words(letter, "not")),
                        "",
                        operator.publicUrl() + path(letter),
                        words(letter, "link"),
                        closing(language)));
    }

    private static String path(AccountLetter letter) {
        return switch (letter.what()) {
            case RESET -> "/reset#" + letter.token().reveal();
            case PASSWORD_CHANGED -> "/reset";
            case MAIL_CONFIRM, MAIL_CHANGING -> "/mail#" + letter.token().reveal();
        };
    }

    private String words(AccountLetter letter, String part) {
        var life = letter.life();
        var key = "notification.account." + letter.what().name() + "." + part;
        return translations.get(
                key, letter.reader().language(), operator.name(), letter.other(), life.toMinutes(), life.toHours());
    }

    private String closing(Locale language) {
        return translations.get("notification.account.closing", language, operator.name(), operator.publicUrl());
    }
}
