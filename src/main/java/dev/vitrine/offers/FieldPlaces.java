package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import dev.vitrine.shared.FieldPath;
import java.util.Map;
import java.util.Optional;

/**
 * Tells on which page a field is edited; a bean of every room whose tab has more than one page. Where no bean answers,
 * the field is on the view of the tab that counts its section.
 */
public interface FieldPlaces {
    /**
     * A page of the editor.
     *
     * @param parameters route parameters beside {@code publisher} and {@code offer}
     */
    record Place(Class<? extends Component> view, Map<String, String> parameters) {}

    /** The page of this field, if it is one of this room's. */
    Optional<Place> place(FieldPath path);
}
