package dev.vitrine.rules;

/** The rules of product.md section 4 by their id; the number is that of portal-2016.md where it has one. */
public enum Rule {
    V1_OFFER_TITLE_REQUIRED,
    V1_OFFER_TITLE_LENGTH
}
