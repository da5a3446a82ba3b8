package dev.vitrine.content;

import dev.vitrine.content.Shape.Elements;
import dev.vitrine.content.Shape.Entries;
import dev.vitrine.content.Shape.Fields;
import dev.vitrine.content.Shape.Items;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Three-way merge of a section: edits of different fields both survive, edits of one field conflict. */
public final class Merge {
    private final List<Conflict> conflicts = new ArrayList<>();

    private Merge() {}

    /**
     * One field that both sides changed differently. A rich text or a legal text is one field. Where both sides put a
     * list in another order, the path is that of the list and the values are its stable keys.
     *
     * @param base the common value before, null when it was not there
     */
    public record Conflict(
            FieldPath path,
            @Nullable JsonNode base,
            @Nullable JsonNode theirs,
            @Nullable JsonNode yours) {}

    /**
     * @param merged both sides' changes; where they conflict, theirs
     * @param conflicts empty when nothing conflicts
     */
    public record Result(Section merged, List<Conflict> conflicts) {}

    /** Merges what {@code yours} changed since {@code base} into {@code theirs}. */
    public static Result merge(SectionKey key, Section base, Section theirs, Section yours) {
        var merge = new Merge();
        var tree = merge.node(
                Shape.of(key.kind()),
                FieldPath.whole(key),
                CanonicalJson.toTree(base),
                CanonicalJson.toTree(theirs),
                CanonicalJson.toTree(yours));
        var merged = CanonicalJson.fromTree(key.kind(), tree == null ? JsonNodeFactory.instance.objectNode() : tree);
        return new Result(merged, List.copyOf(merge.conflicts));
    }

    private @Nullable JsonNode node(
            Shape shape, FieldPath path, @Nullable JsonNode base, @Nullable JsonNode theirs, @Nullable JsonNode yours) {
        if (Objects.equals(theirs, yours) || Objects.equals(base, yours)) {
            return theirs;
        }
        if (Objects.equals(base, theirs)) {
            return yours;
        }
        return switch (shape) {
            case Shape.Value value -> conflict(path, base, theirs, yours);
            case Fields fields -> {
                var result = JsonNodeFactory.instance.objectNode();
                fields.members()
                        .forEach((name, member) ->
                                put(result, name, member(member, path.then(name), name, base, theirs, yours)));
                yield result;
            }
            case Entries entries -> {
                var result = JsonNodeFactory.instance.objectNode();
                for (var name : Comparison.names(base, theirs, yours)) {
                    put(result, name, member(entries.value(), Steps.entry(path, name), name, base, theirs, yours));
                }
                yield result.isEmpty() ? null : result;
            }
            case Items items -> list(items, path, base, theirs, yours);
            case Elements elements -> list(elements, path, base, theirs, yours);
        };
    }

    private @Nullable JsonNode member(
            Shape shape,
            FieldPath path,
            String name,
            @Nullable JsonNode base,
            @Nullable JsonNode theirs,
            @Nullable JsonNode yours) {
        return node(shape, path, Comparison.get(base, name), Comparison.get(theirs, name), Comparison.get(yours, name));
    }

    private @Nullable JsonNode list(
            Shape shape, FieldPath path, @Nullable JsonNode base, @Nullable JsonNode theirs, @Nullable JsonNode yours) {
        var before = Comparison.byKey(shape, base);
        var their = Comparison.byKey(shape, theirs);
        var your = Comparison.byKey(shape, yours);
        var merged = new LinkedHashMap<String, JsonNode>();
        var keys = new LinkedHashSet<>(their.keySet());
        keys.addAll(your.keySet());
        for (var key : keys) {
            var item = item(shape, Steps.item(path, key), before.get(key), their.get(key), your.get(key));
            if (item != null) {
                merged.put(key, item);
            }
        }
        var result = JsonNodeFactory.instance.arrayNode();
        order(shape, path, before, their, your, merged.keySet()).forEach(key -> result.add(merged.get(key)));
        return result.isEmpty() ? null : result;
    }

    private @Nullable JsonNode item(
            Shape shape, FieldPath path, @Nullable JsonNode base, @Nullable JsonNode theirs, @Nullable JsonNode yours) {
        boolean inAll = base != null && theirs != null && yours != null;
        if (shape instanceof Items items && inAll) {
            return node(items.item(), path, base, theirs, yours);
        }
        return node(Shape.VALUE, path, base, theirs, yours);
    }

    private List<String> order(
            Shape shape,
            FieldPath path,
            Map<String, JsonNode> base,
            Map<String, JsonNode> theirs,
            Map<String, JsonNode> yours,
            Set<String> merged) {
        boolean ordered = !(shape instanceof Elements elements) || elements.ordered();
        boolean theirsMoved = moved(base.keySet(), theirs.keySet());
        boolean yoursMoved = moved(base.keySet(), yours.keySet());
        if (ordered && theirsMoved && yoursMoved && moved(theirs.keySet(), yours.keySet())) {
            conflict(
                    path,
                    Comparison.keys(base.keySet()),
                    Comparison.keys(theirs.keySet()),
                    Comparison.keys(yours.keySet()));
        }
        boolean yoursLeads = yoursMoved && !theirsMoved;
        var lead = yoursLeads ? yours.keySet() : theirs.keySet();
        var other = List.copyOf(yoursLeads ? theirs.keySet() : yours.keySet());
        var result = new ArrayList<>(lead.stream().filter(merged::contains).toList());
        for (int i = other.size() - 1; i >= 0; i--) {
            var key = other.get(i);
            if (merged.contains(key) && !result.contains(key)) {
                result.add(placeBefore(result, other.subList(i + 1, other.size())), key);
            }
        }
        return result;
    }

    /** Before the nearest follower that is there, else at the end. */
    private static int placeBefore(List<String> result, List<String> followers) {
        return followers.stream()
                .mapToInt(result::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(result.size());
    }

    /** Whether the keys that both have stand in another order. */
    private static boolean moved(Collection<String> one, Collection<String> other) {
        return !one.stream()
                .filter(other::contains)
                .toList()
                .equals(other.stream().filter(one::contains).toList());
    }

    private @Nullable JsonNode conflict(
            FieldPath path, @Nullable JsonNode base, @Nullable JsonNode theirs, @Nullable JsonNode yours) {
        conflicts.add(new Conflict(path, base, theirs, yours));
        return theirs;
    }

    private static void put(ObjectNode object, String name, @Nullable JsonNode value) {
        if (value != null) {
            object.set(name, value);
        }
    }
}
