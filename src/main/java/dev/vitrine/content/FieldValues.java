package dev.vitrine.content;

import dev.vitrine.content.Shape.Elements;
import dev.vitrine.content.Shape.Entries;
import dev.vitrine.content.Shape.Fields;
import dev.vitrine.content.Shape.Items;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and replaces the value at a field path, whatever the section. */
public final class FieldValues {
    private FieldValues() {}

    /** The path of the entry with this id of the map at the path; brackets and dots in ids are escaped. */
    public static FieldPath entry(FieldPath map, String id) {
        return Steps.entry(map, id);
    }

    /** The path of the plain value or keyed item in the list at the path; brackets and dots are escaped. */
    public static FieldPath item(FieldPath list, String key) {
        return Steps.item(list, key);
    }

    /** The value at the path; empty when nothing is there. A whole-section path gives the section's tree. */
    public static Optional<JsonNode> get(@Nullable Section section, FieldPath path) {
        return section == null ? Optional.empty() : get(CanonicalJson.toTree(section), path);
    }

    /** The same, in the tree of a section; for those who ask many fields of one. */
    public static Optional<JsonNode> get(ObjectNode tree, FieldPath path) {
        JsonNode node = tree;
        Shape shape = Shape.of(path.section().kind());
        for (var step : Steps.of(path)) {
            node = switch (shape) {
                case Fields fields -> node.get(step.name());
                case Entries entries -> node.get(step.name());
                case Items items -> find(items, node, step.name());
                case Elements elements -> find(elements, node, step.name());
                case Shape.Value value -> null;
            };
            if (node == null) {
                return Optional.empty();
            }
            shape = beneath(shape, step);
        }
        return Optional.of(node);
    }

    /** A hash over what stands at the path, which tells whether it changed; that of nothing where nothing is. */
    public static Sha256 hash(@Nullable Section section, FieldPath path) {
        var bytes = get(section, path)
                .map(value -> value.toString().getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> new byte[0]);
        return Sha256.ofBytes(bytes);
    }

    /** The same section with this value at the path; null takes the value away. */
    public static Section with(Section section, FieldPath path, @Nullable JsonNode value) {
        var tree = CanonicalJson.toTree(section);
        set(tree, path, value);
        return CanonicalJson.fromTree(path.section().kind(), tree);
    }

    /**
     * The section with what another state of it has at the path. Where an item on the way is in one of both only, that
     * item comes or goes as a whole.
     */
    public static Section takenFrom(@Nullable Section other, Section into, FieldPath path) {
        var tree = CanonicalJson.toTree(into);
        var source = other == null ? JsonNodeFactory.instance.objectNode() : CanonicalJson.toTree(other);
        var at = FieldPath.whole(path.section());
        for (var step : Steps.of(path)) {
            at = step.item() ? Steps.item(at, step.name()) : Steps.entry(at, step.name());
            boolean here = get(tree, at).isPresent();
            boolean there = get(source, at).isPresent();
            if (!here && !there) {
                return into;
            }
            if (step.item() && here != there) {
                break;
            }
        }
        set(tree, at, get(source, at).orElse(null));
        return CanonicalJson.fromTree(path.section().kind(), tree);
    }

    /**
     * Every filled field of the section with its value; the fields of list items one by one, their stable keys left out.
     */
    public static SortedMap<FieldPath, JsonNode> leaves(SectionKey key, Section section) {
        var leaves = new TreeMap<FieldPath, JsonNode>();
        collect(Shape.of(key.kind()), FieldPath.whole(key), CanonicalJson.toTree(section), leaves);
        return leaves;
    }

    private static void collect(Shape shape, FieldPath path, @Nullable JsonNode node, Map<FieldPath, JsonNode> out) {
        if (node == null) {
            return;
        }
        switch (shape) {
            case Shape.Value value -> out.put(path, node);
            case Fields fields ->
                fields.members().forEach((name, member) -> {
                    if (!name.equals(Shape.KEY)) {
                        collect(member, path.then(name), node.get(name), out);
                    }
                });
            case Entries entries ->
                node.forEachEntry((name, value) -> collect(entries.value(), Steps.entry(path, name), value, out));
            case Items items ->
                node.forEach(item -> collect(items.item(), Steps.item(path, Shape.key(items, item)), item, out));
            case Elements elements -> node.forEach(item -> out.put(Steps.item(path, Shape.key(elements, item)), item));
        }
    }

