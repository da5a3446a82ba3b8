package dev.vitrine.notification;

import dev.vitrine.notification.News.Audience;

/** As what a person was told something; he sees it as long as he is that. */
enum Capacity {
    MEMBER,
    APPROVER,
    AGENT,
    ADMINISTRATOR;

    static Capacity of(Audience audience) {
        return switch (audience) {
            case PUBLISHER, PUBLISHER_AND_ENGINEERS, OWNERS, TICKET_OWNERS -> MEMBER;
            case APPROVERS, REVIEWERS -> APPROVER;
            case AGENTS -> AGENT;
            case ADMINISTRATORS -> ADMINISTRATOR;
        };
    }
}
