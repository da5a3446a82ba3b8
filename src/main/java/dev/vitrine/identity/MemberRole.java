package dev.vitrine.identity;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import java.util.Set;

/**
 * What a member is at a publisher, with the limits that go with the role (product.md section 1); limits that mean nothing
 * for the role are left out.
 *
 * @param languages the languages a marketing editor is limited to
 * @param offers the offers a marketing editor or an engineering contact is limited to; empty for all
 */
public record MemberRole(PublisherRole role, Set<LanguageTag> languages, Set<OfferId> offers) {
    public MemberRole {
        languages = role == PublisherRole.MARKETING_EDITOR ? Set.copyOf(languages) : Set.of();
        offers = role == PublisherRole.MARKETING_EDITOR || role == PublisherRole.ENGINEERING_CONTACT
                ? Set.copyOf(offers)
                : Set.of();
    }

    /** Without limits. */
    public static MemberRole of(PublisherRole role) {
        return new MemberRole(role, Set.of(), Set.of());
    }

    /** Why nobody can be this. */
    public enum Problem {
        /** There is one owner, always: ownership is handed over. */
        OWNER,
        /** A marketing editor has at least one language. */
        NO_LANGUAGE,
        /** An offer that this publisher does not have. */
        UNKNOWN_OFFER
    }
}
