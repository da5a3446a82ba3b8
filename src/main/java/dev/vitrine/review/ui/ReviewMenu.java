package dev.vitrine.review.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.MenuEntries;
import dev.vitrine.kit.MenuEntry;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.publishing.ReviewDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The queue in the menu of approvers, and on Home what they hold and what waits. */
@Component
class ReviewMenu implements MenuEntries, HomeItems {
    private static final int HELD = 80;
    private static final int WAITING = 50;

    private final Permissions permissions;
    private final ReviewDesk desk;
    private final Translations words;

    ReviewMenu(Permissions permissions, ReviewDesk desk, Translations words) {
        this.permissions = permissions;
        this.desk = desk;
        this.words = words;
    }

    @Override
    public List<MenuEntry> inMarketplace() {
        return mayReview()
                ? List.of(MenuEntry.of(1, "review.queue.title", "inbox", QueueView.class)
                        .in(MenuEntry.Group.REVIEW)
                        .pressing(desk.queueLength()))
                : List.of();
    }

    @Override
    public List<HomeItem> inMarketplace(Locale language) {
        if (!mayReview()) {
            return List.of();
        }
        var items = new ArrayList<HomeItem>();
        desk.mine()
                .forEach(held -> items.add(new HomeItem(
                        HELD,
                        Tone.REVIEW,
                        "review",
                        held.offerName(),
                        words.get("review.home.held", language),
                        held.leaseUntil(),
                        words.get("review.queue.resume", language),
                        "review/" + held.id())));
        long waiting = desk.queueLength() - items.size();
        if (waiting > 0) {
            items.add(new HomeItem(
                    WAITING,
                    Tone.STAGED,
                    "inbox",
                    words.get("review.queue.title", language),
                    words.get("review.home.waiting", language, waiting),
                    null,
                    words.get("review.home.open", language),
                    "review"));
        }
        return items;
    }

    private boolean mayReview() {
        return permissions.may(Permission.REVIEW, null, null);
    }
}
