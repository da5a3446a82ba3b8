package dev.vitrine.identity;

/**
 * Something by which a person proves himself was changed or used up; he is told by mail, for it may not have been he.
 * Published within the transaction that does it.
 */
public record WayInChanged(CurrentPerson.Person person, SecurityChange what) {
    public enum SecurityChange {
        PASSWORD_CHANGED,
        APP_ADDED,
        APP_REMOVED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        RECOVERY_CODES_MADE,
        RECOVERY_CODE_USED,
        /** By an administrator, who took all second factors away. */
        FACTORS_RESET
    }
}
