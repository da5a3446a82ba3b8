package dev.vitrine.marketing;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Translations;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.Sha256;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All that a reader reads of a language, each text by its path and hash: what a sign-off is bound to. */
record SignedTexts(SortedMap<String, String> hashes) {
    private static final Pattern PICTURE = Pattern.compile("logos.*|hero.*|sampleImages\\[[^]]*\\]\\.picture.*");

    /** How much of a hash is kept of each text. */
    private static final int DIGITS = 32;

    /** The texts, links and addresses of the language's own sections; pictures are none. */
    static SignedTexts of(OfferContent content, LanguageTag language) {
        var hashes = new TreeMap<String, String>();
        content.sections().forEach((key, section) -> {
            if (key.language().filter(language::equals).isPresent() && content.hasPlace(key)) {
                FieldValues.leaves(key, section).forEach((path, value) -> {
                    if (!PICTURE.matcher(path.field()).matches()) {
                        hashes.put(path.toString(), hash(value.asString()));
                    }
                });
            }
        });
        return new SignedTexts(hashes);
    }

    private static String hash(String text) {
        return Translations.hash(text).hex().substring(0, DIGITS);
    }

    /** Reads the text form. */
    static SignedTexts parse(String text) {
        return new SignedTexts(text.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, b) -> a, TreeMap::new)));
    }

    /** The text form: a line for each. */
    String text() {
        return hashes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("\n"));
    }

    Sha256 hash() {
        return Translations.hash(text());
    }

    /** How many texts are others, or are in one of both only. */
    int differences(SignedTexts other) {
        var same = new TreeSet<Map.Entry<String, String>>(
                Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
        same.addAll(hashes.entrySet());
        same.retainAll(other.hashes.entrySet());
        var paths = new TreeSet<>(hashes.keySet());
        paths.addAll(other.hashes.keySet());
        return paths.size() - same.size();
    }
}
