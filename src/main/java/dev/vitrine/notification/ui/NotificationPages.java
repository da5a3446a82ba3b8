package dev.vitrine.notification.ui;

import dev.vitrine.kit.PersonalPage;
import dev.vitrine.kit.PersonalPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** The settings of news among a person's own pages. */
@Component
class NotificationPages implements PersonalPages {
    private static final int AFTER_ALL_OF_THE_ACCOUNT = 50;

    @Override
    public List<PersonalPage> pages() {
        return List.of(new PersonalPage(
                AFTER_ALL_OF_THE_ACCOUNT, "notification.settings.title", NotificationSettingsView.class));
    }
}
