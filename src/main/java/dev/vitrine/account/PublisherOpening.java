package dev.vitrine.account;

import dev.vitrine.identity.Permit;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.Registration.NewPerson;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Publishers;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Opens an account for a publisher together with its first owner; all or nothing. */
@Service
@Transactional
@PreAuthorize(Permit.PLATFORM_ADMIN)
public class PublisherOpening {
    private final Publishers publishers;
    private final Registration registration;

    PublisherOpening(Publishers publishers, Registration registration) {
        this.publishers = publishers;
        this.registration = registration;
    }

    /** What became of it. */
    public sealed interface Opened {
        record Done(PublisherId id) implements Opened {}

        /** Something about the publisher was wrong. */
        record BadPublisher(Publishers.Created why) implements Opened {}

        /** Something about the owner was wrong. */
        record BadOwner(Registration.Created why) implements Opened {}

        /** The person with this address works for the marketplace. */
        record OwnerOfTheMarketplace() implements Opened {}
    }

    /** @param owner whoever has the address already becomes the owner as he is; his password stays */
    public Opened open(String slug, String name, NewPerson owner) {
        var created = publishers.create(slug, name);
        if (!(created instanceof Publishers.Created.Done(PublisherId publisher))) {
            return undone(new Opened.BadPublisher(created));
        }
        Optional<PersonId> known = registration.byMail(owner.mail());
        if (known.isPresent()) {
            return own(publisher, known.get());
        }
        var person = registration.createPerson(owner);
        return person instanceof Registration.Created.Done(PersonId id)
                ? own(publisher, id)
                : undone(new Opened.BadOwner(person));
    }

    private Opened own(PublisherId publisher, PersonId person) {
        return registration.addMember(person, publisher, PublisherRole.OWNER, Set.of(), Set.of())
                        == Registration.Granted.DONE
                ? new Opened.Done(publisher)
                : undone(new Opened.OwnerOfTheMarketplace());
    }

    private static Opened undone(Opened why) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return why;
    }
}
