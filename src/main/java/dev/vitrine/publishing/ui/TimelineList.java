package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.offers.History.Save;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions.Event;
import dev.vitrine.publishing.ui.Timeline.Entry;
import dev.vitrine.publishing.ui.Timeline.Entry.Happened;
import dev.vitrine.publishing.ui.Timeline.Entry.Saved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries under the day they belong to; saves that one person made in a row fold into one. */
final class TimelineList extends Composite<Div> {
    private static final int NAMED = 3;

    private final ContentWords words;
    private final EventWords said;
    private final BinaryOperator<String> compare;
    private final Function<Save, Optional<Component>> actions;
    private final Formats formats = Formats.current();
    private @Nullable LocalDate day;
    private OrderedList list = new OrderedList();

    /**
     * @param compare the address that compares two states, named by their words
     * @param actions what may be done with the state after a save
     */
    TimelineList(
            ContentWords words,
            EventWords said,
            BinaryOperator<String> compare,
            Function<Save, Optional<Component>> actions) {
        this.words = words;
        this.said = said;
        this.compare = compare;
        this.actions = actions;
        getContent().addClassName("v-timeline");
    }

    void add(List<Entry> entries) {
        int i = 0;
        while (i < entries.size()) {
            var entry = entries.get(i);
            if (entry instanceof Saved first) {
                var run = run(entries.subList(i, entries.size()), first);
                append(first, saves(run));
                i += run.size();
            } else {
                append(entry, event(((Happened) entry).event()));
                i++;
            }
        }
    }

    /** Saves of one person in a row, on one day. */
    private List<Saved> run(List<Entry> entries, Saved first) {
        var run = new ArrayList<Saved>();
        for (var entry : entries) {
            if (entry instanceof Saved saved
                    && Objects.equals(saved.save().by(), first.save().by())
                    && day(saved.at()).equals(day(first.at()))) {
                run.add(saved);
            } else {
                break;
            }
        }
        return run;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, formats.zone());
    }

    private void append(Entry entry, ListItem item) {
        var today = day(entry.at());
        if (!today.equals(day)) {
            day = today;
            list = new OrderedList();
            getContent().add(new H2(formats.date(today)), list);
        }
        list.add(item);
    }

    private ListItem saves(List<Saved> run) {
        var newest = run.getFirst().save();
        var oldest = run.getLast();
        var text = new Paragraph(
                run.size() == 1
                        ? getTranslation(
                                "publishing.history.saved", said.name(newest.by()), words.section(newest.section()))
                        : getTranslation(
                                "publishing.history.savedTimes", said.name(newest.by()), run.size(), sections(run)));
        var body = new Div(text);
        if (oldest.before() != null) {
            text.add(link(state(oldest.before()), state(newest), "publishing.history.compare"));
        }
        if (run.size() == 1) {
            actions.apply(newest).ifPresent(text::add);
        } else {
            var inside = new UnorderedList();
            run.forEach(saved -> inside.add(single(saved)));
            body.add(new NativeDetails(getTranslation("publishing.history.unfold"), inside));
        }
        return item(newest.at(), "save", body);
    }

    private ListItem single(Saved saved) {
        var line = new ListItem(new Span(
                formats.time(saved.at()) + " · " + words.section(saved.save().section())));
        if (saved.before() != null) {
            line.add(link(state(saved.before()), state(saved.save()), "publishing.history.compare"));
        }
        actions.apply(saved.save()).ifPresent(line::add);
        return line;
    }

    private String sections(List<Saved> run) {
        var names = run.stream()
                .map(saved -> words.section(saved.save().section()))
                .distinct()
                .toList();
        var first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() <= NAMED
                ? first
                : getTranslation("publishing.history.andMore", first, names.size() - NAMED);
    }

    private StateBadge badge(Event event) {
        if (event.state() != SubmissionState.DONE) {
            return new StateBadge(SubmissionCard.tone(event.state()), getTranslation(Labels.key(event.state())));
        }
        boolean staged = event.kind() == SubmissionKind.STAGING;
        return new StateBadge(
                staged ? Tone.STAGED : Tone.LIVE,
                getTranslation(Labels.key(staged ? Publication.STAGED : Publication.LIVE)));
    }

    private ListItem event(Event event) {
        var text = new Paragraph(said.text(event));
        if (EventWords.telling(event)) {
            text.add(badge(event));
        }
        var body = new Div(text);
        if (!event.note().isEmpty()) {
            var note = new Paragraph(event.note());
            note.addClassName("v-note");
            body.add(note);
        }
        return item(event.at(), EventWords.icon(event), body);
    }

    private ListItem item(Instant at, String icon, Div body) {
        var time = new Span(formats.time(at));
        time.addClassName("v-time");
        var sign = new Span(Icons.of(icon));
        sign.addClassName("v-time-sign");
        body.addClassName("v-time-body");
        return new ListItem(time, sign, body);
    }

    private Anchor link(String base, String target, String key) {
        var link = new Anchor(compare.apply(base, target), getTranslation(key));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static String state(@Nullable Save save) {
        return "s:" + Objects.requireNonNull(save).id();
    }
}
