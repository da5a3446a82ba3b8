package dev.vitrine.notification.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.MenuEntries;
import dev.vitrine.kit.MenuEntry;
import dev.vitrine.notification.SentMails;
import java.util.List;
import org.springframework.stereotype.Component;

/** The demo's outbox in the menu of administrators. */
@Component
class OutboxMenu implements MenuEntries {
    private static final int ORDER = 90;

    private final Permissions permissions;
    private final SentMails mails;

    OutboxMenu(Permissions permissions, SentMails mails) {
        this.permissions = permissions;
        this.mails = mails;
    }

    @Override
    public List<MenuEntry> inMarketplace() {
        return permissions.may(Permission.PLATFORM_ADMIN, null, null) && mails.open()
                ? List.of(MenuEntry.of(ORDER, "notification.outbox.title", "mail", OutboxView.class)
                        .in(MenuEntry.Group.ADMINISTRATION))
                : List.of();
    }
}
