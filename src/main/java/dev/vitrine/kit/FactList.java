package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What something is, line by line: name at the left, value at the right. */
public final class FactList extends Composite<DescriptionList> {
    public FactList() {
        getContent().addClassName("v-facts");
    }

    public FactList add(String name, String value) {
        return add(name, new Span(value));
    }

    public FactList add(String name, Component... value) {
        var line = new Div(new DescriptionList.Term(name), new DescriptionList.Description(value));
        getContent().getElement().appendChild(line.getElement());
        return this;
    }
}
