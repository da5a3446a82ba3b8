package dev.vitrine.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;

/** The language of the interface: FR or EN. Where there are unsaved changes it asks first. */
final class LanguageSwitch extends Composite<Div> {
    private static final List<Locale> SHOWN = List.of(Locale.FRENCH, Locale.ENGLISH);
    private final transient FrameParts parts;

    LanguageSwitch(FrameParts parts) {
        this.parts = parts;
        getContent().addClassName("v-segments");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("kit.frame.language"));
        Locale present = Translations.nearest(getLocale());
        for (Locale locale : SHOWN) {
            var button = new NativeButton(locale.getLanguage().toUpperCase(Locale.ROOT), event -> speak(locale));
            button.getElement().setAttribute("aria-pressed", String.valueOf(locale.equals(present)));
            button.getElement().setAttribute("lang", locale.getLanguage());
            button.setTitle(Formats.languageName(locale));
            getContent().add(button);
        }
    }

    private void speak(Locale locale) {
        UI ui = getUI().orElseThrow();
        SaveBar.whenSaved(ui, () -> {
            parts.signedIn().ifPresent(signedIn -> signedIn.speak(locale));
            ui.setLocale(locale);
            ui.getPage().reload();
        });
    }
}
