package dev.vitrine.notification;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SubmissionId;

/** The page on which a piece of news is looked into, without a slash before it. */
final class NewsAddress {
    private NewsAddress() {}

    static String of(News news, String publisherSlug, OfferId offer, SubmissionId submission) {
        return switch (news.page()) {
            case PUBLISH -> "p/" + publisherSlug + "/offers/" + offer + "/publish";
            case DESK -> "review/" + submission;
            case JOBS -> "admin/jobs";
        };
    }
}
