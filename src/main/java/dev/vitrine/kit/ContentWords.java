package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import dev.vitrine.content.FieldNames;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says sections, fields and values of content in the reader's words: the ids that people know in place of stable keys,
 * names of languages, labels of enums.
 */
public final class ContentWords {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([^\\]]*)\\]");

    private static final Set<String> RICH = Set.of("summary", "longSummary", "description");
    private static final Set<String> PROSE = Set.of(
            "summary",
            "longSummary",
            "description",
            "title",
            "terms",
            "termsUrl",
            "osDescription",
            "purpose",
            "name",
            "alternativeText",
            "email",
            "phone",
            "offerId",
            "id",
            "url");

    private final Formats.Texts reader;
    private final Supplier<Formats> formats;
    private final List<OfferContent> contents;
    private final UnaryOperator<String> listName;

    private ContentWords(
            Formats.Texts reader,
            Supplier<Formats> formats,
            List<OfferContent> contents,
            UnaryOperator<String> listName) {
        this.reader = reader;
        this.formats = formats;
        this.contents = contents;
        this.listName = listName;
    }

    /** @param contents where the ids of SKUs and items are looked up, first come first served */
    public static ContentWords of(Component reader, OfferContent... contents) {
        return new ContentWords(reader::getTranslation, Formats::current, List.of(contents), UnaryOperator.identity());
    }

    /** For a reader who has no screen before him. */
    public static ContentWords of(Formats formats, OfferContent... contents) {
        return new ContentWords(formats.texts(), () -> formats, List.of(contents), UnaryOperator.identity());
    }

    /** @param name the name of an entry of the marketplace's lists (market, category, size) by its id */
    public ContentWords naming(UnaryOperator<String> name) {
        return new ContentWords(reader, formats, contents, name);
    }

    /** For example {@code Marketing · Français (France)} or {@code Plan standard · English (United States)}. */
    public String section(SectionKey key) {
        var words = new StringBuilder(kind(key.kind()));
        key.sku().ifPresent(sku -> words.append(' ').append(sku(sku)));
        key.language().ifPresent(language -> words.append(" · ").append(language(language)));
        return words.toString();
    }

    /** For example {@code Marketing}. */
    public String kind(SectionKey.Kind kind) {
        return reader.get(FieldNames.sectionLabel(kind));
    }

    public static String language(LanguageTag language) {
        return Formats.languageName(language.locale());
    }

    /** The SKU id that people know, by stable key. */
    public String sku(String key) {
        return contents.stream()
                .map(c -> c.sku(key).id())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(key);
    }

    /** For example {@code Résumé} or {@code Versions 1.2.0 · OS VHD URL}; the section is left out. */
    public String field(FieldPath path) {
        var words = new ArrayList<String>();
        var at = FieldPath.whole(path.section());
        var steps = steps(path);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.item()) {
                int last = words.size() - 1;
                words.set(last, words.get(last) + " " + item(path, steps.subList(0, i + 1)));
                at = at.item(step.name());
            } else {
                at = at.then(step.name());
                words.add(label(at, step.name()));
            }
        }
        return words.isEmpty() ? kind(path.section().kind()) : String.join(" · ", words);
    }

    private String label(FieldPath path, String step) {
        String name = FieldNames.name(path);
        if (!name.equals(step) && !name.endsWith("." + step)) {
            return entry(path, step);
        }
        return reader.get(
                switch (path.section().kind() + "." + name) {
                    case "SKU.trial" -> "kit.compare.trial";
                    case "SKU.hidden" -> "kit.compare.hidden";
                    default -> FieldNames.label(path);
                });
    }

    /** Section and field. */
    public String place(FieldPath path) {
        return path.field().isEmpty() ? section(path.section()) : section(path.section()) + " · " + field(path);
    }

    /** The name of an entry of the marketplace's lists. */
    public String listed(String id) {
        return listName.apply(id);
    }

    private String entry(FieldPath path, String id) {
        boolean cores =
                path.section().kind() == SectionKey.Kind.PRICES && id.chars().allMatch(Character::isDigit);
        return cores ? reader.get("kit.compare.cores", Integer.parseInt(id)) : listName.apply(id);
    }

    private String item(FieldPath path, List<Step> steps) {
        String key = steps.getLast().name();
        return contents.stream()
                .flatMap(c -> c.find(path.section()).stream())
                .flatMap(section -> itemName(section, steps).stream())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(() -> listed(steps.getFirst().name(), key));
    }

    /** The text under a key in the reader's language. */
    String text(String key, Object... args) {
        return reader.get(key, args);
    }

    /** A number as the reader writes it, with the digits that it has; empty for none. */
    String number(@Nullable BigDecimal number) {
        return number == null ? "" : formats.get().number(number);
    }

    /** The items of a list in this order, by the names that people know. */
    String order(FieldPath path, @Nullable JsonNode keys) {
        return keys == null
                ? ""
                : keys.valueStream()
                        .map(key -> path.item(key.asString()))
                        .map(item -> item(item, steps(item)))
                        .collect(Collectors.joining(", "));
    }

    private static Optional<String> itemName(Object section, List<Step> steps) {
        String list = steps.getFirst().name();
        String key = steps.get(1).name();
        return switch (section) {
            case Listing listing
            when list.equals("links") ->
                listing.links().stream()
                        .filter(link -> link.key().equals(key))
                        .map(Listing.Link::title)
                        .findFirst();
            case Listing listing
            when list.equals("sampleImages") ->
                position(
                        listing.sampleImages().stream()
                                .map(Listing.SampleImage::key)
                                .toList(),
                        key);
            case VmImage image
            when list.equals("ports") ->
                image.ports().stream()
                        .filter(port -> port.key().equals(key))
                        .map(port -> String.valueOf(port.port()))
                        .findFirst();
            case VmImage image
            when list.equals("versions") ->
                image.versions().stream()
                        .filter(version -> version.key().equals(key))
                        .findFirst()
                        .flatMap(version -> steps.size() == 2
                                ? Optional.of(version.number())
                                : disk(version, steps.getLast().name()));
            default -> Optional.empty();
        };
    }

    private static Optional<String> disk(VmImage.ImageVersion version, String key) {
        return version.dataDisks().stream()
                .filter(disk -> disk.key().equals(key))
                .map(disk -> "LUN " + disk.lun())
                .findFirst();
    }

    private static Optional<String> position(List<String> keys, String key) {
        int index = keys.indexOf(key);
        return index < 0 ? Optional.empty() : Optional.of(String.valueOf(index + 1));
    }

    /** A value in words; an absent or empty one is an empty text. */
    public String value(FieldPath path, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isBoolean()) {
            return reader.get(value.asBoolean() ? "kit.yes" : "kit.no");
        }
        if (value.isNumber()) {
            return formats.get().number(new BigDecimal(value.asString()));
        }
        if (value.isArray()) {
            return value.valueStream().map(v -> value(path, v)).collect(Collectors.joining(", "));
        }
        return value.isObject() ? object(path, value) : text(path, value.asString());
    }

    /** A value in words, an order of items by the names of the items. */
    String said(FieldPath path, @Nullable JsonNode value) {
        boolean order = value != null
                && value.isArray()
                && !path.field().isEmpty()
                && FieldValues.isKeyedList(path)
                && value.valueStream().allMatch(JsonNode::isString);
        return order
                ? value.valueStream()
                        .map(key -> field(FieldValues.item(path, key.asString())))
                        .collect(Collectors.joining("\n"))
                : value(path, value);
    }

    /** Whether people write the text at this path as they like, rather than choose it or keep to a form. */
    boolean isProse(FieldPath path) {
        return PROSE.contains(member(path)) && path.section().kind() != SectionKey.Kind.PRICES;
    }

    /** Whether the text at this path has tags. */
    public boolean isRich(FieldPath path) {
        return RICH.contains(member(path));
    }

    /** The last step of the path: the member of a record that it names. */
    static String member(FieldPath path) {
        return path.field().substring(path.field().lastIndexOf('.') + 1);
    }

    private String object(FieldPath path, JsonNode value) {
        if (value.has("host")) {
            return "https://" + value.path("host").asString() + "/"
                    + value.path("container").asString() + "/"
                    + value.path("file").asString();
        }
        return value.propertyStream()
                .filter(member -> !member.getKey().equals("key"))
                .map(member -> value(path.then(member.getKey()), member.getValue()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String text(FieldPath path, String text) {
        var steps = steps(path);
        String member = steps.isEmpty() ? "" : steps.getLast().name();
        return switch (member) {
            case "billing" -> label(Sku.Billing.class, text);
            case "trial" -> label(Sku.Trial.class, text);
            case "osFamily" -> label(VmImage.OsFamily.class, text);
            case "protocol" -> label(VmImage.Protocol.class, text);
            case "sourceLanguage" -> language(LanguageTag.of(text));
            default -> steps.isEmpty() ? text : listed(steps.getFirst().name(), text);
        };
    }

    private String listed(String list, String text) {
        return switch (list) {
            case "languages" -> language(LanguageTag.of(text));
            case "baseMarket", "markets", "availableIn", "ids", "recommendedSizes" -> listName.apply(text);
            default -> text;
        };
    }

    private <E extends Enum<E>> String label(Class<E> type, String name) {
        return reader.get(Labels.key(Enum.valueOf(type, name)));
    }

    private record Step(String name, boolean item) {}

    private static List<Step> steps(FieldPath path) {
        return STEP.matcher(path.field())
                .results()
                .map(m -> m.group(1) != null ? new Step(plain(m.group(1)), false) : new Step(plain(m.group(2)), true))
                .toList();
    }

    private static String plain(String step) {
        return step.replace("%5B", "[").replace("%5D", "]").replace("%2E", ".").replace("%25", "%");
    }
}
