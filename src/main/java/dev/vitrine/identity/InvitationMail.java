package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes an invitation to the mail. The notification room answers: it writes the letter to its outbox, under seal, in the
 * transaction that makes the invitation. So no token stands in an event (decision 120).
 */
public interface InvitationMail {
    /**
     * @param mail address of the reader
     * @param language of the letter: {@code fr} or {@code en}
     * @param inviter name of the person who invites; empty for the installation itself
     * @param publisher name of the publisher; null for the marketplace
     * @param roleKeys translation keys of the roles
     * @param token goes into the link and nowhere else
     * @param expires when the link ends
     */
    record Invite(
            String mail,
            Locale language,
            String inviter,
            @Nullable String publisher,
            List<String> roleKeys,
            SecretText token,
            Instant expires) {}

    void post(Invite invite);
}
