package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.kit.RichHtml;
import dev.vitrine.shared.LanguageTag;

/** The same field's text in the source language, beneath the field that translates it. */
final class SourceText extends Composite<Details> {
    SourceText(String html, LanguageTag source) {
        var text = new Div(new RichHtml(html));
        text.addClassName("v-source-text");
        text.getElement().setAttribute("lang", source.value());
        getContent().setSummaryText(getTranslation("marketing.sourceText"));
        getContent().add(text);
        getContent().addClassName("v-source");
        getContent().setVisible(!html.isEmpty());
    }
}
