package dev.vitrine.notification;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.notification.store.BellItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One mail of many pieces of news: by publisher and offer, in the reader's language and time. */
@Component
class DigestLetters {
    /** More would be read by nobody; how many are left out is said. */
    private static final int SHOWN = 100;

    private final Operator operator;
    private final Translations translations;
    private final Closing closing;

    DigestLetters(Operator operator, Translations translations, Closing closing) {
        this.operator = operator;
        this.translations = translations;
        this.closing = closing;
    }

    /** @param items at least one, in the order in which they are to stand: by publisher, offer and time */
    Letter letter(Person reader, List<BellItem> items) {
        Locale language = reader.language();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(translations.get("notification.summary.text", language, items.size()));
        int more = items.size() - SHOWN;
        if (more > 0) {
            paragraphs.add(translations.get("notification.summary.more", language, SHOWN, more));
        }
        var letter = closing.under(
                language,
                translations.get("notification.summary.title", language, items.size()),
                paragraphs,
                groups(reader, items.subList(0, Math.min(SHOWN, items.size()))),
                operator.publicUrl() + "/");
        return closing.stoppable(letter, reader.id(), kinds(items));
    }

    private static Set<News> kinds(List<BellItem> items) {
        return items.stream().map(item -> News.valueOf(item.what().news())).collect(toUnmodifiableSet());
    }

    private List<Letter.Group> groups(Person reader, List<BellItem> items) {
        record Key(String publisher, @Nullable UUID offer) {}
        var byOffer = new LinkedHashMap<Key, List<BellItem>>();
        for (BellItem item : items) {
            var key = new Key(item.what().publisherSlug(), item.what().offer());
            byOffer.computeIfAbsent(key, any -> new ArrayList<>()).add(item);
        }
        return byOffer.values().stream().map(some -> group(reader, some)).toList();
    }

    private Letter.Group group(Person reader, List<BellItem> items) {
        var what = items.getLast().what();
        return new Letter.Group(
                what.offer() == null
                        ? what.publisherName()
                        : translations.get(
                                "notification.summary.group",
                                reader.language(),
                                what.publisherName(),
                                what.offerName()),
                items.stream().map(item -> line(reader, item.what())).toList());
    }

    private Letter.Line line(Person reader, BellItem.What what) {
        Formats formats = translations.formats(reader.language(), reader.zone());
        News news = News.valueOf(what.news());
        return new Letter.Line(
                translations.get(
                        news.titleKey(),
                        reader.language(),
                        what.offerName(),
                        what.publisherName(),
                        what.ticketNumber()),
                formats.dateTime(what.happenedAt()),
                operator.publicUrl() + "/" + NewsAddress.of(news, what));
    }
}
