package dev.vitrine.notification;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.vitrine.notification.store.NotificationSetting;
import dev.vitrine.notification.store.NotificationSettingRows;
import dev.vitrine.shared.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The settings of people as rows keep them; needs a transaction. */
@Component
class StoredSettings {
    private final NotificationSettingRows rows;

    StoredSettings(NotificationSettingRows rows) {
        this.rows = rows;
    }

    NotificationSettings of(PersonId person) {
        return rows.findById(person.value()).map(StoredSettings::settings).orElse(NotificationSettings.DEFAULT);
    }

    /** Those of all these people, in one query. */
    Map<PersonId, NotificationSettings> of(Collection<PersonId> people) {
        var chosen = rows.findByPersonIn(people.stream().map(PersonId::value).toList()).stream()
                .collect(toMap(NotificationSetting::getId, StoredSettings::settings));
        return people.stream()
                .distinct()
                .collect(toMap(
                        person -> person, person -> chosen.getOrDefault(person.value(), NotificationSettings.DEFAULT)));
    }

    void keep(PersonId person, NotificationSettings settings) {
        var row = rows.findById(person.value()).orElseGet(() -> new NotificationSetting(person.value()));
        row.choose(settings.digest().name(), column(settings.bellOff()), column(settings.mailOff()));
        rows.save(row);
    }

    private static NotificationSettings settings(NotificationSetting row) {
        return new NotificationSettings(Digest.valueOf(row.digest()), news(row.bellOff()), news(row.mailOff()));
    }

    private static String column(Set<News> news) {
        return news.stream().map(Enum::name).sorted().collect(joining(" "));
    }

    private static Set<News> news(String column) {
        return Stream.of(column.split(" "))
                .filter(name -> !name.isEmpty())
                .map(News::valueOf)
                .collect(toUnmodifiableSet());
    }
}
