package dev.vitrine.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.rules.Completeness;
import dev.vitrine.shared.LanguageTag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One button a language, with its completeness; each is an address, so that the choice is in the URL. */
public final class LanguageButtons extends Composite<Nav> {
    /**
     * @param note a few words beneath the name in place of the percentage, or empty: {@code source}, {@code 7 périmés}
     * @param href address of the same page in this language
     * @param signed who reviewed the language and when, or empty
     */
    public record Choice(LanguageTag language, Completeness.Share share, String note, String href, String signed) {
        /** A language that nobody signed off. */
        public Choice(LanguageTag language, Completeness.Share share, String note, String href) {
            this(language, share, note, href, "");
        }
    }

    private final Map<LanguageTag, Anchor> links = new LinkedHashMap<>();

    public LanguageButtons(List<Choice> choices, LanguageTag current) {
        getContent().addClassName("v-languages");
        getContent().getElement().setAttribute("aria-label", getTranslation("kit.languages"));
        for (Choice choice : choices) {
            var link = new Anchor();
            link.setHref(choice.href());
            link.getElement().setAttribute("router-link", true);
            link.addClassName("v-language");
            if (choice.language().equals(current)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            links.put(choice.language(), link);
            getContent().add(link);
        }
        show(choices);
    }

    /** Shows how the languages are now; whoever stands on one of them stays there. */
    public void show(List<Choice> choices) {
        for (Choice choice : choices) {
            Anchor link = links.get(choice.language());
            if (link != null) {
                show(link, choice);
            }
        }
    }

    private static void show(Anchor link, Choice choice) {
        var name = new Span(ContentWords.language(choice.language()));
        name.addClassName("v-language-name");
        name.getElement().setAttribute("lang", choice.language().value());
        var words = new Span(name, note(choice));
        words.addClassName("v-language-words");
        link.removeAll();
        link.add(new Ring(choice.share()).silent(), words);
        if (!choice.signed().isEmpty()) {
            link.add(Marks.sign("passed", "live", choice.signed()));
        }
        link.setTitle(choice.signed());
    }

    private static Span note(Choice choice) {
        String percent = choice.share().complete()
                ? ""
                : Formats.current().percent(choice.share().percent());
        String gap = percent.isEmpty() || choice.note().isEmpty() ? "" : ", ";
        String text = percent + gap + choice.note();
        var note = new Span(text.isEmpty() ? Formats.current().percent(100) : text);
        note.addClassName("v-language-note");
        return note;
    }
}
