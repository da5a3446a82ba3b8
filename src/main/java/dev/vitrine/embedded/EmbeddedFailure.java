package dev.vitrine.embedded;

import org.jspecify.annotations.Nullable;

/** The database could not be made ready. Says what is wrong and what the person at the console can do about it. */
public final class EmbeddedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    EmbeddedFailure(String description, String action) {
        this(description, action, null);
    }

    EmbeddedFailure(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What to do, in one or two sentences. */
    public String action() {
        return action;
    }
}
