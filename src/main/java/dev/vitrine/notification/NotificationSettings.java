package dev.vitrine.notification;

import java.util.Set;

/**
 * What a person wants to be told, and how. Kept as what is switched off, so that a kind of news that comes later is on.
 *
 * @param digest one mail with everything, instead of single ones
 * @param bellOff news that do not ring
 * @param mailOff news that come by no mail, neither single nor within a digest
 */
public record NotificationSettings(Digest digest, Set<News> bellOff, Set<News> mailOff) {
    /** Of a person who never chose: everything, at once. */
    public static final NotificationSettings DEFAULT = new NotificationSettings(Digest.OFF, Set.of(), Set.of());

    public NotificationSettings {
        bellOff = Set.copyOf(bellOff);
        mailOff = Set.copyOf(mailOff);
    }

    boolean bell(News news) {
        return !bellOff.contains(news);
    }

    boolean mail(News news) {
        return !mailOff.contains(news);
    }
}
