package dev.vitrine.assets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the colours that dominate a picture. The blends along the soft edges of flat shapes are no colours of it, so flat
 * pixels alone are asked; unless hardly any is flat, as in a photograph.
 */
final class Palette {
    /** Colours that lie nearer to one another than this are one. */
    private static final int ALIKE = 40;

    private static final int FLAT = 10;

    /** The share of the pixels that makes a colour dominant. */
    private static final double DOMINANT = 0.02;

    /** The same where nothing is flat, and the shades of one thing are many colours. */
    private static final double DOMINANT_AMONG_MANY = 0.004;

    private Palette() {}

    static int dominant(Pixels pixels) {
        Spots visible = pixels.visible();
        Spots flat = visible.only(at -> pixels.stepAround(at) <= FLAT);
        boolean isFlat = flat.count() * 2 >= visible.count();
        Spots asked = isFlat ? flat : visible;
        Map<Integer, Integer> counts = new HashMap<>();
        asked.places().stream().forEach(at -> counts.merge(pixels.colour(at), 1, Integer::sum));
        List<Map.Entry<Integer, Integer>> byCount = new ArrayList<>(counts.entrySet());
        byCount.sort(
                Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        Map<Integer, Integer> groups = new LinkedHashMap<>();
        for (var entry : byCount) {
            int leader = groups.keySet().stream()
                    .filter(colour -> Pixels.distance(colour, entry.getKey()) < ALIKE)
                    .findFirst()
                    .orElse(entry.getKey());
            groups.merge(leader, entry.getValue(), Integer::sum);
        }
        double least = Math.max(1, (isFlat ? DOMINANT : DOMINANT_AMONG_MANY) * asked.count());
        return (int) groups.values().stream().filter(count -> count >= least).count();
    }
}
