package dev.vitrine.tenancy;

/** The named acts by which people of the marketplace change something at a publisher, and who may do them. */
public enum PlatformAct {
    CLAIM(PlatformRole.APPROVER),
    DECIDE(PlatformRole.APPROVER),
    ANSWER(PlatformRole.SUPPORT_AGENT),
    REMOVE(PlatformRole.SUPPORT_AGENT),
    GRANT(PlatformRole.SUPPORT_AGENT),
    SUSPEND(PlatformRole.ADMINISTRATOR),
    OPERATE(PlatformRole.ADMINISTRATOR);

    private final PlatformRole role;

    PlatformAct(PlatformRole role) {
        this.role = role;
    }

    public PlatformRole role() {
        return role;
    }
}
