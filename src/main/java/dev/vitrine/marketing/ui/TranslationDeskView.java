package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.kit.Segments;
import dev.vitrine.marketing.TranslationDesk;
import dev.vitrine.marketing.TranslationDesk.Line;
import dev.vitrine.marketing.TranslationDesk.Sheet;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.FollowsOffer;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Marketing, Translation: every text of the offer and its plans beside its source. One text is open at a time; Ctrl+Enter
 * saves it and goes to the next that needs work, Alt with the arrows moves. The filter and the open text are in the
 * address ({@link DeskQuery}).
 */
@Route(value = "p/:publisher/offers/:offer/marketing/:language/translate", layout = EditorFrame.class)
@PermitAll
class TranslationDeskView extends PageView implements BeforeEnterObserver, FollowsOffer, DeskRow.Actions {
    private final transient TranslationDesk desk;
    private final transient MarketingPages pages;
    private final transient SectionForms forms;
    private final SignOffBar signOff;
    private final Div filters = new Div();
    private final Div texts = new Div();
    private transient @Nullable OfferHead offer;
    private transient @Nullable Sheet sheet;
    private transient DeskQuery query = new DeskQuery(DeskFilter.ALL, null);
    private @Nullable LanguageTag language;
    private @Nullable DeskList list;
    private @Nullable SectionForm<?> form;
    private boolean goingOn;

    TranslationDeskView(TranslationDesk desk, MarketingPages pages, SectionForms forms, PersonNames people) {
        this.desk = desk;
        this.pages = pages;
        this.forms = forms;
        signOff = new SignOffBar(desk, people, this::refresh);
        filters.addClassName("v-translate-filters");
        shortcut(Key.ENTER, KeyModifier.CONTROL, this::saveAndGoOn);
        shortcut(Key.ARROW_DOWN, KeyModifier.ALT, () -> step(1));
        shortcut(Key.ARROW_UP, KeyModifier.ALT, () -> step(-1));
    }

    private void shortcut(Key key, KeyModifier modifier, Runnable action) {
        Shortcuts.addShortcutListener(this, action::run, key, modifier).resetFocusOnActiveElement();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        language = OfferRoute.language(event.getRouteParameters());
        offer = pages.offer(OfferRoute.offer(event.getRouteParameters()), language());
        query = DeskQuery.of(event.getLocation().getQueryParameters());
        sheet = desk.sheet(offer().id(), language());
        clear();
        pages.head(this, offer(), language(), MarketingPage.TRANSLATE).forEach((Component part) -> add(part));
        if (sheet().isSource()) {
            source();
        } else {
            translation();
        }
    }

    /** The source language is not translated: here are those that are. */
    private void source() {
        var note = new Paragraph(getTranslation("marketing.desk.isSource", ContentWords.language(language())));
        var links = new Div();
        links.addClassName("v-translate-languages");
        offer().targetLanguages().forEach(other -> links.add(link(other)));
        add(note, links);
        form = null;
        signOff.show(sheet());
        foot(signOff);
    }

