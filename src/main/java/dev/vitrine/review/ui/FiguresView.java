package dev.vitrine.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.AddressBar;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.Segments.Option;
import dev.vitrine.kit.Translations;
import dev.vitrine.publishing.DeskFigures;
import dev.vitrine.publishing.DeskFigures.Figures;
import dev.vitrine.publishing.DeskFigures.OfRule;
import dev.vitrine.publishing.DeskFigures.Times;
import dev.vitrine.publishing.DeskFigures.Week;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the desk fares, of the last weeks that the address asks for ({@code ?weeks=13}); every bar is a figure too. */
@Route(value = FiguresView.ROUTE, layout = MainLayout.class)
@RolesAllowed(Roles.APPROVER)
class FiguresView extends PageView implements BeforeEnterObserver {
    static final String ROUTE = "review/figures";

    private static final String WEEKS = "weeks";
    private static final List<Integer> PERIODS = List.of(4, 13, 52);

    private final transient DeskFigures figures;
    private final transient Translations words;
    private final transient Clock clock;
    private int weeks = PERIODS.getFirst();

    FiguresView(DeskFigures figures, Translations words, Clock clock) {
        this.figures = figures;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(getTranslation("review.queue.title"), QueueView.ROUTE),
                Crumb.of(getTranslation("review.figures.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter(WEEKS);
        weeks = PERIODS.stream()
                .filter(period -> asked.equals(Optional.of(period.toString())))
                .findFirst()
                .orElse(PERIODS.getFirst());
        show();
    }

    private void show() {
        clear();
        var read = read();
        var period = new Segments<>(
                getTranslation("review.figures.period"),
                PERIODS.stream()
                        .map(number -> Option.of(number, getTranslation("review.figures.weeks", number)))
                        .toList(),
                weeks,
                this::choose);
        var head = new PageHead(getTranslation("review.figures.title"))
                .subtitle(getTranslation("review.figures.subtitle"))
                .beside(period);
        add(head);
        if (read.times().decided() == 0) {
            add(new EmptyState(
                    "history", getTranslation("review.figures.empty"), getTranslation("review.figures.emptyText")));
            return;
        }
        head.actions(export());
        add(times(read.times()), throughput(read.weeks()), rules(read.rules()));
    }

    private Figures read() {
        var now = clock.instant();
        return figures.read(now.minus(Duration.ofDays(7L * weeks)), now);
    }

    private void choose(int number) {
        weeks = number;
        AddressBar.follow(ROUTE, number == PERIODS.getFirst() ? Map.of() : Map.of(WEEKS, String.valueOf(number)));
        show();
    }

    /** The file is made when it is asked for, in the language of the page, and nothing but figures and names of rules stands in it. */
    private Component export() {
        var language = getLocale();
        var file = new FiguresFile((key, args) -> words.get(key, language, args));
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = file.of(read());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "desk-figures.csv",
                            "text/csv;charset=UTF-8",
                            bytes.length);
                }),
                getTranslation("review.figures.export"));
        link.addClassName("v-link-button");
        return link;
    }

    private Component times(Times times) {
        var formats = Formats.current();
        return new Card(
                getTranslation("review.figures.times"),
                new FactList()
                        .add(getTranslation("review.figures.decided"), formats.number(times.decided()))
                        .add(getTranslation("review.figures.median"), duration(times.median()))
                        .add(getTranslation("review.figures.ninetieth"), duration(times.ninetieth()))
                        .add(
                                getTranslation("review.figures.inTime"),
                                formats.percent(percent(times.inTime(), times.decided()))));
    }

    private static String duration(@Nullable Duration duration) {
        return duration == null ? "" : Formats.current().duration(duration);
    }

    private Component throughput(List<Week> all) {
        long most = all.stream()
                .mapToLong(week -> week.approved() + week.sentBack())
                .max()
                .orElse(1);
        var table = table(
                "review.figures.throughput",
                "review.figures.week",
                "review.figures.approved",
                "review.figures.sentBack",
                "review.figures.all");
        var formats = Formats.current();
        for (var week : all) {
            long sum = week.approved() + week.sentBack();
            row(
                    table,
                    getTranslation("review.figures.weekOf", formats.date(week.monday())),
                    figure(formats.number(week.approved())),
                    figure(formats.number(week.sentBack())),
                    bar(formats.number(sum), percent(sum, most)));
        }
        return new Card(getTranslation("review.figures.throughput"), framed(table));
    }

    private Component rules(List<OfRule> all) {
        if (all.isEmpty()) {
            return new Card(getTranslation("review.figures.rules"), new Span(getTranslation("review.figures.noRules")));
        }
        var table = table(
                "review.figures.rules",
                "review.figures.rule",
                "review.figures.submissions",
                "review.figures.sentBackShare",
                "review.figures.agreement");
        var formats = Formats.current();
        for (var rule : all) {
            int back = percent(rule.sentBack(), rule.decided());
            int agreed = percent(rule.agreed(), rule.second());
            row(
                    table,
                    FiguresFile.words(this::getTranslation, rule.rule()),
                    figure(formats.number(rule.decided())),
                    bar(getTranslation("review.figures.share", formats.percent(back), rule.sentBack()), back),
                    rule.second() == 0
                            ? figure(getTranslation("review.figures.noSecond"))
                            : bar(
                                    getTranslation(
                                            "review.figures.shareOf",
                                            formats.percent(agreed),
                                            rule.agreed(),
                                            rule.second()),
                                    agreed));
        }
        return new Card(getTranslation("review.figures.rules"), framed(table))
                .subtitle(getTranslation("review.figures.rulesText"));
    }

    /** A name for screen readers, a row of headings, and an empty body. */
    private NativeTable table(String name, String... headings) {
        var table = new NativeTable();
        table.addClassName("v-desk-figures");
        table.getElement().setAttribute("aria-label", getTranslation(name));
        var head = table.getHead().addRow();
        for (var heading : headings) {
            head.add(heading("col", getTranslation(heading)));
        }
        return table;
    }

    private static void row(NativeTable table, String heading, Component... cells) {
        var row = table.getBody().addRow();
        row.add(heading("row", heading));
        Stream.of(cells).map(NativeTableCell::new).forEach(row::add);
    }

    private static NativeTableHeaderCell heading(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Component figure(String text) {
        return new Span(text);
    }

    /** The figure in words, and beneath it the same as a length, which screen readers pass over. */
    private static Component bar(String text, int percent) {
        var meter = new Element("progress");
        meter.setAttribute("max", "100");
        meter.setAttribute("value", String.valueOf(percent));
        meter.setAttribute("aria-hidden", "true");
        var cell = new Div(new Span(text));
        cell.getElement().appendChild(meter);
        cell.addClassName("v-desk-figures-bar");
        return cell;
    }

    /** It scrolls sideways where it does not fit, by keyboard too. */
    private static Component framed(NativeTable table) {
        var frame = new Div(table);
        frame.addClassName("v-desk-figures-frame");
        frame.getElement().setAttribute("tabindex", "0");
        return frame;
    }

    static int percent(long part, long whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }
}
