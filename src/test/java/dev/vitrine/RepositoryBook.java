package dev.vitrine;

import java.util.Set;
import java.util.TreeSet;

/** The repositories of tables that belong to no publisher; what services make of them is asked of the services. */
final class RepositoryBook {
    static final Set<String> OF_NO_PUBLISHER = new TreeSet<>(Set.of(
            "BellItems",
            "MembershipRows",
            "NamespaceRows",
            "OutboxMails",
            "PersonAccounts",
            "PlatformRoleRows",
            "PlatformSubmissions",
            "PublisherAccounts",
            "SetupLinks",
            "SignInAttempts"));

    private RepositoryBook() {}
}
