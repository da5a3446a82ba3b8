package dev.vitrine.kit;

import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values for the cells of grids that are drawn by templates in the browser. */
public final class Cells {
    private Cells() {}

    /**
     * Named texts for an element of a list within a template: {@code ${item.badges.map(badge => html`${badge.text}`)}}. A
     * map itself would be written as a bean, that is, empty.
     */
    public static ObjectNode of(Map<String, String> texts) {
        var node = JsonNodeFactory.instance.objectNode();
        texts.forEach(node::put);
        return node;
    }
}
