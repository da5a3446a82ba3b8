package dev.vitrine.identity;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.PlatformRole;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an active person is at this moment: roles of the marketplace, memberships by publisher, and what bears on how he
 * signs in.
 */
record Access(
        CurrentPerson.Person person,
        Set<PlatformRole> platform,
        Map<PublisherId, Membership> memberships,
        Set<WayIn> waysIn) {

    /** What bears on how somebody signs in. */
    enum WayIn {
        /** An authenticator app that was confirmed. */
        APP,
        PASSKEY,
        /** A password with fewer than {@link PasswordRules#MIN} characters, which must not stand alone. */
        SHORT_PASSWORD
    }

    boolean hasSecondFactor() {
        return waysIn.contains(WayIn.APP) || waysIn.contains(WayIn.PASSKEY);
    }

    /**
     * @param languages the languages a marketing editor is limited to
     * @param offers the offers the member is limited to; empty for all
     */
    record Membership(PublisherRole role, Set<LanguageTag> languages, Set<OfferId> offers) {
        boolean may(Permission permission, @Nullable OfferId offer, @Nullable LanguageTag language) {
            if (!RolePermissions.of(role).contains(permission)) {
                return false;
            }
            return !limited(permission) || reaches(offer) && speaks(language);
        }

        /** Reading is never limited; a limit bears on the one thing that its role is for. */
        private boolean limited(Permission permission) {
            return switch (role) {
                case OWNER, PUBLISHER -> false;
                case MARKETING_EDITOR -> permission == Permission.MARKETING_EDIT;
                case ENGINEERING_CONTACT -> permission == Permission.IMAGE_EDIT;
            };
        }

        private boolean reaches(@Nullable OfferId offer) {
            return offer == null || offers.isEmpty() || offers.contains(offer);
        }

        private boolean speaks(@Nullable LanguageTag language) {
            return language == null || role != PublisherRole.MARKETING_EDITOR || languages.contains(language);
        }
    }

    Optional<Membership> at(PublisherId publisher) {
        return Optional.ofNullable(memberships.get(publisher));
    }

    /** Names of {@link Roles}. */
    Set<String> roles() {
        var roles = new TreeSet<String>();
        platform.forEach(role -> roles.add(role.name()));
        if (!memberships.isEmpty()) {
            roles.add(Roles.MEMBER);
        }
        return roles;
    }
}
