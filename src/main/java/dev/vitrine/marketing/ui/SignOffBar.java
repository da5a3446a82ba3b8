package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.kit.Ring;
import dev.vitrine.marketing.TranslationDesk;
import dev.vitrine.marketing.TranslationDesk.Obstacles;
import dev.vitrine.marketing.TranslationDesk.Sheet;
import dev.vitrine.marketing.TranslationDesk.SignOff;
import dev.vitrine.marketing.TranslationDesk.Signing;
import dev.vitrine.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How far a language is, who signed it off, and the button that does; it says what stands in the way. */
final class SignOffBar extends Composite<Div> {
    private final transient TranslationDesk desk;
    private final transient PersonNames people;
    private final transient Runnable signed;

    /** @param signed called when the language was signed off, or when it turned out to be another one than was shown */
    SignOffBar(TranslationDesk desk, PersonNames people, Runnable signed) {
        this.desk = desk;
        this.people = people;
        this.signed = signed;
        getContent().addClassName("v-signoff");
    }

    void show(Sheet sheet) {
        getContent().removeAll();
        int all = sheet.lines().size();
        int done = (int)
                sheet.lines().stream().filter(line -> !line.state().needsWork()).count();
        var words = new Div();
        words.addClassName("v-signoff-words");
        if (!sheet.isSource()) {
            getContent().add(new Ring(all == 0 ? 100 : 100 * done / all).silent());
            var progress = new Span(getTranslation("marketing.desk.progress", done, all));
            progress.addClassName("v-signoff-progress");
            words.add(progress);
        }
        words.add(last(sheet));
        getContent().add(words);
        if (sheet.editable()) {
            action(sheet);
        }
    }

    private Span last(Sheet sheet) {
        var said = new Span(sheet.signOff()
                .map(last -> said(last, people.names(List.of(last.by()))))
                .orElseGet(() -> getTranslation("marketing.desk.neverSigned")));
        said.addClassName("v-signoff-last");
        if (sheet.signOff().filter(SignOff::holds).isPresent()) {
            said.addComponentAsFirst(Icons.of("passed"));
        }
        return said;
    }

    /** Who and when, and what changed since. */
    private String said(SignOff last, Map<PersonId, String> names) {
        String name = names.getOrDefault(last.by(), "");
        String at = Formats.current().dateTime(last.at());
        return last.holds()
                ? getTranslation("marketing.desk.signedBy", name, at)
                : getTranslation("marketing.desk.signedBefore", name, at, last.changed(), last.signed());
    }

    private void action(Sheet sheet) {
        String language = Formats.languageName(sheet.language().locale());
        var button = new Button(getTranslation("marketing.desk.sign", language), Icons.of("passed"));
        Obstacles obstacles = sheet.obstacles();
        if (obstacles.none()) {
            button.setEnabled(sheet.signOff().filter(SignOff::holds).isEmpty());
            button.addClickListener(event -> sign(sheet));
        } else {
            String why = why(obstacles);
            var reason = new Span(why);
            reason.addClassName("v-signoff-why");
            getContent().add(reason);
            button.getElement().setAttribute("aria-disabled", "true");
            button.addClickListener(event -> Notices.problem(why));
        }
        getContent().add(button);
    }

    private String why(Obstacles obstacles) {
        var parts = new ArrayList<String>();
        add(parts, "marketing.desk.missing", obstacles.missing());
        add(parts, "marketing.desk.stale", obstacles.stale());
        add(parts, "marketing.desk.errors", obstacles.errors());
        return getTranslation("marketing.desk.why", String.join(", ", parts));
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(getTranslation(key, count));
        }
    }

    private void sign(Sheet sheet) {
        switch (desk.signOff(sheet.offer(), sheet.language(), sheet.texts())) {
            case Signing.Signed done ->
                Notices.done(getTranslation(
                        "marketing.desk.signed",
                        Formats.languageName(done.signOff().language().locale())));
            case Signing.Refused refused -> Notices.problem(why(refused.obstacles()));
            case Signing.ChangedSince changed -> Notices.problem(getTranslation("marketing.desk.changedSince"));
        }
        signed.run();
    }
}
