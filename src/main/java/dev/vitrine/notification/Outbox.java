package dev.vitrine.notification;

import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.notification.store.OutboxMail;
import dev.vitrine.notification.store.OutboxMails;
import dev.vitrine.shared.SecretText;
import dev.vitrine.vault.Vault;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Takes letters in, within the transaction of what they tell: no mail of what did not happen, none lost of what did. */
@Component
class Outbox {
    private final OutboxMails mails;
    private final Typeset typeset;
    private final Vault vault;
    private final Clock clock;

    Outbox(OutboxMails mails, Typeset typeset, Vault vault, Clock clock) {
        this.mails = mails;
        this.typeset = typeset;
        this.vault = vault;
        this.clock = clock;
    }

    void post(Person reader, Letter letter) {
        post(reader.mail(), reader.name(), letter);
    }

    /** To somebody who may have no account yet. */
    void post(String mail, Letter letter) {
        post(mail, mail, letter);
    }

    private void post(String mail, String name, Letter letter) {
        var body = new SecretText(typeset.write(typeset.body(letter)));
        mails.save(new OutboxMail(
                mail,
                Letter.oneLine(name),
                letter.language().getLanguage(),
                letter.subject(),
                sealed(body),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private OutboxMail.Sealed sealed(SecretText body) {
        byte[] sealed = vault.seal(body);
        return new OutboxMail.Sealed(vault.keyOf(sealed), sealed);
    }

    /** Seals the body with the vault's present key; {@link IllegalStateException} when it cannot be read. */
    void sealAnew(OutboxMail mail) {
        var anew = sealed(vault.unseal(mail.sealed()));
        mails.seal(mail.getId(), anew.keyId(), anew.bytes());
    }

    Typeset.Body open(OutboxMail mail) {
        return typeset.read(vault.unseal(mail.sealed()).reveal());
    }
}
