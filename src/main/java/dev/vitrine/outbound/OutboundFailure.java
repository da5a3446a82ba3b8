package dev.vitrine.outbound;

/** Why a request to a given address brought nothing; each kind has its own message and fix where people see it. */
public sealed interface OutboundFailure {

    /** Whether the same request may succeed later with nobody changing anything: such a fault is tried again. */
    default boolean passing() {
        return false;
    }

    /** The address is not one that may be called; nothing left the house. */
    record Refused(Reason reason) implements OutboundFailure {}

    /** What is wrong with a refused address. */
    enum Reason {
        /** Not a web address at all, or one with blanks, control characters or a wrong escape. */
        SYNTAX,
        /** Neither http nor https, or http where a secret would travel in the clear. */
        SCHEME,
        /** A port other than 80 and 443. */
        PORT,
        /** A user name or password before the host. */
        USER_INFO,
        /** A host that is a number, an address literal or no full public name. */
        HOST,
        /** The name stands for an address that is not public. */
        ADDRESS
    }

    /** The name does not exist. */
    record UnknownName() implements OutboundFailure {}

    /**
     * The server says there is no such thing (404, 410).
     *
     * @param code what Azure calls it, such as {@code ContainerNotFound}; empty where the server says nothing of the kind
     */
    record NotFound(String code) implements OutboundFailure {}

    /**
     * The server does not let us read (401, 403): the signature is wrong, expired or too narrow.
     *
     * @param code what Azure calls it, such as {@code AuthenticationFailed}; empty where the server says nothing of the kind
     */
    record Denied(int status, String code) implements OutboundFailure {}

    /** The server sends us elsewhere; from a secret address nobody is followed. */
    record Redirected(Leads leads) implements OutboundFailure {}

    /** Where a redirect leads, as far as its own words tell: no name is looked up for it. */
    enum Leads {
        /** Back to the address that was asked. */
        BACK,
        /** To an address that may not be called. */
        FORBIDDEN,
        /** To another address, or the answer names none. */
        ELSEWHERE
    }

    /** The server cannot answer for a part of the file. */
    record NoRanges() implements OutboundFailure {}

    /** The server says that it answers with other bytes than it was asked for, or does not say with which. */
    record WrongRange() implements OutboundFailure {}

    /** The server sent more or fewer bytes than it was asked for. */
    record WrongLength() implements OutboundFailure {}

    /** The server packed the bytes, although it was asked not to. */
    record Encoded() implements OutboundFailure {}

    /** The file is no longer the one that was opened: its length or its version mark differs. */
    record Changed() implements OutboundFailure {}

    /** The server could not prove who it is. */
    record Untrusted() implements OutboundFailure {}

    /** The answer is no proper HTTP, or its head is too large. */
    record Malformed() implements OutboundFailure {}

    /** Too slow to connect, to answer or to finish. */
    record Timeout() implements OutboundFailure {
        @Override
        public boolean passing() {
            return true;
        }
    }

    /** No route, refused or broken connection, name service out of order. */
    record Network() implements OutboundFailure {
        @Override
        public boolean passing() {
            return true;
        }
    }

    /**
     * Any other status.
     *
     * @param code what Azure calls it, such as {@code BlobArchived}; empty where the server says nothing of the kind
     */
    record Status(int status, String code) implements OutboundFailure {
        @Override
        public boolean passing() {
            return status >= 500 || status == 408 || status == 429;
        }
    }
}
