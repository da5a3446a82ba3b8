package dev.vitrine.content;

import dev.vitrine.content.Change.Kind;
import dev.vitrine.content.Shape.Elements;
import dev.vitrine.content.Shape.Entries;
import dev.vitrine.content.Shape.Fields;
import dev.vitrine.content.Shape.Items;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Field-by-field comparison of content. Comparing equal states is empty; applying it to its base gives its target. A
 * section that comes or goes gives a change of the whole section first and then one for each of its fields; an item that
 * comes or goes is one change.
 */
public final class Comparison {
    private Comparison() {}

    /** The sections that differ, with their changes; sections that are equal are left out. */
    public static SortedMap<SectionKey, List<Change>> compare(OfferContent base, OfferContent target) {
        var keys = new TreeSet<>(base.sections().keySet());
        keys.addAll(target.sections().keySet());
        var result = new TreeMap<SectionKey, List<Change>>();
        for (var key : keys) {
            var changes =
                    compare(key, base.find(key).orElse(null), target.find(key).orElse(null));
            if (!changes.isEmpty()) {
                result.put(key, changes);
            }
        }
        return result;
    }

    /** The changes from one state of a section to another; null stands for a section that is not there. */
    public static List<Change> compare(SectionKey key, @Nullable Section base, @Nullable Section target) {
        if (Objects.equals(base, target)) {
            return List.of();
        }
        var before = base == null ? null : CanonicalJson.toTree(base);
        var after = target == null ? null : CanonicalJson.toTree(target);
        var changes = new ArrayList<Change>();
        var whole = FieldPath.whole(key);
        if (before == null || after == null) {
            changes.add(change(whole, before, after));
        }
        walk(Shape.of(key.kind()), whole, before, after, changes);
        return List.copyOf(changes);
    }

    /**
     * The base with these changes applied; null when the changes remove the section. A change at the path of a list puts
     * it in the order of its keys.
     */
    public static @Nullable Section apply(SectionKey key, @Nullable Section base, List<Change> changes) {
        if (changes.isEmpty()) {
            return base;
        }
        var tree = base == null ? JsonNodeFactory.instance.objectNode() : CanonicalJson.toTree(base);
        for (var change : changes) {
            if (change.isWhole()) {
                if (change.kind() == Kind.REMOVED) {
                    return null;
                }
            } else {
                apply(tree, change);
            }
        }
        return CanonicalJson.fromTree(key.kind(), tree);
    }

    /** How many fields differ: a whole section that came or went counts only when it has no field. */
    public static int countFields(Collection<List<Change>> sections) {
        return sections.stream()
                .mapToInt(changes -> Math.max(
                        (int) changes.stream().filter(c -> !c.isWhole()).count(), changes.isEmpty() ? 0 : 1))
                .sum();
    }

    private static void apply(ObjectNode tree, Change change) {
        var shape = FieldValues.shape(change.path());
        if (shape instanceof Items || shape instanceof Elements) {
            FieldValues.reorder(tree, change.path(), Objects.requireNonNull(change.after()));
        } else {
            FieldValues.set(tree, change.path(), change.after());
        }
    }

    private static void walk(
            Shape shape, FieldPath path, @Nullable JsonNode before, @Nullable JsonNode after, List<Change> out) {
        if (Objects.equals(before, after)) {
            return;
        }
        switch (shape) {
            case Shape.Value value -> out.add(change(path, before, after));
            case Fields fields ->
                fields.members()
                        .forEach((name, member) ->
                                walk(member, path.then(name), get(before, name), get(after, name), out));
            case Entries entries -> {
                for (var name : names(before, after)) {
                    walk(entries.value(), Steps.entry(path, name), get(before, name), get(after, name), out);
                }
            }
            case Items items -> list(items, path, before, after, out);
            case Elements elements -> list(elements, path, before, after, out);
        }
    }

    private static void list(
            Shape shape, FieldPath path, @Nullable JsonNode before, @Nullable JsonNode after, List<Change> out) {
        var old = byKey(shape, before);
        var present = byKey(shape, after);
        var order = new ArrayList<String>();
        old.forEach((key, item) -> {
            var now = present.get(key);
            if (now == null) {
                out.add(change(Steps.item(path, key), item, null));
            } else {
                order.add(key);
                if (shape instanceof Items items) {
                    walk(items.item(), Steps.item(path, key), item, now, out);
                }
            }
        });
        present.forEach((key, item) -> {
            if (!old.containsKey(key)) {
                order.add(key);
                out.add(change(Steps.item(path, key), null, item));
            }
        });
        boolean ordered = !(shape instanceof Elements elements) || elements.ordered();
        if (ordered && !order.equals(List.copyOf(present.keySet()))) {
            out.add(new Change(path, Kind.REORDERED, keys(old.keySet()), keys(present.keySet())));
        }
    }

    static Map<String, JsonNode> byKey(Shape list, @Nullable JsonNode items) {
        var map = new LinkedHashMap<String, JsonNode>();
        FieldValues.elements(items).forEach(item -> map.put(Shape.key(list, item), item));
        return map;
    }

    static JsonNode keys(Collection<String> keys) {
        var array = JsonNodeFactory.instance.arrayNode(keys.size());
        keys.forEach(array::add);
        return array;
    }

    static @Nullable JsonNode get(@Nullable JsonNode node, String name) {
        return node == null ? null : node.get(name);
    }

    static TreeSet<String> names(@Nullable JsonNode... nodes) {
        var names = new TreeSet<String>();
        for (var node : nodes) {
            if (node != null) {
                names.addAll(node.propertyNames());
            }
        }
        return names;
    }

    private static Change change(FieldPath path, @Nullable JsonNode before, @Nullable JsonNode after) {
        var kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
        return new Change(path, kind, before, after);
    }
}
