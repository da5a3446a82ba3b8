package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.DiffText;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.RichHtml;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.marketing.TranslationDesk.Line;
import dev.vitrine.marketing.TranslationDesk.State;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** One text of the translation desk: its name and state, the source, the translation; closed it is read, open it is edited. */
final class DeskRow extends Composite<Div> {
    /** What can be done with a row. */
    interface Actions {
        void open(FieldPath path);

        void saveAndGoOn();

        void stillRight(Line line);

        /** The address of the page on which a text is edited that is too long for the desk. */
        String page(FieldPath path);
    }

    private final LanguageTag source;
    private final LanguageTag language;
    private final String label;
    private final transient Actions actions;
    private final NativeButton name = new NativeButton();
    private final Div about = new Div();
    private final Div original = new Div();
    private final Div target = new Div();
    private transient Line line;
    private final Button still = new Button();

    /** @param label of the field */
    DeskRow(LanguageTag source, LanguageTag language, String label, Line line, Actions actions) {
        this.source = source;
        this.language = language;
        this.label = label;
        this.line = line;
        this.actions = actions;
        getContent().addClassName("v-translate-row");
        name.setText(label);
        name.addClassName("v-translate-name");
        name.addClickListener(event -> open());
        about.addClassName("v-translate-about");
        var field = new Div(name, about);
        field.addClassName("v-translate-field");
        original.addClassName("v-translate-source");
        opensWhileClosed(original);
        target.addClassName("v-translate-target");
        opensWhileClosed(target);
        getContent().add(field, original, target);
        still.setText(getTranslation("marketing.desk.stillRight"));
        still.addThemeVariants(ButtonVariant.TERTIARY);
        still.addClickListener(event -> actions.stillRight(this.line));
        draw();
    }

    Line line() {
        return line;
    }

    /** Shows the text as it is now; what is being written in it stays. */
    void show(Line now) {
        if (!now.equals(line)) {
            line = now;
            draw();
        }
    }

    /** A click in the open row is one on its text or its buttons: by the time it is heard here, they may have closed it. */
    private void opensWhileClosed(Div cell) {
        cell.getElement().addEventListener("click", event -> open()).setFilter("!element.closest('.v-translate-open')");
    }

    private void open() {
        if (!isOpen()) {
            actions.open(line.path());
        }
    }

    boolean isOpen() {
        return getContent().hasClassName("v-translate-open");
    }

    /**
     * @param edited the form of this text, null when it is edited elsewhere
     * @param editable whether the present person may write this language
     */
    void open(@Nullable SectionForm<?> edited, boolean editable) {
        getContent().addClassName("v-translate-open");
        draw();
        target.removeAll();
        target.add(edited == null ? elsewhere() : edited);
        if (editable) {
            var buttons = new Div(still);
            buttons.addClassName("v-translate-buttons");
            if (edited != null) {
                buttons.add(next());
            }
            target.add(buttons);
        }
    }

    void close() {
        getContent().removeClassName("v-translate-open");
        draw();
    }

    /** Puts the keyboard into the text, or onto the row when it is only read. */
    void focus() {
        target.getChildren()
                .filter(SectionForm.class::isInstance)
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .filter(Focusable.class::isInstance)
                .map(child -> (Focusable<?>) child)
                .findFirst()
                .ifPresentOrElse(Focusable::focus, name::focus);
    }

    private void draw() {
        name.getElement().setAttribute("aria-expanded", String.valueOf(isOpen()));
        about();
        still.setVisible(line.state() == State.STALE);
        original.removeAll();
        original.add(source());
        if (!isOpen()) {
            target.removeAll();
            target.add(translation());
        }
    }

    private void about() {
        about.removeAll();
        switch (line.state()) {
            case MISSING -> about.add(badge(Tone.DRAFT));
            case STALE -> about.add(badge(Tone.WARN));
            case INHERITED, FINE -> {
                // Nothing has to be done: nothing is said.
            }
        }
        line.findings().forEach(finding -> {
            var said = new Paragraph(
                    Icons.of(finding.isError() ? "error" : "warning"), new Span(Findings.text(this, finding)));
            said.addClassNames("v-translate-finding", finding.isError() ? "v-translate-error" : "v-translate-warning");
            about.add(said);
        });
        if (line.state() == State.STALE && line.madeFrom() == null) {
            about.add(note("marketing.desk.notKept"));
        }
    }

    private StateBadge badge(Tone tone) {
        return new StateBadge(tone, getTranslation(Labels.key(line.state())));
    }

    private Component source() {
        if (line.source().isEmpty() && line.madeFrom() == null) {
            return note("marketing.desk.noSource");
        }
        FieldPath path = line.path();
        if (line.madeFrom() != null && (isOpen() || DeskText.isBrief(line))) {
            return DiffText.inline(DeskText.plain(path, line.madeFrom()), DeskText.plain(path, line.source()), source);
        }
        if (isOpen() && DeskText.isRich(path)) {
            return in(source, new RichHtml(line.source()));
        }
        return in(
                source,
                new Paragraph(
                        isOpen() && DeskText.isEditedHere(line) ? line.source() : DeskText.brief(path, line.source())));
    }

    private Component translation() {
        return switch (line.state()) {
            case MISSING -> note("marketing.desk.toDo");
            case INHERITED -> note("marketing.desk.inherited");
            case STALE, FINE -> in(language, new Paragraph(DeskText.brief(line.path(), line.text())));
        };
    }

    private static Component in(LanguageTag language, Component text) {
        text.getElement().setAttribute("lang", language.value());
        return text;
    }

    private Component note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("v-translate-note");
        return note;
    }

    /** What is too long for the desk is read here and edited on its own page. */
    private Component elsewhere() {
        var link = new Anchor(actions.page(line.path()), getTranslation("marketing.desk.elsewhere", label));
        link.getElement().setAttribute("router-link", true);
        return new Div(translation(), link);
    }

    private Component next() {
        var next = new Button(getTranslation("marketing.desk.next"), event -> actions.saveAndGoOn());
        var key = new Span(getTranslation("marketing.desk.nextKey"));
        key.addClassName("v-key");
        key.getElement().setAttribute("aria-hidden", "true");
        next.setSuffixComponent(key);
        return next;
    }
}
