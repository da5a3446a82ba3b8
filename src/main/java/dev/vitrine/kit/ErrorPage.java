package dev.vitrine.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** A page in the frame that says what happened, why, and what to do. */
abstract class ErrorPage extends PageView {
    private String title = "";

    /** @param reference under which the cause stands in the log, or empty */
    void tell(String title, String text, String reference) {
        this.title = title;
        clear();
        var home = new Anchor("", getTranslation("kit.error.home"));
        home.getElement().setAttribute("router-link", true);
        home.addClassName("v-link-button");
        var body = new Div(new Paragraph(text));
        body.addClassName("v-error");
        if (!reference.isEmpty()) {
            var number = new Paragraph(getTranslation("kit.error.reference", reference));
            number.addClassName("v-error-reference");
            body.add(number);
        }
        body.add(home);
        add(new PageHead(title), body);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(title));
    }
}
