package dev.vitrine.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.vitrine.shared.NotFoundException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Tells the person when a click or a background update failed, in words, never in names of exceptions. */
final class Faults implements ErrorHandler {
    @Override
    public void error(ErrorEvent event) {
        Throwable fault = event.getThrowable();
        UI ui = event.getComponent()
                .flatMap(c -> c.getUI())
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .orElse(null);
        if (ui == null) {
            FaultLog.note(fault);
        } else if (has(fault, OptimisticLockingFailureException.class::isInstance)) {
            Notices.problem(ui.getTranslation("kit.fault.changed"));
        } else if (has(fault, AccessDeniedException.class::isInstance)) {
            Notices.problem(ui.getTranslation("kit.fault.denied"));
        } else if (has(fault, NotFoundException.class::isInstance)) {
            Notices.problem(ui.getTranslation("kit.fault.gone"));
        } else {
            Notices.problem(ui.getTranslation("kit.fault.notice", FaultLog.note(fault)));
        }
    }

    private static boolean has(Throwable fault, Predicate<Throwable> kind) {
        return Stream.iterate(fault, t -> t != null, Throwable::getCause).anyMatch(kind);
    }
}
