package dev.vitrine.offers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.kit.Watchers;
import dev.vitrine.shared.OfferId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens that an offer changed. */
@Component
public class OfferNews implements DisposableBean {
    private final Watchers<OfferId> watchers = new Watchers<>();

    OfferNews() {}

    /** Calls back within the UI's lock whenever what frames show of the offer may have changed, until removed. */
    public Registration watch(UI ui, OfferId offer, Runnable changed) {
        return watchers.watch(ui, offer, changed);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void tell(OfferChanged event) {
        watchers.tell(event.offer());
    }

    @Override
    public void destroy() {
        watchers.close();
    }
}
