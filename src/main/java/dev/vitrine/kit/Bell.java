package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** News for the signed-in person; implemented as a bean by the room that keeps them. */
public interface Bell {
    /** How many have not been read. */
    long unread();

    /** The list that the bell opens, made each time it is opened. */
    Component list();

    /**
     * Calls back, within the UI's lock, whenever the number of unread news may have changed, until the registration is
     * removed.
     */
    Registration watch(UI ui, Runnable changed);
}
