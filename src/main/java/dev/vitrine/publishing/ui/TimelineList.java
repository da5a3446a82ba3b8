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
import dev.vitrine.content.Change;
import dev.vitrine.content.OfferContent;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Few;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.offers.History.Save;
import dev.vitrine.offers.History.Told;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions.Event;
import dev.vitrine.publishing.ui.Timeline.Entry;
import dev.vitrine.publishing.ui.Timeline.Entry.Happened;
import dev.vitrine.publishing.ui.Timeline.Entry.Saved;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Entries under the day they belong to; saves that one person made within minutes fold into one that says their sum. */
final class TimelineList extends Composite<Div> {
    private static final int NAMED = 3;

    private final OfferContent present;
    private final UnaryOperator<String> listName;
    private final EventWords said;
    private final ToldWords told = new ToldWords(this);
    private final BinaryOperator<String> compare;
    private final Function<Save, Optional<Component>> actions;
    private final Formats formats = Formats.current();
    private @Nullable LocalDate day;
    private OrderedList list = new OrderedList();

    /**
     * @param present where ids of SKUs are looked up
     * @param listName the name of an entry of the marketplace's lists by its id
     * @param compare the address that compares two states, named by their words
     * @param actions what may be done with the state after a save
     */
    TimelineList(
            OfferContent present,
            UnaryOperator<String> listName,
            EventWords said,
            BinaryOperator<String> compare,
            Function<Save, Optional<Component>> actions) {
        this.present = present;
        this.listName = listName;
        this.said = said;
        this.compare = compare;
        this.actions = actions;
        getContent().addClassName("v-timeline");
    }

    void add(List<Entry> entries) {
        for (var fold : Folds.of(entries, formats.zone())) {
            append(
                    fold.getFirst(),
                    switch (fold.getFirst()) {
                        case Saved first ->
                            saves(fold.stream()
                                    .map(entry -> ((Saved) entry).told())
                                    .toList());
                        case Happened happened -> event(happened.event());
                    });
        }
    }

    private void append(Entry entry, ListItem item) {
        var today = LocalDate.ofInstant(entry.at(), formats.zone());
        if (!today.equals(day)) {
            day = today;
            list = new OrderedList();
            getContent().add(new H2(formats.date(today)), list);
        }
        list.add(item);
    }

    private ListItem saves(List<Told> run) {
        var newest = run.getFirst().save();
        var words = words(run);
        var sum = Folds.sum(run);
        long times = Folds.count(run);
        var text = new Paragraph(
                times == 1
                        ? getTranslation("publishing.history.saved", said.name(newest.by()), sections(run, words))
                        : getTranslation(
                                "publishing.history.savedTimes", said.name(newest.by()), times, sections(run, words)));
        var body = new Div(text, changes(sum, words));
        link(run.getLast(), run.getFirst()).ifPresent(text::add);
        if (run.size() == 1) {
            actions.apply(newest).ifPresent(text::add);
        } else {
            var inside = new UnorderedList();
            run.forEach(saved -> inside.add(single(saved)));
            body.add(new NativeDetails(getTranslation("publishing.history.unfold"), inside));
        }
        return item(newest.at(), "save", body);
    }

    /** What changed: for one section its fields alone, for several each under its name. */
    private Component changes(SortedMap<SectionKey, List<Change>> sum, ContentWords words) {
        var lines = new Div();
        lines.addClassName("v-time-changes");
        sum.entrySet().stream()
                .limit(NAMED)
                .map(entry -> sum.size() == 1
                        ? told.of(entry.getKey(), entry.getValue(), words)
                        : told.line(entry.getKey(), entry.getValue(), words))
                .forEach(line -> lines.add(new Paragraph(line)));
        return lines;
    }

    private ListItem single(Told saved) {
        var key = saved.save().section();
        var words = words(List.of(saved));
        var line = new ListItem(new Span(formats.time(saved.save().at()) + " · "
                + told.line(key, saved.before().changes(key, saved.after()), words)));
        link(saved, saved).ifPresent(line::add);
        actions.apply(saved.save()).ifPresent(line::add);
        return line;
    }

    /** Words that know what stood before and stands after these saves. */
    private ContentWords words(List<Told> run) {
        var contents = new ArrayList<OfferContent>();
        for (var saved : run) {
            for (var standing : List.of(saved.after(), saved.before())) {
                if (standing.value() != null) {
                    contents.add(OfferContent.EMPTY.with(saved.save().section(), standing.value()));
                }
            }
        }
        contents.add(present);
        return ContentWords.of(this, contents.toArray(OfferContent[]::new)).naming(listName);
    }

    private String sections(List<Told> run, ContentWords words) {
        var names = run.stream()
                .map(saved -> saved.save().section())
                .sorted()
                .distinct()
                .map(words::section)
                .toList();
        return Few.of(this, names, NAMED);
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

    /** From the state before the first of some saves to that after the last; nothing where the offer began. */
    private Optional<Anchor> link(Told first, Told last) {
        return Optional.ofNullable(first.previous()).map(before -> {
            var link = new Anchor(
                    compare.apply("s:" + before, "s:" + last.save().id()),
                    getTranslation("publishing.history.compare"));
            link.getElement().setAttribute("router-link", true);
            return link;
        });
    }
}
