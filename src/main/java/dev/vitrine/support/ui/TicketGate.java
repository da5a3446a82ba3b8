package dev.vitrine.support.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Whoever may not use tickets is told no more of their pages than that there are none. */
@Component
class TicketGate {
    private final Permissions permissions;

    TicketGate(Permissions permissions) {
        this.permissions = permissions;
    }

    boolean isOpen() {
        return permissions.may(Permission.TICKETS, null, null);
    }

    /** {@link NotFoundException} for whoever may not. */
    void pass() {
        if (!isOpen()) {
            throw new NotFoundException();
        }
    }
}
