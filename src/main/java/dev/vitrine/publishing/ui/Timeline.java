package dev.vitrine.publishing.ui;

import dev.vitrine.offers.History.Told;
import dev.vitrine.publishing.Submissions.Event;
import dev.vitrine.shared.Page;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Saves and what happened to submissions as one row of entries, newest first; read page by page as it is asked for. */
final class Timeline {
    /** One entry. */
    sealed interface Entry {
        Instant at();

        /** A save of one section. */
        record Saved(Told told) implements Entry {
            @Override
            public Instant at() {
                return told.save().at();
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

    /** Entries that belong together are not parted by the end of a page, unless they are more than this. */
    private static final int LARGEST = 400;

    private final Source<Told> saves;
    private final Source<Event> events;
    private final BiPredicate<Entry, Entry> together;

    /** @param together whether an entry and the next belong together */
    Timeline(Pages<Told> saves, Pages<Event> events, BiPredicate<Entry, Entry> together) {
        this.saves = new Source<>(saves);
        this.events = new Source<>(events);
        this.together = together;
    }

    /** The next entries: as many as asked for, and those that belong to the last of them; fewer only at the end. */
    List<Entry> next(int size) {
        var entries = new ArrayList<Entry>();
        var next = peek();
        while (next != null
                && (entries.size() < size || (entries.size() < LARGEST && together.test(entries.getLast(), next)))) {
            drop(next);
            entries.add(next);
            next = peek();
        }
        return entries;
    }

    private @Nullable Entry peek() {
        var save = saves.peek();
        var event = events.peek();
        if (save != null && (event == null || save.save().at().isAfter(event.at()))) {
            return new Entry.Saved(save);
        }
        return event == null ? null : new Entry.Happened(event);
    }

    private void drop(Entry entry) {
        switch (entry) {
            case Entry.Saved saved -> saves.drop();
            case Entry.Happened happened -> events.drop();
        }
    }

    boolean ended() {
        return saves.peek() == null && events.peek() == null;
    }

    /** No page at all. */
    static <T> Pages<T> none() {
        return after -> Page.empty();
    }
}
