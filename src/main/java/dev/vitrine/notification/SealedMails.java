package dev.vitrine.notification;

import static java.util.stream.Collectors.toMap;

import dev.vitrine.notification.store.OutboxMail;
import dev.vitrine.notification.store.OutboxMails;
import dev.vitrine.notification.store.OutboxMails.KeyCount;
import dev.vitrine.vault.SealedTexts;
import java.util.List;
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
        List<OutboxMail> rows = mails.under(keyId, after, Limit.of(atMost));
        int unreadable = 0;
        for (OutboxMail mail : rows) {
            unreadable += renewed(mail) ? 0 : 1;
        }
        return new Batch(
                rows.size(), unreadable, rows.isEmpty() ? after : rows.getLast().getId());
    }

    private boolean renewed(OutboxMail mail) {
        try {
            outbox.sealAnew(mail);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
