package dev.vitrine.review.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.MenuEntries;
import dev.vitrine.kit.MenuEntry;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.publishing.QueueFilter;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The queue in the menu of approvers, and on Home what they hold, what is late and what else they may take. */
@Component
class ReviewMenu implements MenuEntries, HomeItems {
    private static final int LATE = 85;
    private static final int HELD = 80;
    private static final int WAITING = 50;

    private final Permissions permissions;
    private final ReviewDesk desk;
    private final QueueReader reader;
    private final Translations words;

    ReviewMenu(Permissions permissions, ReviewDesk desk, QueueReader reader, Translations words) {
        this.permissions = permissions;
        this.desk = desk;
        this.reader = reader;
        this.words = words;
    }

    @Override
    public List<MenuEntry> inMarketplace() {
        return mayReview()
                ? List.of(
                        MenuEntry.of(1, "review.queue.title", "inbox", QueueView.class)
                                .in(MenuEntry.Group.REVIEW)
                                .pressing(desk.queueLength(QueueFilter.ALL)),
                        MenuEntry.of(2, "review.figures.title", "chart", FiguresView.class)
                                .in(MenuEntry.Group.REVIEW))
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
        var free = reader.rows(desk.queue(QueueFilter.ALL, null, Page.LARGEST).items()).stream()
                .filter(row -> row.waiting().takeable())
                .toList();
        var late = free.stream().filter(QueueRow::late).toList();
        late.stream().findFirst().ifPresent(oldest -> items.add(late(oldest, late.size(), language)));
        if (free.size() > late.size()) {
            items.add(waiting(free, language));
        }
        return items;
    }

    private HomeItem late(QueueRow oldest, int count, Locale language) {
        return new HomeItem(
                LATE,
                Tone.ERROR,
                "clock",
                words.get("review.home.late", language, count),
                words.get(
                        "review.home.lateText",
                        language,
                        oldest.waiting().offerName(),
                        oldest.publisher(),
                        Formats.current().duration(oldest.roughAge()),
                        Formats.current().duration(oldest.target())),
                oldest.waiting().queuedAt(),
                words.get("review.queue.read", language),
                "review/" + oldest.waiting().id());
    }

    private HomeItem waiting(List<QueueRow> free, Locale language) {
        long second = free.stream().filter(row -> row.waiting().eyesGiven() > 0).count();
        return new HomeItem(
                WAITING,
                Tone.STAGED,
                "inbox",
                words.get("review.queue.title", language),
                words.get("review.home.waiting", language, free.size())
                        + (second == 0 ? "" : " " + words.get("review.home.second", language, second)),
                free.getFirst().waiting().queuedAt(),
                words.get("review.home.open", language),
                "review");
    }

    private boolean mayReview() {
        return permissions.may(Permission.REVIEW, null, null);
    }
}
