package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.OfferId;
import java.util.Optional;

/** What may be done at once about a finding of the draft, beside it in the drawer; a bean of the room that knows of it. */
public interface FindingAction {
    /** @param changed called after something was done about it */
    Optional<Component> of(OfferId offer, Finding finding, Runnable changed);
}
