package dev.vitrine.content;

import dev.vitrine.shared.SectionKey;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The form of a section's JSON tree, read from its record: what is one value and what is walked into. */
sealed interface Shape {
    /** One value, compared and chosen as a whole: a text, a number, a picture, the address of a disk. */
    record Value() implements Shape {}

    /** The named members of a record. */
    record Fields(SortedMap<String, Shape> members) implements Shape {}

    /**
     * A map from ids to values of one shape.
     *
     * @param names the ids when they are fixed, else empty
     */
    record Entries(Shape value, List<String> names) implements Shape {}

    /** A list whose items have stable keys. */
    record Items(Fields item) implements Shape {}

    /** Plain values, each at most once; in a chosen order or always sorted. */
    record Elements(boolean ordered) implements Shape {}

    /** The member of an item's JSON that holds its stable key. */
    String KEY = "key";

    Value VALUE = new Value();

    Map<SectionKey.Kind, Fields> ALL = all();

    static Fields of(SectionKey.Kind kind) {
        return ALL.get(kind);
    }

    static Class<? extends Section> type(SectionKey.Kind kind) {
        return switch (kind) {
            case BASICS -> Basics.class;
            case SKU -> Sku.class;
            case IMAGE -> VmImage.class;
            case LISTING -> Listing.class;
            case PLAN -> Plan.class;
            case LEGAL -> Legal.class;
            case PRICING -> Pricing.class;
            case PRICES -> SkuPrices.class;
            case SUPPORT -> Support.class;
            case CATEGORIES -> Categories.class;
        };
    }

    /** What names an item or element within its list. */
    static String key(Shape list, JsonNode item) {
        return list instanceof Items ? item.path(KEY).asString() : item.asString();
    }

    private static Map<SectionKey.Kind, Fields> all() {
        var shapes = new EnumMap<SectionKey.Kind, Fields>(SectionKey.Kind.class);
        for (var kind : SectionKey.Kind.values()) {
            shapes.put(kind, fields(type(kind)));
        }
        return Collections.unmodifiableMap(shapes);
    }

    private static Fields fields(Class<?> type) {
        var members = new TreeMap<String, Shape>();
        for (RecordComponent component : type.getRecordComponents()) {
            members.put(component.getName(), shape(component.getGenericType()));
        }
        return new Fields(Collections.unmodifiableSortedMap(members));
    }

    private static Shape shape(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == SortedMap.class) {
                return new Entries(shape(arguments[1]), names((Class<?>) arguments[0]));
            }
            if (generic.getRawType() == SortedSet.class) {
                return new Elements(false);
            }
            if (generic.getRawType() == List.class) {
                return hasKey(arguments[0]) ? new Items(fields((Class<?>) arguments[0])) : new Elements(true);
            }
            throw new IllegalStateException("no shape for " + type);
        }
        return type instanceof Class<?> plain && isWalkedInto(plain) ? fields(plain) : VALUE;
    }

    private static List<String> names(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
                : List.of();
    }

    private static boolean isWalkedInto(Class<?> type) {
        return Set.of(Support.Contact.class, Support.CustomerSupport.class).contains(type);
    }

    private static boolean hasKey(Type type) {
        return type instanceof Class<?> plain
                && plain.isRecord()
                && Arrays.stream(plain.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(KEY));
    }
}
