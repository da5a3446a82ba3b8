package dev.vitrine.notification;

import static java.util.stream.Collectors.toMap;

import dev.vitrine.notification.store.OutboxMail;
import dev.vitrine.notification.store.OutboxMails;
import dev.vitrine.notification.store.OutboxMails.KeyCount;
import dev.vitrine.vault.SealedTexts;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of mails, for the rotation of the vault's key. */
@Component
class SealedMails implements SealedTexts {
    private final OutboxMails mails;
    private final Outbox outbox;

    SealedMails(OutboxMails mails, Outbox outbox) {
        this.mails = mails;
        this.outbox = outbox;
    }

    @Override
    public boolean ofPublishers() {
        return false;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> byKey() {
        return mails.byKey().stream().collect(toMap(KeyCount::keyId, KeyCount::mails));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Batch renew(String keyId, UUID after, int atMost) {
        return Batch.of(mails.under(keyId, after, Limit.of(atMost)), after, OutboxMail::getId, outbox::sealAnew);
    }
}
