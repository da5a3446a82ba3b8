package dev.vitrine.offers;

/**
 * The projections of the present publisher's offers ({@code offer_summary}, {@code id_registry}, counted changes), written
 * anew from heads, revisions and content. They are kept in step by every save, so this is for after a repair or a change
 * of the rules. Needs a job's scope.
 */
public interface Projections {
    /** Rebuilds all offers, one transaction each. */
    void rebuild();
}
