package dev.vitrine.audit.ui;

import dev.vitrine.shared.Audited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * In tests whatever is done must have words for those who read the record, and so must each of its details; deeds that tests
 * make up begin with {@code thing}.
 */
@Component
class EveryDeedHasWords {
    private static final String MADE_UP = "thing.";

    @EventListener
    void done(Audited event) {
        if (event.action().startsWith(MADE_UP)) {
            return;
        }
        if (Deed.of(event.action()).isEmpty()) {
            throw new AssertionError("no words for the deed " + event.action());
        }
        event.details().keySet().stream()
                .filter(detail -> Detail.key(event.action(), detail).isEmpty())
                .findFirst()
                .ifPresent(detail -> {
                    throw new AssertionError("no words for the detail " + detail + " of " + event.action());
                });
    }
}
