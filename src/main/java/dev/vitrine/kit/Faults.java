package dev.vitrine.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.vitrine.shared.NotFoundException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Tells the person when a click or a background update failed, in words, never in names of exceptions. */
final class Faults implements ErrorHandler {
    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final SecureRandom random = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    /** Writes the cause to the log and gives the reference under which it stands there. */
    static String log(Throwable cause) {
        var reference = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> reference.append(LETTERS.charAt(i)));
        log.error("fault {}", reference, cause);
        return reference.toString();
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable fault = event.getThrowable();
        UI ui = event.getComponent()
                .flatMap(c -> c.getUI())
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .orElse(null);
        if (ui == null) {
            log(fault);
        } else if (has(fault, OptimisticLockingFailureException.class::isInstance)) {
            Notices.problem(ui.getTranslation("kit.fault.changed"));
        } else if (has(fault, AccessDeniedException.class::isInstance)) {
            Notices.problem(ui.getTranslation("kit.fault.denied"));
        } else if (has(fault, NotFoundException.class::isInstance)) {
            Notices.problem(ui.getTranslation("kit.fault.gone"));
        } else {
            Notices.problem(ui.getTranslation("kit.fault.notice", log(fault)));
        }
    }

    private static boolean has(Throwable fault, Predicate<Throwable> kind) {
        return Stream.iterate(fault, t -> t != null, Throwable::getCause).anyMatch(kind);
    }
}
