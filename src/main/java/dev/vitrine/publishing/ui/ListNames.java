package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.UI;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import org.springframework.stereotype.Component;

/** Names of entries of the marketplace's lists by their id, whatever list they stand in. */
@Component
class ListNames {
    private final MarketplaceLists lists;

    ListNames(MarketplaceLists lists) {
        this.lists = lists;
    }

    /** The id itself when no list has such an entry. */
    String name(String id) {
        var locale = UI.getCurrent().getLocale();
        for (var kind : new Kind[] {Kind.MARKET, Kind.CATEGORY, Kind.VM_SIZE, Kind.REGION}) {
            var name = lists.name(kind, id, locale);
            if (!name.equals(id)) {
                return name;
            }
        }
        return id;
    }
}
