package dev.vitrine.kit;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to the log what people are not told, under a reference which they are. */
public final class FaultLog {
    private static final Logger log = LoggerFactory.getLogger(FaultLog.class);
    private static final SecureRandom random = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int FIRST_OF_OURS = 500;

    private FaultLog() {}

    /** @return the reference under which the cause now stands in the log */
    public static String note(Throwable cause) {
        var reference = reference();
        log.error("fault {}", reference, cause);
        return reference;
    }

    /**
     * Of an answer that is not what was asked for. Addresses are not logged: some open doors.
     *
     * @param status of HTTP; from 500 on it is our fault
     * @return the reference
     */
    public static String note(int status, @Nullable Throwable cause) {
        var reference = reference();
        if (status >= FIRST_OF_OURS) {
            log.error("fault {}: answered with {}", reference, status, cause);
        } else {
            log.info("refusal {}: answered with {}", reference, status);
        }
        return reference;
    }

    private static String reference() {
        var reference = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> reference.append(LETTERS.charAt(i)));
        return reference.toString();
    }
}
