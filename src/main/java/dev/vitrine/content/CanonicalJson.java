package dev.vitrine.content;

import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one form in which sections are stored and hashed: UTF-8 JSON with sorted keys, a schema number, and without what is
 * empty or default, so that a new field changes no old hash (house.md, "content outlives code").
 */
public final class CanonicalJson {
    private static final String SCHEMA_MEMBER = "schema";
    private static final Map<String, String> DEFAULTS = Map.of("billing", "HOURLY", "trial", "NONE", "protocol", "TCP");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CanonicalJson() {}

    /** The schema number that {@link #write} puts in front. */
    public static final int SCHEMA = 1;

    /** {@link IllegalArgumentException} when a text holds NUL or an unpaired surrogate, which no store keeps. */
    public static byte[] write(Section section) {
        var out = new StringBuilder("{\"").append(SCHEMA_MEMBER).append("\":").append(SCHEMA);
        toTree(section).forEachEntry((name, value) -> {
            if (!isDefault(name, value)) {
                out.append(',');
                member(out, name, value);
            }
        });
        return encode(out.append('}'));
    }

    /** The hash under which the section is kept: SHA-256 of {@link #write}. */
    public static Sha256 hash(Section section) {
        return Sha256.ofBytes(write(section));
    }

    /**
     * Reads stored bytes of any schema number up to the present one, lifted to the present record.
     *
     * @throws NewerSchemaException when the bytes come from a newer program
     * @throws IllegalArgumentException when they are no such content
     */
    public static Section read(SectionKey.Kind kind, byte[] json) {
        var text = decode(json);
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not canonical JSON of a section", e);
        }
        var schema = root.path(SCHEMA_MEMBER);
        if (!(root instanceof ObjectNode tree) || !schema.isInt() || schema.intValue() < 1) {
            throw new IllegalArgumentException("content without schema number");
        }
        if (schema.intValue() > SCHEMA) {
            throw new NewerSchemaException(schema.intValue(), SCHEMA);
        }
        tree.remove(SCHEMA_MEMBER);
        return fromTree(kind, tree);
    }

    /**
     * The section as a JSON tree with sorted members; empty texts, lists and objects are left out, prices are exact plain
     * texts. What comparison, merge and the API work on.
     */
    public static ObjectNode toTree(Section section) {
        return normal((ObjectNode) MAPPER.valueToTree(section));
    }

    /** The section of this kind that the tree describes; {@link IllegalArgumentException} when it describes none. */
    public static Section fromTree(SectionKey.Kind kind, JsonNode tree) {
        try {
            return MAPPER.treeToValue(tree, Shape.type(kind));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a section of kind " + kind, e);
        }
    }

    private static ObjectNode normal(ObjectNode node) {
        var sorted = new TreeMap<String, JsonNode>();
        node.forEachEntry((name, value) -> {
            var normal = normal(value);
            if (!isEmpty(normal)) {
                sorted.put(name, normal);
            }
        });
        var result = NODES.objectNode();
        sorted.forEach(result::set);
        return result;
    }

    private static JsonNode normal(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return normal(object);
        }
        if (node.isArray()) {
            var result = NODES.arrayNode(node.size());
            node.forEach(element -> result.add(normal(element)));
            return result;
        }
        return node.isBigDecimal() ? NODES.stringNode(node.decimalValue().toPlainString()) : node;
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isNull()
                || node.isContainer() && node.isEmpty()
                || node.isString() && node.stringValue().isEmpty();
    }

    private static boolean isDefault(String name, JsonNode value) {
        if (value.isObject()) {
            return value.propertyStream().allMatch(member -> isDefault(member.getKey(), member.getValue()));
        }
        return value.isBoolean() && !value.booleanValue()
                || value.isString() && value.stringValue().equals(DEFAULTS.get(name));
    }

    private static void member(StringBuilder out, String name, JsonNode value) {
        text(out, name);
        out.append(':');
        value(out, value);
    }

    private static void value(StringBuilder out, JsonNode node) {
        if (node.isObject()) {
            object(out, node);
        } else if (node.isArray()) {
            out.append('[');
            String separator = "";
            for (JsonNode element : node) {
                out.append(separator);
                value(out, element);
                separator = ",";
            }
            out.append(']');
        } else if (node.isString()) {
            text(out, node.stringValue());
        } else {
            out.append(node.asString());
        }
    }

    private static void object(StringBuilder out, JsonNode node) {
        out.append('{');
        int start = out.length();
        node.forEachEntry((name, value) -> {
            if (!isDefault(name, value)) {
                if (out.length() > start) {
                    out.append(',');
                }
                member(out, name, value);
            }
        });
        out.append('}');
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case 0 -> throw new IllegalArgumentException("content must not hold NUL");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static byte[] encode(CharSequence json) {
        try {
            var bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(json));
            var exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("content must not hold unpaired surrogates", e);
        }
    }

    private static String decode(byte[] json) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("content is not UTF-8", e);
        }
    }
}
