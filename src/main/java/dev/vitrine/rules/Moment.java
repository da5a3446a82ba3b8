package dev.vitrine.rules;

/** The earliest moment at which a rule bites; later moments include the earlier ones. */
public enum Moment {
    SAVE,
    STAGING,
    PRODUCTION
}
