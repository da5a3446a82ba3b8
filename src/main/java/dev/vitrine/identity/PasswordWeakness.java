package dev.vitrine.identity;

/** Why a password is not accepted. */
public enum PasswordWeakness {
    TOO_SHORT,
    TOO_LONG,
    /** Among the passwords that people use most, or one of them over and over. */
    COMMON,
    /** Little more than the person's own name, his address, or the marketplace's name. */
    PERSONAL
}
