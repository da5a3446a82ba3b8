package dev.vitrine.offers;

/** A page of the editor that shows by itself what others save; {@link EditorFrame} tells it. */
public interface FollowsOffer {
    /**
     * Something of the offer changed: shows it, unless something on the page waits to be saved. Called within the window's
     * lock.
     */
    void follow();
}
