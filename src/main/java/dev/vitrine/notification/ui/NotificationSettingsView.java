package dev.vitrine.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PersonalView;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.notification.Digest;
import dev.vitrine.notification.NotificationSettings;
import dev.vitrine.notification.OwnNotifications;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** What I am told, by the bell and by mail, and whether in one mail a day or a week. */
@Route(value = "me/notifications", layout = MainLayout.class)
@PermitAll
class NotificationSettingsView extends PersonalView {
    private final transient OwnNotifications notifications;
    private final transient Clock clock;
    private final RadioButtonGroup<Digest> digest = new RadioButtonGroup<>();
    private final Paragraph next = new Paragraph();
    private final KindsTable kinds;
    private final SaveBar bar = new SaveBar(this::save);
    private transient NotificationSettings saved;

    NotificationSettingsView(OwnNotifications notifications, Clock clock) {
        super("notification.settings.title", "notification.settings.subtitle");
        this.notifications = notifications;
        this.clock = clock;
        var view = notifications.read();
        saved = view.settings();
        kinds = new KindsTable(view, this::changed);
        digest.setLabel(getTranslation("notification.settings.rhythm"));
        digest.setItems(Digest.values());
        digest.setItemLabelGenerator(one -> getTranslation(Labels.key(one)));
        digest.addValueChangeListener(event -> changed());
        next.addClassName("v-notified-why");
        var cards = new Div(
                new Card(getTranslation("notification.settings.mails"), digest, next)
                        .subtitle(getTranslation("notification.settings.mailsText")),
                new Card(getTranslation("notification.settings.kinds"), kinds)
                        .subtitle(getTranslation("notification.settings.kindsText")));
        cards.addClassName("v-form");
        add(cards);
        foot(bar);
        show(saved);
    }

    private void show(NotificationSettings settings) {
        saved = settings;
        digest.setValue(settings.digest());
        kinds.show(settings);
        changed();
    }

    private NotificationSettings chosen() {
        return new NotificationSettings(
                digest.getValue(), kinds.bellOff(saved.bellOff()), kinds.mailOff(saved.mailOff()));
    }

    private void changed() {
        var now = chosen();
        int count = now.digest() == saved.digest() ? 0 : 1;
        count += differing(now.bellOff(), saved.bellOff()) + differing(now.mailOff(), saved.mailOff());
        bar.setDirty(count);
        var formats = Formats.current();
        next.setVisible(now.digest() != Digest.OFF);
        next.setText(getTranslation(
                "notification.settings.next",
                formats.dateTime(now.digest().next(clock.instant(), formats.zone())),
                formats.zone().getId()));
    }

    private static <T> int differing(Set<T> some, Set<T> others) {
        var union = new HashSet<>(some);
        union.addAll(others);
        union.removeIf(one -> some.contains(one) && others.contains(one));
        return union.size();
    }

    private void save() {
        var before = saved;
        notifications.save(chosen());
        show(notifications.read().settings());
        bar.saved(clock.instant(), "", () -> takeBack(before));
    }

    private void takeBack(NotificationSettings before) {
        notifications.save(before);
        show(notifications.read().settings());
    }
}
