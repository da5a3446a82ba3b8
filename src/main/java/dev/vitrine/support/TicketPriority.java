package dev.vitrine.support;

/** In what order support works, as the agents see it; at first it follows from the severity. */
public enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    static TicketPriority of(TicketSeverity severity) {
        return switch (severity) {
            case LOW -> LOW;
            case NORMAL -> NORMAL;
            case HIGH -> HIGH;
            case CRITICAL -> URGENT;
        };
    }
}
