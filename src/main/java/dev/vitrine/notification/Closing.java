package dev.vitrine.notification;

import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How every mail of news ends: who writes and why, and where the reader chooses what he is told. */
@Component
class Closing {
    private final Operator operator;
    private final Translations translations;
    private final UnsubscribeTokens tokens;

    Closing(Operator operator, Translations translations, UnsubscribeTokens tokens) {
        this.operator = operator;
        this.translations = translations;
        this.tokens = tokens;
    }

    /** A letter with groups and no quote. */
    Letter under(Locale language, String subject, List<String> paragraphs, List<Letter.Group> groups, String link) {
        return letter(language, subject, paragraphs, "", groups, link);
    }

    /** The letter as its reader may do without: with the way to switch off mail of all these kinds. */
    Letter stoppable(Letter letter, PersonId reader, Set<News> kinds) {
        return letter.unsubscribedAt(operator.publicUrl() + "/unsubscribe/"
                + tokens.of(reader, kinds).reveal());
    }

    /** A letter of one matter. */
    Letter under(Locale language, String subject, List<String> paragraphs, String quote, String link) {
        return letter(language, subject, paragraphs, quote, List.of(), link);
    }

    private Letter letter(
            Locale language,
            String subject,
            List<String> paragraphs,
            String quote,
            List<Letter.Group> groups,
            String link) {
        return new Letter(
                language,
                subject,
                paragraphs,
                quote,
                groups,
                link,
                translations.get("notification.mail.open", language),
                translations.get("notification.mail.closing", language, operator.name(), operator.publicUrl()),
                operator.publicUrl() + "/me/notifications",
                translations.get("notification.mail.settings", language),
                "");
    }
}
