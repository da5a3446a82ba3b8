package dev.vitrine.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.content.RichText;

/** The one place where HTML that people wrote is put on a page: the limited HTML of content, cleaned again. */
public final class RichHtml extends Composite<Div> {
    public RichHtml(String html) {
        getContent().addClassName("v-rich");
        show(html);
    }

    public void show(String html) {
        getContent().removeAll();
        getContent().add(new Html("<div>" + RichText.clean(html) + "</div>"));
    }
}
