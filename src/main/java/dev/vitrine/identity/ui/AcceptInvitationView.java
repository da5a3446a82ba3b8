package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Where whoever has to sign in first is sent, so that signing in leads back to the invitation. */
@Route(value = AcceptInvitationView.ADDRESS, autoLayout = false)
@PermitAll
class AcceptInvitationView extends Composite<Div> implements BeforeEnterObserver {
    static final String ADDRESS = InvitationView.ADDRESS + "/accept";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(InvitationView.class);
    }
}
