package dev.vitrine.notification;

import java.util.List;

/** What the signed-in person wants to be told. Nobody reads or sets another's. */
public interface OwnNotifications {
    /**
     * A kind of news that can reach the person because of what he is.
     *
     * @param mailAlways whether it comes by mail at once whatever he chooses: product.md 1 promises engineering contacts
     *     what the checks found by mail
     */
    record Line(News news, boolean mailAlways) {}

    /**
     * @param sasUrls whether he can be one of those who are told of SAS URLs that expire; always by mail, for it has a date
     */
    record View(NotificationSettings settings, List<Line> lines, boolean sasUrls) {}

    View read();

    /**
     * In force from the next piece of news on. What already waits for a digest comes with the next one of the new rhythm, or
     * soon where there is none any more; kinds that come by no mail any more are left out.
     */
    void save(NotificationSettings settings);
}
