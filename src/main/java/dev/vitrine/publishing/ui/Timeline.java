package dev.vitrine.publishing.ui;

import dev.vitrine.offers.History.Save;
import dev.vitrine.publishing.Submissions.Event;
import dev.vitrine.shared.Page;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Saves and what happened to submissions as one row of entries, newest first; read page by page as it is asked for. */
final class Timeline {
    /** One entry. */
    sealed interface Entry {
        Instant at();

        /**
         * A save of one section.
         *
         * @param before the save before it, null when it was the offer's first
         */
        record Saved(Save save, @Nullable Save before) implements Entry {
            @Override
            public Instant at() {
                return save.at();
            }
        }

        /** A submission moved. */
        record Happened(Event event) implements Entry {
            @Override
            public Instant at() {
                return event.at();
            }
        }
    }

    /** Reads a page that begins after the cursor. */
    interface Pages<T> {
        Page<T> page(@Nullable String after);
    }

    /** A list that is read on as it is used up. */
    private static final class Source<T> {
        private final Pages<T> pages;
        private final Deque<T> read = new ArrayDeque<>();
        private @Nullable String next;
        private boolean begun;

        Source(Pages<T> pages) {
            this.pages = pages;
        }

        @Nullable
        T peek() {
            while (read.isEmpty() && (!begun || next != null)) {
                var page = pages.page(next);
                begun = true;
                next = page.next();
                read.addAll(page.items());
            }
            return read.peek();
        }

        void drop() {
            read.remove();
        }
    }

    private final Source<Save> saves;
    private final Source<Event> events;

    Timeline(Pages<Save> saves, Pages<Event> events) {
        this.saves = new Source<>(saves);
        this.events = new Source<>(events);
    }

    /** The next entries, at most so many; fewer only at the end. */
    List<Entry> next(int size) {
        var entries = new ArrayList<Entry>();
        while (entries.size() < size) {
            var save = saves.peek();
            var event = events.peek();
            if (save != null && (event == null || save.at().isAfter(event.at()))) {
                saves.drop();
                entries.add(new Entry.Saved(save, saves.peek()));
            } else if (event != null) {
                events.drop();
                entries.add(new Entry.Happened(event));
            } else {
                break;
            }
        }
        return entries;
    }

    boolean ended() {
        return saves.peek() == null && events.peek() == null;
    }

    /** No page at all. */
    static <T> Pages<T> none() {
        return after -> Page.empty();
    }
}
