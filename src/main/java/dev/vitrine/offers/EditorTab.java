package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import dev.vitrine.shared.SectionKey;
import java.util.Set;

/**
 * One entry of the editor's menu, registered as a bean by the room that has the view; the frame builds its menu from
 * these and knows no room above it.
 *
 * @param order 10 Walkthrough, 20 VM images, 30 SKUs, 40 Marketing, 50 Pricing, 60 Support, 70 Categories, 80 Publish,
 *     90 History
 * @param labelKey translation key of the label
 * @param icon name of a symbol in kit's sprite
 * @param view the view that the entry opens; its route has the parameters {@code publisher} and {@code offer}, and others
 *     only when they may be left out
 * @param kinds the kinds of sections whose findings count for the entry's mark
 */
public record EditorTab(
        int order, String labelKey, String icon, Class<? extends Component> view, Set<SectionKey.Kind> kinds) {}
