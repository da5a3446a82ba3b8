package dev.vitrine.assets.store;

import dev.vitrine.rules.PictureLook;
import dev.vitrine.rules.PictureLook.Box;
import dev.vitrine.rules.PictureLook.Mark;
import dev.vitrine.rules.PictureLook.Sight;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How a picture looks, as it is written down.
 *
 * @param look marks after one another, each its sight, box and amount
 */
record LookOf(String hash, String look) {
    private static final String BETWEEN_MARKS = ";";
    private static final String WITHIN_MARK = ",";

    static String written(PictureLook look) {
        return look.marks().stream().map(LookOf::written).collect(Collectors.joining(BETWEEN_MARKS));
    }

    private static String written(Mark mark) {
        Box box = mark.box();
        return mark.sight()
                + WITHIN_MARK
                + box.x()
                + WITHIN_MARK
                + box.y()
                + WITHIN_MARK
                + box.width()
                + WITHIN_MARK
                + box.height()
                + WITHIN_MARK
                + mark.amount();
    }

    PictureLook read() {
        return look.isEmpty()
                ? PictureLook.PLAIN
                : new PictureLook(Arrays.stream(look.split(BETWEEN_MARKS))
                        .map(LookOf::mark)
                        .toList());
    }

    private static Mark mark(String written) {
        String[] parts = written.split(WITHIN_MARK);
        int[] numbers = Arrays.stream(parts).skip(1).mapToInt(Integer::parseInt).toArray();
        return new Mark(Sight.valueOf(parts[0]), new Box(numbers[0], numbers[1], numbers[2], numbers[3]), numbers[4]);
    }
}
