package dev.vitrine.content;

import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Prints field paths with the ids that people know in place of stable keys. */
public final class Names {
    private Names() {}

    /** For example {@code plan/standard/fr-FR:title} or {@code image/standard:versions[1.2.0].osVhd}. */
    public static String display(OfferContent content, FieldPath path) {
        var section = section(content, path.section());
        if (path.field().isEmpty()) {
            return section;
        }
        var text = new StringBuilder(section).append(':');
        var at = FieldPath.whole(path.section());
        for (var step : Steps.of(path)) {
            if (step.item()) {
                var item = Steps.item(at, step.name());
                text.append('[')
                        .append(known(content, at, item).orElse(step.name()))
                        .append(']');
                at = item;
            } else {
                text.append(at.field().isEmpty() ? "" : ".").append(step.name());
                at = Steps.entry(at, step.name());
            }
        }
        return text.toString();
    }

    /** The id of a SKU that people know, or its stable key while it has none. */
    public static String sku(OfferContent content, String skuKey) {
        var id = content.sku(skuKey).id();
        return id.isEmpty() ? skuKey : id;
    }

    private static String section(OfferContent content, SectionKey key) {
        return key.sku()
                .map(skuKey -> key.toString().replace("/" + skuKey, "/" + sku(content, skuKey)))
                .orElseGet(key::toString);
    }

    private static Optional<String> known(OfferContent content, FieldPath list, FieldPath item) {
        return content.find(item.section())
                .flatMap(section -> FieldValues.get(section, item)
                        .flatMap(value -> known(FieldNames.name(list), value)
                                .or(() -> position(FieldValues.get(section, list), value))))
                .filter(name -> !name.isEmpty());
    }

    private static Optional<String> known(String list, JsonNode item) {
        return switch (list) {
            case "versions" -> Optional.of(item.path("number").asString(""));
            case "versions.dataDisks" -> Optional.of("LUN " + item.path("lun").asInt(0));
            case "ports" ->
                Optional.of(
                        item.path("port").asInt(0) + "/" + item.path("protocol").asString(""));
            default -> item.isString() ? Optional.of(item.stringValue()) : Optional.empty();
        };
    }

    /** Links and pictures have no id: their place counts, from 1. */
    private static Optional<String> position(Optional<JsonNode> list, JsonNode item) {
        return list.map(items -> FieldValues.elements(items).indexOf(item) + 1).map(String::valueOf);
    }
}
