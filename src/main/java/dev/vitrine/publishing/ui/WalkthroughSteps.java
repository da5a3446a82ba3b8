package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.publishing.Walkthrough.Gap;
import dev.vitrine.publishing.Walkthrough.Missing;
import dev.vitrine.publishing.Walkthrough.Stage;
import dev.vitrine.publishing.Walkthrough.Status;
import dev.vitrine.publishing.Walkthrough.Step;
import java.util.function.Function;

/** The four steps with a sign each, and what each still lacks as a link to where it is mended. */
final class WalkthroughSteps extends Composite<OrderedList> {
    private final Function<Gap, String> href;

    /** @param href the address where a gap is closed */
    WalkthroughSteps(Status status, Function<Gap, String> href) {
        this.href = href;
        getContent().addClassName("v-walkthrough");
        status.steps().forEach(step -> getContent().add(item(step, status)));
    }

    private ListItem item(Step step, Status status) {
        var sign = new Span(Icons.of(step.green() ? "passed" : "clock"), unseen(step.green()));
        sign.addClassNames("v-walk-sign", step.green() ? "v-walk-green" : "v-walk-open");
        var name = new Span(getTranslation(Labels.key(step.stage())));
        name.addClassName("v-walk-name");
        var words = new Div(name);
        if (step.green()) {
            words.add(quiet(done(step.stage(), status)));
        } else {
            var gaps = new UnorderedList();
            step.missing().forEach(missing -> gaps.add(new ListItem(link(missing))));
            words.add(gaps);
        }
        var item = new ListItem(sign, words);
        item.addClassName("v-walk-step");
        return item;
    }

    private String done(Stage stage, Status status) {
        return switch (stage) {
            case AGREEMENT -> getTranslation("publishing.walkthrough.accepted");
            case COMPANY -> getTranslation("publishing.walkthrough.registered");
            case COMPLETE ->
                status.draftErrors() == 0
                        ? getTranslation("publishing.walkthrough.complete")
                        : getTranslation("publishing.walkthrough.completeBut", status.draftErrors());
            case TESTED -> getTranslation("publishing.walkthrough.tested");
        };
    }

    private Component link(Missing missing) {
        var link = new Anchor(href.apply(missing.gap()), getTranslation(Labels.key(missing.gap()), missing.number()));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Span unseen(boolean green) {
        var text = new Span(getTranslation(green ? "publishing.walkthrough.green" : "publishing.walkthrough.open"));
        text.addClassName("v-unseen");
        return text;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("v-quiet");
        return span;
    }
}
