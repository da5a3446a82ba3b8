package dev.vitrine.content;

import dev.vitrine.shared.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The steps of a field path from the section down: names of fields and keys of items. */
final class Steps {
    private static final Pattern RESERVED = Pattern.compile("[%\\[\\]]");

    private Steps() {}

    /** One step; {@code item} when it stood in brackets. */
    record Step(String name, boolean item) {}

    /** The path of a member of a map or list beneath; ids with reserved characters are escaped. */
    static FieldPath entry(FieldPath path, String id) {
        return path.then(escape(id).replace(".", "%2E"));
    }

    static FieldPath item(FieldPath path, String key) {
        return path.item(escape(key));
    }

    static List<Step> of(FieldPath path) {
        var steps = new ArrayList<Step>();
        var text = path.field();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '[') {
                int end = text.indexOf(']', at);
                if (end < 0) {
                    throw new IllegalArgumentException("not a field path");
                }
                steps.add(new Step(unescape(text.substring(at + 1, end)), true));
                at = end + 1;
            } else {
                int from = text.charAt(at) == '.' ? at + 1 : at;
                int end = from;
                while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
                    end++;
                }
                steps.add(new Step(unescape(text.substring(from, end)), false));
                at = end;
            }
        }
        return steps;
    }

    private static String escape(String id) {
        return RESERVED.matcher(id)
                .replaceAll(match -> String.format("%%%02X", (int) match.group().charAt(0)));
    }

    private static String unescape(String text) {
        return text.indexOf('%') < 0
                ? text
                : text.replace("%5B", "[")
                        .replace("%5D", "]")
                        .replace("%2E", ".")
                        .replace("%25", "%");
    }
}
