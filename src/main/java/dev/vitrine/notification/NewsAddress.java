package dev.vitrine.notification;

import dev.vitrine.notification.store.BellItem;

/** The page on which a piece of news is looked into, without a slash before it. */
final class NewsAddress {
    private NewsAddress() {}

    static String of(News news, BellItem.What what) {
        return switch (news.page()) {
            case PUBLISH -> "p/" + what.publisherSlug() + "/offers/" + what.offer() + "/publish";
            case DESK -> "review/" + what.submission();
            case JOBS -> "admin/jobs";
            case PUBLISHER -> "p/" + what.publisherSlug();
            case TICKET -> "p/" + what.publisherSlug() + "/support/" + what.ticket();
            case TICKET_DESK -> "desk/tickets/" + what.ticket();
        };
    }
}
