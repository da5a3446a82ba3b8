package dev.vitrine.account;

import dev.vitrine.identity.FirstOwners;
import dev.vitrine.identity.Permit;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Publishers;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Opens an account for a publisher and invites its first owner; all or nothing. */
@Service
@Transactional
@PreAuthorize(Permit.PLATFORM_ADMIN)
public class PublisherOpening {
    private final Publishers publishers;
    private final FirstOwners owners;

    PublisherOpening(Publishers publishers, FirstOwners owners) {
        this.publishers = publishers;
        this.owners = owners;
    }

    /** What became of it. */
    public sealed interface Opened {
        record Done(PublisherId id) implements Opened {}

        /** Something about the publisher was wrong. */
        record BadPublisher(Publishers.Created why) implements Opened {}

        /** The owner could not be invited. */
        record BadOwner(FirstOwners.Outcome why) implements Opened {}
    }

    /**
     * @param ownerMail whoever has an account under this address becomes the owner with it, as soon as he accepts
     * @param language of the invitation: {@code fr} or {@code en}
     */
    public Opened open(String slug, String name, String ownerMail, Locale language) {
        var created = publishers.create(slug, name);
        if (!(created instanceof Publishers.Created.Done(PublisherId publisher))) {
            return undone(new Opened.BadPublisher(created));
        }
        var invited = owners.invite(publisher, ownerMail, language);
        return invited == FirstOwners.Outcome.SENT ? new Opened.Done(publisher) : undone(new Opened.BadOwner(invited));
    }

    private static Opened undone(Opened why) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return why;
    }
}
