package dev.vitrine.content;

import dev.vitrine.content.Shape.Elements;
import dev.vitrine.content.Shape.Entries;
import dev.vitrine.content.Shape.Fields;
import dev.vitrine.content.Shape.Items;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fields of each kind of section and the keys of their labels in the translations of {@code content}. */
public final class FieldNames {
    private FieldNames() {}

    /**
     * The fields of sections of this kind, those of list items after their list: {@code links}, {@code links.title},
     * {@code links.url}. Stable keys are no fields.
     */
    public static List<String> of(SectionKey.Kind kind) {
        var names = new ArrayList<String>();
        fields("", Shape.of(kind), names);
        return List.copyOf(names);
    }

    /** Key of the name of a kind of section. */
    public static String sectionLabel(SectionKey.Kind kind) {
        return "content.section." + kind.name();
    }

    /** Key of the label of the field that the path lies in; of the section when the path is the whole of it. */
    public static String label(FieldPath path) {
        var kind = path.section().kind();
        var name = name(path);
        return name.isEmpty() ? sectionLabel(kind) : label(kind, name);
    }

    /** Key of the label of a field that {@link #of} names. */
    public static String label(SectionKey.Kind kind, String field) {
        return "content.field." + kind.name().toLowerCase(Locale.ROOT) + "." + field;
    }

    /** The field as {@link #of} names it, without the ids of items and entries; as far as the path leads to a field. */
    public static String name(FieldPath path) {
        Shape shape = Shape.of(path.section().kind());
        var name = new StringBuilder();
        for (var step : Steps.of(path)) {
            switch (shape) {
                case Fields fields
                when !step.item() && fields.members().containsKey(step.name()) -> {
                    append(name, step.name());
                    shape = fields.members().get(step.name());
                }
                case Entries entries -> {
                    if (entries.names().contains(step.name())) {
                        append(name, step.name());
                    }
                    shape = entries.value();
                }
                case Items items when step.item() -> shape = items.item();
                default -> {
                    return name.toString();
                }
            }
        }
        return name.toString();
    }

    private static void fields(String prefix, Fields shape, List<String> out) {
        shape.members().forEach((name, member) -> {
            if (!name.equals(Shape.KEY)) {
                var full = prefix + name;
                out.add(full);
                switch (member) {
                    case Fields nested -> fields(full + ".", nested, out);
                    case Items items -> fields(full + ".", items.item(), out);
                    case Entries entries -> entries.names().forEach(id -> out.add(full + "." + id));
                    case Elements elements -> {}
                    case Shape.Value value -> {}
                }
            }
        });
    }

    private static void append(StringBuilder name, String step) {
        if (!name.isEmpty()) {
            name.append('.');
        }
        name.append(step);
    }
}
