package dev.vitrine.support;

import java.util.Optional;

/** What moves a ticket; whatever its method does not name is refused. */
public enum TicketAction {
    /** Somebody of the publisher writes. */
    WRITE,
    /** Somebody of the publisher says that it is solved. */
    THANK,
    /** Support writes, or has nothing to add, and the publisher is to answer. */
    ASK,
    /** Support goes on and will write again. */
    GO_ON,
    /** Support says that it is solved. */
    SOLVE,
    /** Support ends it; nobody can write any more. */
    CLOSE;

    /** Where this leads from there; empty where it may not be done. */
    public Optional<TicketStatus> from(TicketStatus status) {
        if (status == TicketStatus.CLOSED || status == TicketStatus.SOLVED && (this == THANK || this == SOLVE)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case WRITE -> status == TicketStatus.NEW ? TicketStatus.NEW : TicketStatus.WAITING_FOR_SUPPORT;
                    case THANK, SOLVE -> TicketStatus.SOLVED;
                    case ASK -> TicketStatus.WAITING_FOR_PUBLISHER;
                    case GO_ON -> TicketStatus.WAITING_FOR_SUPPORT;
                    case CLOSE -> TicketStatus.CLOSED;
                });
    }

    /** Whose it is. */
    public TicketSide side() {
        return this == WRITE || this == THANK ? TicketSide.PUBLISHER : TicketSide.SUPPORT;
    }
}
