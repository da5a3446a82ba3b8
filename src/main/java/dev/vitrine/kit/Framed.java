package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Optional;

/**
 * What a view, or a layout nested in the frame, tells the frame. Layouts and view are asked from the outside in after
 * each navigation and their answers are joined; {@link MainLayout#refresh} asks again. The publisher's name comes first
 * of itself. Texts are already in the reader's language.
 */
public interface Framed extends HasDynamicTitle {
    /** This one's steps of "where you are"; the very last one is the page. */
    List<Crumb> crumbs();

    /** State badges shown beside "where you are". */
    default List<Component> badges() {
        return List.of();
    }

    /** What stands at the right of the top bar, before the bell. */
    default List<Component> barActions() {
        return List.of();
    }

    /** A menu shown beneath the main one. */
    default Optional<SideMenu> sideMenu() {
        return Optional.empty();
    }

    @Override
    default String getPageTitle() {
        return MainLayout.titleOf(this);
    }
}
