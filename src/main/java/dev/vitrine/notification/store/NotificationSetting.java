package dev.vitrine.notification.store;

import dev.vitrine.shared.MadeHere;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What one person wants to be told; who has no row was never asked. */
@Entity
@PlatformEntity
@Table(name = "notification_setting")
public class NotificationSetting extends MadeHere<UUID> {
    @Id
    private UUID person = new UUID(0, 0);

    private String digest = "";
    private String bellOff = "";
    private String mailOff = "";

    protected NotificationSetting() {}

    public NotificationSetting(UUID person) {
        this.person = person;
    }

    /** Lists are names of kinds of news, separated by blanks. */
    public void choose(String newDigest, String newBellOff, String newMailOff) {
        digest = newDigest;
        bellOff = newBellOff;
        mailOff = newMailOff;
    }

    /** The person. */
    @Override
    public UUID getId() {
        return person;
    }

    public String digest() {
        return digest;
    }

    public String bellOff() {
        return bellOff;
    }

    public String mailOff() {
        return mailOff;
    }
}
