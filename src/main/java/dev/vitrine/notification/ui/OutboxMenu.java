package dev.vitrine.notification.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.MenuEntries;
import dev.vitrine.kit.MenuEntry;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.notification.SentMails;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The outbox in the menu of administrators, and on Home what did not arrive. */
@Component
class OutboxMenu implements MenuEntries, HomeItems {
    private static final int ORDER = 90;
    private static final int UNDELIVERED = 75;

    private final Permissions permissions;
    private final SentMails mails;
    private final Translations texts;

    OutboxMenu(Permissions permissions, SentMails mails, Translations texts) {
        this.permissions = permissions;
        this.mails = mails;
        this.texts = texts;
    }

    @Override
    public List<MenuEntry> inMarketplace() {
        return permissions.may(Permission.PLATFORM_ADMIN, null, null)
                ? List.of(MenuEntry.of(ORDER, "notification.outbox.title", "mail", OutboxView.class)
                        .in(MenuEntry.Group.ADMINISTRATION))
                : List.of();
    }

    @Override
    public List<HomeItem> inMarketplace(Locale language) {
        long undelivered = permissions.may(Permission.PLATFORM_ADMIN, null, null) ? mails.undelivered() : 0;
        return undelivered == 0
                ? List.of()
                : List.of(new HomeItem(
                        UNDELIVERED,
                        Tone.ERROR,
                        "mail",
                        texts.get("notification.home.undelivered", language, undelivered),
                        texts.get("notification.home.undeliveredText", language),
                        null,
                        texts.get("notification.home.look", language),
                        "admin/outbox"));
    }
}
