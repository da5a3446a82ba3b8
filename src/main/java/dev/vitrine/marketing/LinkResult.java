package dev.vitrine.marketing;

/** What became of following a link. */
public sealed interface LinkResult {
    /** Something stands at the very address. */
    record Ok() implements LinkResult {}

    /** Something stands where the address redirects to. */
    record Redirected(String to) implements LinkResult {}

    /** The server answers with an error, 4xx or 5xx. */
    record Broken(int status) implements LinkResult {}

    /** The name of the server does not exist. */
    record UnknownName() implements LinkResult {}

    /** Nobody knows: for a person to look at. */
    record Unchecked(Reason why) implements LinkResult {}

    /** Why a link could not be checked. */
    enum Reason {
        /**
         * Refused address, refused port, no route or too slow: all one, so that nobody learns from it what stands inside
         * (acceptance.md section 4).
         */
        NO_ANSWER,
        /** The server could not prove who it is. */
        UNTRUSTED,
        /** The answer is no proper one, or redirects without end. */
        NOT_UNDERSTOOD,
        /** More was asked for within a minute than one person, or one publisher's people together, may ask for. */
        TOO_MANY
    }
}