    /** Sets the value in the tree of a section; {@link IllegalArgumentException} when the path leads nowhere. */
    static void set(ObjectNode tree, FieldPath path, @Nullable JsonNode value) {
        var steps = Steps.of(path);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("not the path of a field");
        }
        JsonNode node = tree;
        Shape shape = Shape.of(path.section().kind());
        for (var step : steps.subList(0, steps.size() - 1)) {
            var next = beneath(shape, step);
            node = descend(shape, node, step, next);
            shape = next;
        }
        var last = steps.getLast();
        beneath(shape, last);
        switch (shape) {
            case Items items -> put(items, (ArrayNode) node, last.name(), value);
            case Elements elements -> put(elements, (ArrayNode) node, last.name(), value);
            default -> put((ObjectNode) node, last.name(), value);
        }
    }

    /** Puts the list at the path in this order of keys; keys that are not named keep their order at the end. */
    static void reorder(ObjectNode tree, FieldPath path, JsonNode order) {
        JsonNode node = tree;
        Shape shape = Shape.of(path.section().kind());
        for (var step : Steps.of(path)) {
            var next = beneath(shape, step);
            node = descend(shape, node, step, next);
            shape = next;
        }
        var rank = new HashMap<String, Integer>();
        order.forEach(key -> rank.put(key.asString(), rank.size()));
        var list = (ArrayNode) node;
        Shape listShape = shape;
        var items = new ArrayList<>(elements(list));
        items.sort(Comparator.comparing(item -> rank.getOrDefault(Shape.key(listShape, item), Integer.MAX_VALUE)));
        list.removeAll();
        list.addAll(items);
    }

    static @Nullable JsonNode find(Shape list, @Nullable JsonNode items, String key) {
        return items == null
                ? null
                : StreamSupport.stream(items.spliterator(), false)
                        .filter(item -> Shape.key(list, item).equals(key))
                        .findFirst()
                        .orElse(null);
    }

    static List<JsonNode> elements(@Nullable JsonNode list) {
        return list == null ? List.of() : List.copyOf(list.values());
    }

    /** Whether the path is that of a list whose items have stable keys; its order is told by those. */
    public static boolean isKeyedList(FieldPath path) {
        return shape(path) instanceof Items;
    }

    /** The shape of what one path addresses. */
    static Shape shape(FieldPath path) {
        Shape shape = Shape.of(path.section().kind());
        for (var step : Steps.of(path)) {
            shape = beneath(shape, step);
        }
        return shape;
    }

    private static Shape beneath(Shape shape, Steps.Step step) {
        Shape next = switch (shape) {
            case Fields fields -> step.item() ? null : fields.members().get(step.name());
            case Entries entries -> step.item() ? null : entries.value();
            case Items items -> step.item() ? items.item() : null;
            case Elements elements -> step.item() ? Shape.VALUE : null;
            case Shape.Value value -> null;
        };
        if (next == null) {
            throw new IllegalArgumentException("the path leads to no field: " + step.name());
        }
        return next;
    }

    private static JsonNode descend(Shape shape, JsonNode node, Steps.Step step, Shape next) {
        if (shape instanceof Items items) {
            var item = find(items, node, step.name());
            if (item == null) {
                throw new IllegalArgumentException("no item with the key " + step.name());
            }
            return item;
        }
        var object = (ObjectNode) node;
        var member = object.get(step.name());
        if (member == null) {
            member = next instanceof Items || next instanceof Elements
                    ? JsonNodeFactory.instance.arrayNode()
                    : JsonNodeFactory.instance.objectNode();
            object.set(step.name(), member);
        }
        return member;
    }

    private static void put(ObjectNode object, String name, @Nullable JsonNode value) {
        if (value == null) {
            object.remove(name);
        } else {
            object.set(name, value);
        }
    }

    private static void put(Shape list, ArrayNode items, String key, @Nullable JsonNode value) {
        for (int i = 0; i < items.size(); i++) {
            if (Shape.key(list, items.get(i)).equals(key)) {
                if (value == null) {
                    items.remove(i);
                } else {
                    items.set(i, value);
                }
                return;
            }
        }
        if (value != null) {
            items.add(value);
        }
    }
}
