package dev.vitrine.storefront;

/** The projection that buyers list and search. Kept in the transaction of every go-live; made anew by command. */
public interface Listings {
    /**
     * Makes the projection of all publishers anew from what is live, one publisher after the other, each in its own
     * transaction. Needs PLATFORM_ADMIN, or the system's own work.
     *
     * @return how many offers are live
     */
    int rebuild();
}
