package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Translations;
import java.util.Locale;

/** A page before the frame: the operator's words at the left, at the right what there is to do, in either language. */
abstract class EntryPage extends Composite<Div> implements HasDynamicTitle {
    private static final String LANGUAGE = "lang";

    private final String operator;
    private final Main main = new Main();
    private String heading = "";

    EntryPage(String operator) {
        this.operator = operator;
        getContent().addClassName("v-entry");
        main.addClassName("v-entry-main");
    }

    /** Draws the page anew, in the language that the address asks for, else in the browser's. */
    final void draw(Location location, String title, String text, Component... parts) {
        heading = title;
        var words = new Paragraph(text);
        words.addClassName("v-entry-text");
        var column = new Div(new H1(title), words);
        column.add(parts);
        column.addClassName("v-entry-column");
        main.removeAll();
        main.add(languages(location), column);
        getContent().removeAll();
        getContent().add(banner(), main);
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.documentElement.lang = $0",
                        UI.getCurrent().getLocale().toLanguageTag());
    }

    /** To be called before anything is translated. */
    static void speak(Location location) {
        location.getQueryParameters()
                .getSingleParameter(LANGUAGE)
                .ifPresent(asked -> speak(Translations.nearest(Locale.of(asked))));
    }

    /** From now on in this browser, until something else is chosen or somebody signs in. */
    static void speak(Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().setLocale(language);
    }

    private Component banner() {
        var mark = new Span(Icons.of("cloud"));
        mark.addClassName("v-entry-mark");
        var brand = new Div(mark, new Span(operator));
        brand.addClassName("v-entry-brand");
        var promise = new Div(
                new Span(getTranslation("identity.entry.promise1")),
                new Span(getTranslation("identity.entry.promise2")),
                new Span(getTranslation("identity.entry.promise3")));
        promise.addClassName("v-entry-promise");
        var product = new Paragraph(getTranslation("identity.entry.product", operator));
        var banner = new Header(brand, promise, product);
        banner.addClassName("v-entry-banner");
        return banner;
    }

    private Component languages(Location location) {
        var present = Translations.nearest(UI.getCurrent().getLocale());
        var languages = new Nav();
        languages.setAriaLabel(getTranslation("identity.entry.language"));
        languages.addClassNames("v-segments", "v-entry-languages");
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            var query = location.getQueryParameters().merging(LANGUAGE, language.getLanguage());
            var link = new Anchor(location.getPath() + "?" + query.getQueryString(), Formats.languageName(language));
            link.getElement().setAttribute("lang", language.getLanguage());
            if (language.equals(present)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            languages.add(link);
        }
        return languages;
    }

    @Override
    public String getPageTitle() {
        return heading + " · Vitrine";
    }
}
