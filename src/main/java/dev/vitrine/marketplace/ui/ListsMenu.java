package dev.vitrine.marketplace.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.MenuEntries;
import dev.vitrine.kit.MenuEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lists in the menu of administrators. */
@Component
class ListsMenu implements MenuEntries {
    private static final int ORDER = 40;

    private final Permissions permissions;

    ListsMenu(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<MenuEntry> inMarketplace() {
        return permissions.may(Permission.PLATFORM_ADMIN, null, null)
                ? List.of(MenuEntry.of(ORDER, "marketplace.lists.title", "list", ListsView.class)
                        .in(MenuEntry.Group.ADMINISTRATION))
                : List.of();
    }
}
