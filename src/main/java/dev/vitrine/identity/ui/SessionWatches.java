package dev.vitrine.identity.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.OwnSessions;
import org.springframework.stereotype.Component;

/** Gives every window of somebody who is signed in its watch; and a window whose session is over loads anew by itself. */
@Component
class SessionWatches implements VaadinServiceInitListener {
    private final transient OwnSessions sessions;
    private final transient CurrentPerson person;

    SessionWatches(OwnSessions sessions, CurrentPerson person) {
        this.sessions = sessions;
        this.person = person;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::watch);
        event.getSource().setSystemMessagesProvider(info -> {
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(false);
            return messages;
        });
    }

    private void watch(UIInitEvent event) {
        if (person.find().isPresent()) {
            sessions.rest().ifPresent(rest -> event.getUI().add(new SessionWatch(sessions, rest)));
        }
    }
}
