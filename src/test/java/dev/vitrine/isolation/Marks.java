package dev.vitrine.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words of one publisher that stand at one place each: where one of them comes up, it tells what has been read. */
final class Marks {
    private final String word;
    private final Pattern pattern;
    private final List<String> places = new ArrayList<>();

    /** @param word what all of them begin with, in small letters and digits */
    Marks(String word) {
        this.word = word;
        pattern = Pattern.compile(word + "(\\d\\d\\d)");
    }

    /** A word for this place. */
    String next(String place) {
        places.add(place);
        return word + "%03d".formatted(places.size() - 1);
    }

    List<String> places() {
        return places;
    }

    boolean isIn(String text) {
        return text.contains(word);
    }

    /** The places whose words stand in this text. */
    Set<String> placesIn(String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(mark -> found.add(places.get(Integer.parseInt(mark.group(1)))));
        return found;
    }
}
