package dev.vitrine.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.vitrine.identity.SecondStep;
import dev.vitrine.identity.WantedPage;
import org.springframework.stereotype.Component;

/** Leads whoever owes a second factor to the page that asks for it, whatever page he wants; later he gets there. */
@Component
class SecondStepGuide implements VaadinServiceInitListener {
    private final transient SecondStep step;

    SecondStepGuide(SecondStep step) {
        this.step = step;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Lead(step)));
    }

    /** Before roles are looked at, for such a session has none. */
    @ListenerPriority(Integer.MAX_VALUE)
    private static final class Lead implements BeforeEnterListener {
        private final transient SecondStep step;

        Lead(SecondStep step) {
            this.step = step;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (!SecondStepView.class.equals(event.getNavigationTarget())
                    && step.owed().isPresent()) {
                WantedPage.remember(wanted(event.getLocation()));
                event.forwardTo(SecondStepView.class);
            }
        }

        /** Without the mark that Spring Security leaves in an address to which it has led back. */
        private static String wanted(Location location) {
            var query = location.getQueryParameters().excluding("continue").getQueryString();
            return query.isEmpty() ? location.getPath() : location.getPath() + "?" + query;
        }
    }
}
