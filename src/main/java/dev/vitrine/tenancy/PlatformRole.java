package dev.vitrine.tenancy;

/** What a person of the marketplace may be (product.md section 1). */
public enum PlatformRole {
    APPROVER,
    SUPPORT_AGENT,
    ADMINISTRATOR
}
