package dev.vitrine.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Says on every page of a suspended publisher that it is, why, what that means, and whom to ask. */
final class SuspensionNote extends Section {
    private final transient FrameParts parts;

    SuspensionNote(FrameParts parts) {
        this.parts = parts;
        addClassName("v-suspended");
        getElement().setAttribute("aria-label", getTranslation("kit.suspended.title"));
        setVisible(false);
    }

    void show(Optional<Workplace.Publisher> publisher) {
        removeAll();
        var reason = publisher.map(Workplace.Publisher::suspended).orElse(null);
        setVisible(reason != null);
        if (reason != null) {
            add(Icons.of("warning"), words(reason));
        }
    }

    private Div words(String reason) {
        var title = new Span(getTranslation("kit.suspended.by", parts.operator()));
        title.addClassName("v-strong");
        var mail = new Anchor("mailto:" + parts.supportMail(), parts.supportMail());
        var ask = new Paragraph(new Span(getTranslation("kit.suspended.ask") + " "), mail);
        return new Div(
                new Paragraph(title, new Span(" " + reason)),
                new Paragraph(getTranslation("kit.suspended.means")),
                ask);
    }
}
