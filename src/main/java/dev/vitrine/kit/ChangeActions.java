package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import dev.vitrine.shared.FieldPath;
import java.util.Optional;

/** What may be done about a difference, beside it in a {@link CompareView}. */
@FunctionalInterface
public interface ChangeActions {
    /** Nothing may be done. */
    ChangeActions NONE = path -> Optional.empty();

    /** A button for the field at the path; for the whole section when the path is that of a section. */
    Optional<Component> at(FieldPath path);
}
