package dev.vitrine.identity;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Admission;
import dev.vitrine.tenancy.PlatformRole;
import org.springframework.stereotype.Component;

@Component
class MembershipAdmission implements Admission {
    private final AccessReader access;

    MembershipAdmission(AccessReader access) {
        this.access = access;
    }

    @Override
    public boolean isMember(PublisherId publisher) {
        return access.current().flatMap(person -> person.at(publisher)).isPresent();
    }

    @Override
    public boolean isOwner(PublisherId publisher) {
        return access.current()
                .flatMap(person -> person.at(publisher))
                .filter(membership -> membership.role() == PublisherRole.OWNER)
                .isPresent();
    }

    @Override
    public boolean isSelf(PersonId person) {
        return access.current()
                .filter(present -> present.person().id().equals(person))
                .isPresent();
    }

    @Override
    public boolean has(PlatformRole role) {
        return access.current()
                .filter(person -> person.platform().contains(role))
                .isPresent();
    }
}
