package dev.vitrine.rules;

/** How bad a finding is: an error stops what it bites, a warning is for people to decide. */
public enum Severity {
    ERROR,
    WARNING
}
