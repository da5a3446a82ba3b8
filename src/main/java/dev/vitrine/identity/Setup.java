package dev.vitrine.identity;

import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.identity.store.SetupLink;
import dev.vitrine.identity.store.SetupLinks;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.PlatformRole;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first platform administrator, made through a link that works once, for a day, and while nobody else exists. */
@Service
@Transactional
public class Setup {
    private static final Duration LIFE = Duration.ofDays(1);

    private final PersonAccounts accounts;
    private final SetupLinks links;
    private final Registration registration;
    private final SystemWork work;
    private final Clock clock;

    Setup(PersonAccounts accounts, SetupLinks links, Registration registration, SystemWork work, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.registration = registration;
        this.work = work;
        this.clock = clock;
    }

    /** A fresh token, when there is nobody yet; only its hash is kept. */
    @PreAuthorize(Permit.SYSTEM)
    public Optional<String> open() {
        if (accounts.count() > 0) {
            return Optional.empty();
        }
        var token = LinkTokens.fresh();
        links.save(new SetupLink(LinkTokens.hash(token), clock.instant().plus(LIFE)));
        return Optional.of(token.reveal());
    }

    /** Whether a link with this token would work now. */
    @Transactional(readOnly = true)
    @PreAuthorize(Permit.ANYBODY)
    public boolean valid(String token) {
        return link(token).isPresent();
    }

    /** Makes the administrator and uses the link up; empty when the link does not work (any more). */
    @PreAuthorize(Permit.ANYBODY)
    public Optional<Registration.Created> complete(String token, Registration.NewPerson person) {
        return link(token).map(link -> {
            var created = work.run("setup", () -> register(person));
            if (created instanceof Registration.Created.Done) {
                link.use(clock.instant());
            }
            return created;
        });
    }

    private Registration.Created register(Registration.NewPerson person) {
        var created = registration.createPerson(person);
        if (created instanceof Registration.Created.Done(PersonId id)) {
            registration.grant(id, PlatformRole.ADMINISTRATOR);
        }
        return created;
    }

    private Optional<SetupLink> link(String token) {
        return LinkTokens.possible(new SecretText(token))
                .filter(hash -> accounts.count() == 0)
                .flatMap(links::findByTokenHash)
                .filter(link -> link.valid(clock.instant()));
    }
}
