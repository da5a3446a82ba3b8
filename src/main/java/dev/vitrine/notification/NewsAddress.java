package dev.vitrine.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page on which a piece of news is looked into, without a slash before it. */
final class NewsAddress {
    private NewsAddress() {}

    static String of(News news, String publisherSlug, @Nullable UUID offer, @Nullable UUID submission) {
        return switch (news.page()) {
            case PUBLISH -> "p/" + publisherSlug + "/offers/" + offer + "/publish";
            case DESK -> "review/" + submission;
            case JOBS -> "admin/jobs";
            case PUBLISHER -> "p/" + publisherSlug;
        };
    }
}
