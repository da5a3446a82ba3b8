package dev.vitrine.tenancy;

import dev.vitrine.shared.PublisherId;

/**
 * The tenant that work is done in, and by which door it was entered (house.md, Tenancy).
 *
 * @param purpose the job's name, the reason for reading, or the act; empty for a member and a buyer
 */
public record Scope(Door door, PublisherId publisher, String purpose) {
    /** The five doors. */
    public enum Door {
        /** The signed-in member, whose membership was checked. */
        MEMBER,
        /** Background work for a publisher. */
        JOB,
        /** People of the marketplace, reading; audited. */
        PLATFORM_READ,
        /** People of the marketplace, in a named act; audited. */
        PLATFORM_ACT,
        /** Buyers and holders of a preview link; read-only. */
        PUBLIC;

        /** Whether nothing of a publisher can be written behind this door. */
        public boolean readOnly() {
            return this == PLATFORM_READ || this == PUBLIC;
        }
    }
}
