package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.RichText;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.DiffText;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.rules.Twin;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says beneath a text that it repeats another (V6 to V9), with both side by side and the way to the other. Judged by what
 * stands on the page, saved or not, and by what is saved elsewhere.
 */
final class TwinNotes {
    private final Component reader;
    private final Drafts drafts;
    private final OffersNavigation navigation;
    private final OfferId offer;
    private final LanguageTag language;
    private final List<SectionForm<?>> forms = new ArrayList<>();
    private final Map<FieldPath, Div> notes = new LinkedHashMap<>();
    private OfferContent saved;
    private @Nullable List<Twin> shown;

    TwinNotes(Component reader, Drafts drafts, OffersNavigation navigation, OfferId offer, LanguageTag language) {
        this.reader = reader;
        this.drafts = drafts;
        this.navigation = navigation;
        this.offer = offer;
        this.language = language;
        saved = read();
    }

    private OfferContent read() {
        return drafts.content(offer, SectionKey.Kind.SKU, SectionKey.Kind.LISTING, SectionKey.Kind.PLAN);
    }

    /** What the form holds counts in place of what is saved. */
    void watch(SectionForm<?> form) {
        forms.add(form);
        form.whenSaved(this::refresh);
    }

    /** Where the note of this field is to stand. */
    Component at(FieldPath path) {
        var place = new Div();
        place.addClassName("v-twins");
        notes.put(path, place);
        return place;
    }

    /** Somebody may have saved something. */
    void refresh() {
        saved = read();
        show();
    }

    void show() {
        OfferContent content = saved;
        for (SectionForm<?> form : forms) {
            content = content.with(form.key(), form.value());
        }
        List<Twin> twins = Twin.in(content, language);
        if (twins.equals(shown)) {
            return;
        }
        shown = twins;
        notes.values().forEach(Div::removeAll);
        ContentWords words = ContentWords.of(reader, content);
        for (Twin twin : twins) {
            note(words, twin.one(), twin.text(), twin.other(), twin.otherText(), twin.equal());
            note(words, twin.other(), twin.otherText(), twin.one(), twin.text(), twin.equal());
        }
    }

    private void note(
            ContentWords words, FieldPath here, String text, FieldPath there, String otherText, boolean equal) {
        Div place = notes.get(here);
        if (place == null) {
            return;
        }
        String name = words.place(there);
        // Within the page the other field is led to; elsewhere the page is left, which asks when something waits.
        var link = new Anchor(notes.containsKey(there) ? "#" + there : navigation.field(offer, there), name);
        var said = new Span(reader.getTranslation(equal ? "marketing.twin.equal" : "marketing.twin.alike"));
        String mine = RichText.lines(text);
        String theirs = RichText.lines(otherText);
        var sides = new Div(
                side(
                        reader.getTranslation("marketing.twin.here"),
                        equal ? new Span(mine) : DiffText.inline(theirs, mine)),
                side(name, new Span(theirs)));
        sides.addClassName("v-twin-sides");
        sides.getElement().setAttribute("lang", language.value());
        var note = new Div(said, new Span(" "), link, sides);
        note.addClassName("v-twin");
        note.setClassName("v-twin-equal", equal);
        note.getElement().setAttribute("role", "note");
        place.add(note);
    }

    private static Component side(String name, Component text) {
        var title = new Span(name);
        title.addClassName("v-quiet");
        var side = new Div(title, text);
        side.addClassName("v-twin-side");
        return side;
    }
}
