package dev.vitrine.publishing.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.MenuEntries;
import dev.vitrine.kit.MenuEntry;
import dev.vitrine.publishing.FailedSteps;
import java.util.List;
import org.springframework.stereotype.Component;

/** Failed steps in the menu of administrators. */
@Component
class PublishingMenu implements MenuEntries {
    private static final int ORDER = 20;

    private final Permissions permissions;
    private final FailedSteps failed;

    PublishingMenu(Permissions permissions, FailedSteps failed) {
        this.permissions = permissions;
        this.failed = failed;
    }

    @Override
    public List<MenuEntry> inMarketplace() {
        return permissions.may(Permission.PLATFORM_ADMIN, null, null)
                ? List.of(MenuEntry.of(ORDER, "publishing.jobs.title", "wrench", JobsView.class)
                        .in(MenuEntry.Group.ADMINISTRATION)
                        .pressing(failed.count()))
                : List.of();
    }
}
