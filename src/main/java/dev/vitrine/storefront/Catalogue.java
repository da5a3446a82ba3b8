package dev.vitrine.storefront;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.Sha256;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The list of live offers, for everybody. Offers of suspended publishers are not in it. */
public interface Catalogue {
    /** What a buyer can filter by, beside words and category. */
    enum Mark {
        TRIAL,
        HOURLY,
        BYOL,
        LINUX,
        WINDOWS
    }

    /** In which order offers are listed. */
    enum Order {
        NAME,
        NEWEST
    }

    /**
     * What a buyer looks for.
     *
     * @param text words that must all occur in title, summary or publisher's name; at most {@link #TEXT_MAX} characters
     *     and {@link #WORDS_MAX} words count
     * @param category id, or empty
     * @param publisher address of one publisher, or empty
     */
    record Search(LanguageTag language, String text, String category, String publisher, Set<Mark> marks, Order order) {
        public Search {
            text = text.strip();
            text = text.substring(0, Math.min(text.length(), TEXT_MAX));
            marks = Set.copyOf(marks);
        }

        public Search inCategory(String id) {
            return new Search(language, text, id, publisher, marks, order);
        }

        /** With this mark asked for when it was not, and the other way round. */
        public Search toggling(Mark mark) {
            var other = EnumSet.noneOf(Mark.class);
            other.addAll(marks);
            if (!other.remove(mark)) {
                other.add(mark);
            }
            return new Search(language, text, category, publisher, other, order);
        }

        public Search orderedBy(Order other) {
            return new Search(language, text, category, publisher, marks, other);
        }

        public Search in(LanguageTag other) {
            return new Search(other, text, category, publisher, marks, order);
        }
    }

    int TEXT_MAX = 100;
    int WORDS_MAX = 6;

    /**
     * An offer in the list.
     *
     * @param shown the language of the texts: the one asked for, or the offer's source language
     * @param summary plain
     * @param markets ids of the markets in which it can be had
     * @param lowestPrices by market, the lowest price of an hour; none for offers under the buyer's own licence
     */
    record Card(
            String publisher,
            String publisherName,
            String offer,
            LanguageTag shown,
            String title,
            String summary,
            Set<Mark> marks,
            Optional<Sha256> logo,
            Optional<Sha256> hero,
            Set<String> markets,
            SortedMap<String, BigDecimal> lowestPrices) {}

    /**
     * How many offers there are.
     *
     * @param found offers that the whole search finds
     * @param all offers that its words and publisher find, whatever the other filters
     * @param categories offers by category, with the marks applied
     * @param marks offers by mark, with category and the other marks applied
     */
    record Counts(long found, long all, SortedMap<String, Long> categories, Map<Mark, Long> marks) {}

    /**
     * A page of offers.
     *
     * @param after {@link Page#next} of the page before, or null; what is no such text begins at the start
     */
    Page<Card> page(Search search, @Nullable String after, int size);

    Counts counts(Search search);

    /** The offer with a hero that came last; what the list's page shows on top. */
    Optional<Card> latest(LanguageTag language);
}
