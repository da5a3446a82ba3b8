package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import dev.vitrine.kit.SideMenu;

/** The mark of a tab that no finding tells, such as the steps of the walkthrough; a bean of the room that has the tab. */
public interface TabMark {
    /** The {@link EditorTab#view} of the tab. */
    Class<? extends Component> view();

    SideMenu.Mark mark(OfferHead offer);
}
