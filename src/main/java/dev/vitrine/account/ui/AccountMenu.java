package dev.vitrine.account.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.MenuEntries;
import dev.vitrine.kit.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Profile and members for a publisher's people, publishers and people for the administrator, their rights for support agents. */
@Component
class AccountMenu implements MenuEntries {
    private final Permissions permissions;

    AccountMenu(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<MenuEntry> inPublisher() {
        return List.of(
                MenuEntry.of(80, "account.profile.menu", "building", ProfileView.class),
                MenuEntry.of(81, "account.members.title", "people", MembersView.class));
    }

    @Override
    public List<MenuEntry> inMarketplace() {
        var entries = new ArrayList<MenuEntry>();
        if (permissions.may(Permission.SUPPORT_DESK, null, null)) {
            entries.add(MenuEntry.of(40, "account.templates.title", "shapes", SolutionTemplatesView.class)
                    .in(MenuEntry.Group.SUPPORT));
        }
        if (permissions.may(Permission.PLATFORM_ADMIN, null, null)) {
            entries.add(MenuEntry.of(10, "account.publishers.title", "building", PublishersView.class)
                    .in(MenuEntry.Group.ADMINISTRATION));
            entries.add(MenuEntry.of(11, "account.people.title", "people", PlatformPeopleView.class)
                    .in(MenuEntry.Group.ADMINISTRATION));
        }
        return entries;
    }
}
