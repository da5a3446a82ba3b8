package dev.vitrine.identity.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.MenuEntries;
import dev.vitrine.kit.MenuEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lost second factors, in the menu of administrators. */
@Component
class FactorResetMenu implements MenuEntries {
    private static final int ORDER = 60;

    private final Permissions permissions;

    FactorResetMenu(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<MenuEntry> inMarketplace() {
        return permissions.may(Permission.PLATFORM_ADMIN, null, null)
                ? List.of(MenuEntry.of(ORDER, "identity.factorReset.title", "key", FactorResetView.class)
                        .in(MenuEntry.Group.ADMINISTRATION))
                : List.of();
    }
}
