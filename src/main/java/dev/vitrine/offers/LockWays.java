package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.rules.Lock;

/** What a locked field offers as the way that does exist: where a ticket is needed, the address of support. */
@org.springframework.stereotype.Component
public class LockWays {
    private final Operator operator;

    LockWays(Operator operator) {
        this.operator = operator;
    }

    /** The buttons and links for the way out of this lock; none where words are enough. */
    public Component[] out(Lock lock) {
        return switch (lock.wayOut()) {
            case TICKET -> new Component[] {support()};
            case NEW_SKU, NEW_VERSION, REPLACE, NEW_OFFER -> new Component[0];
        };
    }

    private Component support() {
        String address = operator.supportMail();
        var link = new Anchor("mailto:" + address, UI.getCurrent().getTranslation("offers.lock.write", address));
        link.addClassName("v-link-button");
        return link;
    }
}
