package dev.vitrine.isolation;

import java.util.Set;
import java.util.TreeSet;

/** What must be known of repositories that reflection does not tell. */
final class RepositoryBook {
    /** Those of tables that belong to no publisher; what services make of them is asked of the services. */
    static final Set<String> OF_NO_PUBLISHER = new TreeSet<>(Set.of(
            "AuthenticatorApps",
            "AccountLinkRows",
            "BellItems",
            "CannedAnswerRows",
            "InvitationRows",
            "MembershipRows",
            "NamespaceRows",
            "NotificationSettingRows",
            "OidcIdentities",
            "OutboxMails",
            "PasskeyRows",
            "PersonAccounts",
            "PersonSessionRows",
            "PlatformRoleRows",
            "PlatformSasUrls",
            "PlatformSubmissions",
            "PlatformTickets",
            "PublisherAccounts",
            "RecoveryCodes",
            "SetupLinks",
            "SignInAttempts"));

    /** Methods that tell Contoso's own jobs nothing: they look for content without use, or count alone. */
    static final Set<String> TELLS_NOTHING = Set.of(
            "FileRows.countByKeptAtGreaterThan",
            "StoredContents.unused",
            "StoredSubmissions.wentLive",
            "StoredTickets.countByOpenedAtGreaterThan",
            "VaultSecrets.byKey");

    private RepositoryBook() {}
}
