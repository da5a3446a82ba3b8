package dev.vitrine.notification;

import dev.vitrine.identity.Permit;
import dev.vitrine.notification.store.OutboxMail;
import dev.vitrine.notification.store.OutboxMails;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.Uuid7;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
@PreAuthorize(Permit.PLATFORM_ADMIN)
class StoredMails implements SentMails {
    private static final int SEVERAL_ATTEMPTS = 5;

    private final OutboxMails mails;
    private final Outbox outbox;
    private final Postman postman;
    private final boolean demo;

    StoredMails(
            OutboxMails mails, Outbox outbox, Postman postman, @Value("${vitrine.demo.enabled:false}") boolean demo) {
        this.mails = mails;
        this.outbox = outbox;
        this.postman = postman;
        this.demo = demo;
    }

    @Override
    public Page<Mail> page(@Nullable String after, int size) {
        int limit = Math.clamp(size, 1, Page.LARGEST);
        UUID before = after == null ? null : Uuid7.parse(after);
        List<OutboxMail> found = mails.newest(before, Limit.of(limit + 1));
        List<OutboxMail> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(this::mail).toList(),
                found.size() > limit ? shown.getLast().getId().toString() : null);
    }

    @Override
    public long count() {
        return mails.count();
    }

    @Override
    public long undelivered() {
        return mails.undelivered(SEVERAL_ATTEMPTS);
    }

    @Override
    public boolean open() {
        return demo;
    }

    @Override
    public String text(UUID id) {
        if (!demo) {
            throw new NotFoundException();
        }
        return outbox.open(mails.findById(id).orElseThrow(NotFoundException::new))
                .text();
    }

    private Mail mail(OutboxMail mail) {
        return new Mail(
                mail.getId(),
                mail.name() + " <" + mail.recipient() + ">",
                mail.subject(),
                mail.writtenAt(),
                state(mail));
    }

    private State state(OutboxMail mail) {
        if (mail.sentAt().isPresent()) {
            return State.SENT;
        }
        if (mail.dueAt().isEmpty()) {
            return State.GIVEN_UP;
        }
        return postman.hasServer() ? State.WAITS : State.STAYS;
    }
}
