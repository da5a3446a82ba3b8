package dev.vitrine.identity;

/** What a member of a publisher may be (product.md section 1). */
public enum PublisherRole {
    OWNER,
    PUBLISHER,
    MARKETING_EDITOR,
    ENGINEERING_CONTACT
}