    private Anchor link(LanguageTag other) {
        var link = new Anchor(
                pages.href(offer().id(), other, MarketingPage.TRANSLATE),
                getTranslation("marketing.desk.translate", ContentWords.language(other)));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private void translation() {
        if (!sheet().editable()) {
            var reason = new Paragraph(
                    Icons.of("lock"),
                    new Span(getTranslation("marketing.desk.readOnly", ContentWords.language(language()))));
            reason.addClassName("v-translate-read-only");
            add(reason);
        }
        add(filters, texts);
        counts();
        draw();
        Optional.ofNullable(query.open()).ifPresent(this::opened);
    }

    private void counts() {
        var options = Arrays.stream(DeskFilter.values())
                .map(filter -> new Segments.Option<>(
                        filter,
                        getTranslation(Labels.key(filter)),
                        sheet().lines().stream().filter(filter::shows).count()))
                .toList();
        var segments = new Segments<>(
                getTranslation("marketing.desk.filter"),
                options,
                query.filter(),
                filter -> whenSaved(() -> {
                    query = new DeskQuery(filter, null);
                    draw();
                    counts();
                    tellAddress();
                }));
        var keys = new Span(getTranslation("marketing.desk.keys"));
        keys.addClassName("v-translate-keys");
        filters.removeAll();
        filters.add(segments.pills(), keys);
        signOff.show(sheet());
    }

    /** What the filter shows stays until another is chosen, so that a text that is done does not run away. */
    private void draw() {
        form = null;
        foot(signOff);
        List<Line> shown = sheet().lines().stream()
                .filter(line -> query.filter().shows(line) || line.path().equals(query.open()))
                .toList();
        list = new DeskList(sheet(), shown, this);
        texts.removeAll();
        texts.add(
                shown.isEmpty()
                        ? new EmptyState(
                                "passed",
                                getTranslation("marketing.desk.nothing"),
                                getTranslation("marketing.desk.nothingText"))
                        : list);
    }

    private static void whenSaved(Runnable then) {
        SaveBar.whenSaved(UI.getCurrent(), then);
    }

    @Override
    public void open(FieldPath path) {
        whenSaved(() -> {
            opened(path);
            list().row(path).ifPresent(DeskRow::focus);
        });
    }

    private void opened(FieldPath path) {
        Optional<DeskRow> row = list().row(path);
        openRow().ifPresent(DeskRow::close);
        form = null;
        query = new DeskQuery(query.filter(), row.isPresent() ? path : null);
        row.ifPresent(this::fill);
        foot(Stream.concat(Stream.of(signOff), Stream.ofNullable(form).map(SectionForm::bar))
                .toArray(Component[]::new));
        tellAddress();
    }

    private void fill(DeskRow row) {
        Line line = row.line();
        if (DeskText.isEditedHere(line)) {
            form = new DeskForms(forms, sheet()).form(line, list().label(line.path()));
            form.whenSaved(this::saved);
        }
        row.open(form, sheet().editable());
    }

    private Optional<DeskRow> openRow() {
        return Optional.ofNullable(query.open()).flatMap(list()::row).filter(DeskRow::isOpen);
    }

    private void tellAddress() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, pages.href(offer().id(), language(), MarketingPage.TRANSLATE) + query.text());
    }

    @Override
    public void saveAndGoOn() {
        if (form == null || !form.bar().isDirty()) {
            goOn();
            return;
        }
        goingOn = true;
        form.save();
        if (form.bar().isDirty()) {
            // A conflict is being settled, or a limit is broken: the person stays with this text.
            goingOn = false;
        }
    }

    private void saved() {
        refresh();
        if (goingOn) {
            goingOn = false;
            goOn();
        }
    }

    /** To the next text that needs work, from the open one on and then from the first. */
    private void goOn() {
        List<FieldPath> paths = list().paths();
        int from = query.open() == null ? 0 : paths.indexOf(query.open()) + 1;
        Stream.concat(paths.stream().skip(from), paths.stream().limit(from))
                .filter(path -> !path.equals(query.open()) && needsWork(path))
                .findFirst()
                .ifPresentOrElse(this::open, () -> Notices.done(getTranslation("marketing.desk.done")));
    }

    private boolean needsWork(FieldPath path) {
        return sheet().lines().stream()
                .anyMatch(line -> line.path().equals(path)
                        && (line.state().needsWork() || !line.findings().isEmpty()));
    }

    private void step(int by) {
        List<FieldPath> paths = list == null ? List.of() : list.paths();
        int to = query.open() == null ? (by > 0 ? 0 : paths.size() - 1) : paths.indexOf(query.open()) + by;
        if (to >= 0 && to < paths.size()) {
            open(paths.get(to));
        }
    }

    @Override
    public void stillRight(Line line) {
        if (form != null && form.bar().isDirty()) {
            Notices.problem(getTranslation("marketing.desk.saveFirst"));
            return;
        }
        switch (desk.stillRight(offer().id(), line)) {
            case DONE -> Notices.done(getTranslation("marketing.desk.confirmed"));
            case CHANGED_SINCE -> Notices.problem(getTranslation("marketing.desk.changedSince"));
        }
        refresh();
        if (form != null) {
            form.load();
        }
        goOn();
    }

    @Override
    public String page(FieldPath path) {
        return pages.href(offer().id(), language(), MarketingPage.of(path));
    }

    /** Shows the texts as they are now, and so does the frame. */
    private void refresh() {
        EditorFrame.refresh(this);
        show(desk.sheet(offer().id(), language()));
    }

    private void show(Sheet now) {
        sheet = now;
        if (now.isSource()) {
            signOff.show(now);
        } else {
            list().show(now.lines());
            counts();
        }
    }

    /** A colleague's save shows in every text in which nothing is being written. */
    @Override
    public void follow() {
        show(desk.sheet(offer().id(), language()));
        if (form != null) {
            form.follow();
        }
    }

    private OfferHead offer() {
        return Objects.requireNonNull(offer);
    }

    private Sheet sheet() {
        return Objects.requireNonNull(sheet);
    }

    private DeskList list() {
        return Objects.requireNonNull(list);
    }

    private LanguageTag language() {
        return Objects.requireNonNull(language);
    }

    @Override
    public List<Crumb> crumbs() {
        return pages.crumbs(this, language(), MarketingPage.TRANSLATE);
    }
}
