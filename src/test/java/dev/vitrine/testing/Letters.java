package dev.vitrine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.notification.store.OutboxMail;
import dev.vitrine.notification.store.OutboxMails;
import dev.vitrine.shared.SecretText;
import dev.vitrine.vault.Vault;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Opens the letters of the outbox, as only their readers can. */
@Component
public class Letters {
    private static final Pattern INVITATION = Pattern.compile("/invitation#([A-Za-z0-9_-]+)");
    private static final int RECENT = 500;

    private final OutboxMails mails;
    private final Vault vault;

    Letters(OutboxMails mails, Vault vault) {
        this.mails = mails;
        this.vault = vault;
    }

    /** All to this address, the latest first. */
    public List<OutboxMail> to(String mail) {
        return mails.newest(null, Limit.of(RECENT)).stream()
                .filter(letter -> letter.recipient().equals(mail))
                .toList();
    }

    /** What a letter says, as plain text and as HTML. */
    public String text(OutboxMail letter) {
        return vault.unseal(letter.sealed()).reveal();
    }

    /** The token of the latest invitation to this address. */
    public SecretText token(String mail) {
        var letters = to(mail);
        assertThat(letters).as("letters to " + mail).isNotEmpty();
        var link = INVITATION.matcher(text(letters.getFirst()));
        assertThat(link.find()).as("a link in the letter to " + mail).isTrue();
        return new SecretText(link.group(1));
    }
}
