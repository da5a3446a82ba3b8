package dev.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Translations;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, is used, is well-formed, and keeps the typography of its language. */
class TranslationsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{\\s*([a-z]+(?:\\.[A-Za-z0-9_]+)+)");
    private static final Pattern LOOSE_MARK =
            Pattern.compile("(?<![\\u00a0?!])(?<!&[a-zA-Z]{1,8})[:;?!](?=\\s|$|[»)}<|])");
    private static final Pattern LOOSE_QUOTE = Pattern.compile("«(?!\\u00a0)|(?<!\\u00a0)»");

    private final Translations translations = new Translations();
    private final Map<String, String> french = translations.all(Locale.FRENCH);
    private final Map<String, String> english = translations.all(Locale.ENGLISH);
    private final Set<String> rooms =
            english.keySet().stream().map(TranslationsTest::room).collect(Collectors.toSet());
    private final Path classes = classes();

    @Test
    void every_key_exists_in_both_languages() {
        assertThat(french.keySet()).isNotEmpty().containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(french.values()).noneMatch(String::isBlank);
        assertThat(english.values()).noneMatch(String::isBlank);
    }

    @Test
    void every_key_that_is_asked_for_exists() throws IOException {
        var missing = new TreeSet<>(spelledOut());
        missing.addAll(inTemplates());
        missing.addAll(built());
        missing.removeAll(english.keySet());
        assertThat(missing)
                .as("keys without a text, or constants to be listed in TranslationFamilies.NO_KEYS")
                .isEmpty();
    }

    @Test
    void every_text_is_used() throws IOException {
        var unused = new TreeSet<>(english.keySet());
        unused.removeAll(spelledOut());
        unused.removeAll(inTemplates());
        unused.removeAll(built());
        assertThat(unused).as("texts that nothing asks for").isEmpty();
    }

    @Test
    void texts_are_well_formed_and_take_the_same_arguments() {
        english.forEach((key, text) -> {
            String other = french.getOrDefault(key, "");
            assertThat(new MessageFormat(text, Locale.ENGLISH)).isNotNull();
            assertThat(new MessageFormat(other, Locale.FRENCH)).isNotNull();
            assertThat(arguments(other)).as(key).isEqualTo(arguments(text));
        });
    }

    @Test
    void apostrophes_are_typographic() {
        // A straight one would also be read as MessageFormat's quote; only a literal brace needs it.
        assertThat(straight(french)).isEmpty();
        assertThat(straight(english)).isEmpty();
    }

    @Test
    void french_marks_have_their_no_break_space() {
        var wrong = french.entrySet().stream()
                .filter(e -> LOOSE_MARK.matcher(e.getValue()).find()
                        || LOOSE_QUOTE.matcher(e.getValue()).find())
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
        assertThat(wrong).as("U+00A0 before : ; ? ! » and after «").isEmpty();
    }

    @Test
    void the_french_check_sees_what_it_should() {
        for (String wrong : List.of("Quoi ?", "Quoi?", "« mot »", "un\u00a0: deux ;", "fin!")) {
            assertThat(LOOSE_MARK.matcher(wrong).find()
                            || LOOSE_QUOTE.matcher(wrong).find())
                    .as(wrong)
                    .isTrue();
        }
        for (String right :
                List.of("Quoi\u00a0?", "«\u00a0mot\u00a0»", "https://a.example/?b=c", "14:07", "vraiment\u00a0?!")) {
            assertThat(LOOSE_MARK.matcher(right).find()
                            || LOOSE_QUOTE.matcher(right).find())
                    .as(right)
                    .isFalse();
        }
    }

    private static String room(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> straight(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(e -> e.getValue().replace("'{'", "").replace("'}'", "").contains("'"))
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
    }

    /** Keys made of the name of an enum constant. */
    private Set<String> built() throws IOException {
        var keys = new TreeSet<>(TranslationFamilies.fields());
        for (var family : TranslationFamilies.FAMILIES) {
            if (rooms.contains(room(family.before()))) {
                constants(family.constants()).forEach(name -> keys.add(family.before() + name + family.after()));
            }
        }
        for (Class<?> type : enums()) {
            String before = Labels.family(type);
            var labels = constants(type).map(name -> before + name).toList();
            if (labels.stream().anyMatch(english::containsKey)) {
                keys.addAll(labels);
            }
        }
        return keys;
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
    }

    private List<Class<?>> enums() throws IOException {
        var result = new ArrayList<Class<?>>();
        for (Path file : files(classes, ".class")) {
            String name = classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
            if (!name.endsWith("package-info")) {
                try {
                    Class<?> type = Class.forName(name, false, getClass().getClassLoader());
                    if (type.isEnum() && type.getPackageName().startsWith("dev.vitrine.")) {
                        result.add(type);
                    }
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return result;
    }

    /** String constants of the compiled classes that have the form of a key. */
    private Set<String> spelledOut() throws IOException {
        var key = Pattern.compile("(" + String.join("|", rooms) + ")(\\.[A-Za-z][A-Za-z0-9_]*)+");
        var keys = new TreeSet<String>();
        for (Path file : files(classes, ".class")) {
            strings(file).stream()
                    .filter(s -> key.matcher(s).matches())
                    .filter(s -> TranslationFamilies.NO_KEYS.stream().noneMatch(s::startsWith))
                    .forEach(keys::add);
        }
        return keys;
    }

    private Set<String> inTemplates() throws IOException {
        var keys = new TreeSet<String>();
        Path templates = classes.resolve("templates");
        if (Files.isDirectory(templates)) {
            for (Path file : files(templates, "")) {
                TEMPLATE_KEY.matcher(Files.readString(file)).results().forEach(m -> keys.add(m.group(1)));
            }
        }
        return keys;
    }

    private static List<Path> files(Path directory, String suffix) throws IOException {
        try (var walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(suffix))
                    .toList();
        }
    }

    private static Path classes() {
        try {
            return Path.of(VitrineApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All text of a class's constant pool: string constants and values of annotations. */
    private static List<String> strings(Path classFile) throws IOException {
        var strings = new ArrayList<String>();
        try (var in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(classFile)))) {
            in.skipBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                switch (in.readUnsignedByte()) {
                    case 1 -> strings.add(in.readUTF());
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
                    case 5, 6 -> {
                        in.skipBytes(8);
                        i++;
                    }
                    case 15 -> in.skipBytes(3);
                    default -> in.skipBytes(2);
                }
            }
        }
        return strings;
    }
}
