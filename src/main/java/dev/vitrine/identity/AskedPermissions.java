package dev.vitrine.identity;

import dev.vitrine.identity.Access.Membership;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is permitted follows from the scope, and within a member's scope from the person's role there. */
@Component("permissions")
class AskedPermissions implements Permissions {
    private final CurrentTenant tenant;
    private final AccessReader access;
    private final SystemWork work;
    private final ObjectProvider<Publishers> publishers;

    AskedPermissions(
            CurrentTenant tenant, AccessReader access, SystemWork work, ObjectProvider<Publishers> publishers) {
        this.tenant = tenant;
        this.access = access;
        this.work = work;
        this.publishers = publishers;
    }

    @Override
    public boolean granted(String permission) {
        return may(Permission.valueOf(permission), null, null);
    }

    @Override
    public boolean member() {
        var door = tenant.scope().map(Scope::door).orElse(null);
        return door == Scope.Door.MEMBER || door == Scope.Door.JOB;
    }

    @Override
    public boolean system() {
        return work.active()
                || tenant.scope()
                        .filter(scope -> scope.door() == Scope.Door.JOB)
                        .isPresent();
    }

    @Override
    public boolean signedIn() {
        return access.current().isPresent();
    }

    @Override
    public boolean owing() {
        return access.owing().filter(Access::hasSecondFactor).isPresent();
    }

    @Override
    public boolean settingUp() {
        return access.owing().filter(person -> !person.hasSecondFactor()).isPresent();
    }

    @Override
    public boolean inside() {
        return system() || signedIn();
    }

    @Override
    public boolean may(Permission permission, @Nullable OfferId offer, @Nullable LanguageTag language) {
        if (RolePermissions.OF_THE_PLATFORM.contains(permission)) {
            return ofThePlatform(permission);
        }
        Optional<Scope> scope = tenant.scope();
        if (scope.isEmpty()) {
            return permission == Permission.STOREFRONT_READ;
        }
        return switch (scope.get().door()) {
            case MEMBER -> ofAMember(scope.get().publisher(), permission, offer, language);
            case JOB -> true;
            case PLATFORM_READ, PLATFORM_ACT ->
                permission == Permission.OFFER_READ || permission == Permission.STOREFRONT_READ;
            case PUBLIC -> permission == Permission.STOREFRONT_READ;
        };
    }

    /** The person's own, whatever publisher he looks at; a publisher's job and a buyer have none. */
    private boolean ofThePlatform(Permission permission) {
        if (work.active()) {
            return true;
        }
        var door = tenant.scope().map(Scope::door).orElse(null);
        return door != Scope.Door.JOB
                && door != Scope.Door.PUBLIC
                && access.current().stream()
                        .flatMap(person -> person.platform().stream())
                        .anyMatch(role -> RolePermissions.of(role) == permission);
    }

    private boolean ofAMember(
            PublisherId publisher, Permission permission, @Nullable OfferId offer, @Nullable LanguageTag language) {
        Optional<Membership> membership = access.current().flatMap(person -> person.at(publisher));
        return membership.filter(m -> m.may(permission, offer, language)).isPresent()
                && !(permission == Permission.PUBLISH && publishers.getObject().suspended(publisher));
    }
}
