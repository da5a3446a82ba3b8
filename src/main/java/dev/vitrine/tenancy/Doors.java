package dev.vitrine.tenancy;

import dev.vitrine.shared.PublisherId;
import java.util.function.Supplier;

/**
 * The five ways into a publisher's data; there is no scope that sees all (house.md, Tenancy). A door may not be opened
 * inside a transaction, for the tenant is read when the session opens; a scope may be opened within another.
 */
public interface Doors {
    /** Works as the signed-in member; {@link dev.vitrine.shared.NotFoundException} when not a member. */
    <T> T asMember(PublisherId publisher, Supplier<T> work);

    /** Background work; {@code job} names it in logs and in the audit record. */
    <T> T runAs(PublisherId publisher, String job, Supplier<T> work);

    /** People of the marketplace read: any platform role, read-only transaction, audited with the reason. */
    <T> T readAs(PublisherId publisher, String reason, Supplier<T> work);

    /**
     * As {@link #asMember} for a member, as {@link #readAs} for people of the marketplace; {@link
     * dev.vitrine.shared.NotFoundException} for anybody else. For pages that both look at.
     */
    <T> T visit(PublisherId publisher, String reason, Supplier<T> work);

    /** People of the marketplace act: the act's role is checked, audited. */
    <T> T actOn(PublisherId publisher, PlatformAct act, Supplier<T> work);

    /** Buyers and checked preview links: read-only. */
    <T> T publicRead(PublisherId publisher, Supplier<T> work);
}
