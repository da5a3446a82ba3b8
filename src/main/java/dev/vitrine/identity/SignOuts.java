package dev.vitrine.identity;

import dev.vitrine.shared.Audited;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Puts sign-outs into the audit record. */
@Component
class SignOuts {
    private final ApplicationEventPublisher events;

    SignOuts(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof PersonPrincipal person) {
            events.publishEvent(Audited.of("signOut.done", null, person.id().toString()));
        }
    }
}
