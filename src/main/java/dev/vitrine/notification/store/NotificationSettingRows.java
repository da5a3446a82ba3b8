package dev.vitrine.notification.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface NotificationSettingRows extends Repository<NotificationSetting, UUID> {
    Optional<NotificationSetting> findById(UUID person);

    List<NotificationSetting> findByPersonIn(Collection<UUID> people);

    NotificationSetting save(NotificationSetting setting);
}
