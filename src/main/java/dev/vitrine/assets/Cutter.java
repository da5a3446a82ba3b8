package dev.vitrine.assets;

import dev.vitrine.assets.Decoder.Format;
import dev.vitrine.assets.Decoder.Outcome;
import dev.vitrine.assets.Decoder.Reading;
import dev.vitrine.assets.Pictures.Content;
import dev.vitrine.assets.Pictures.Cut;
import dev.vitrine.assets.Pictures.Opening;
import dev.vitrine.assets.Pictures.Original;
import dev.vitrine.assets.Pictures.Problem;
import dev.vitrine.assets.Pictures.Wanted;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;

/** Cuts small pictures out of a large one. */
final class Cutter {
    private static final Wanted LARGE = new Wanted(0, 0, false, Pictures.ORIGINAL_BYTES_MAX);
    private static final int VIEW_WIDTH = 960;
    private static final int VIEW_HEIGHT = 720;

    private Cutter() {}

    /** What became of a cut. */
    sealed interface Parts {
        record Cut(List<Outcome.Picture> pictures) implements Parts {}

        record Unfit(Problem problem) implements Parts {}
    }

    static Opening open(byte[] upload) {
        return switch (Decoder.read(upload, LARGE)) {
            case Reading.Unfit(Problem problem) -> new Opening.Refused(problem);
            case Reading.Pixels(Format format, BufferedImage image) -> {
                Outcome.Picture view = Decoder.written(format, view(image));
                yield new Opening.Opened(new Original(
                        upload, image.getWidth(), image.getHeight(), new Content(view.mediaType(), view.bytes())));
            }
        };
    }

    private static BufferedImage view(BufferedImage image) {
        double factor =
                Math.max(1, Math.max((double) image.getWidth() / VIEW_WIDTH, (double) image.getHeight() / VIEW_HEIGHT));
        return Shrinking.shrink(
                image,
                new Rectangle(image.getWidth(), image.getHeight()),
                (int) Math.max(1, image.getWidth() / factor),
                (int) Math.max(1, image.getHeight() / factor));
    }

    static Parts cut(Original original, List<Cut> cuts) {
        return switch (Decoder.read(original.bytes(), LARGE)) {
            case Reading.Unfit(Problem problem) -> new Parts.Unfit(problem);
            case Reading.Pixels(Format format, BufferedImage image) -> cut(image, cuts);
        };
    }

    private static Parts cut(BufferedImage image, List<Cut> cuts) {
        var whole = new Rectangle(image.getWidth(), image.getHeight());
        if (!cuts.stream().allMatch(cut -> whole.contains(part(cut)) && isLargeEnough(cut))) {
            return new Parts.Unfit(Problem.WRONG_SIZE);
        }
        List<Outcome.Picture> pictures =
                cuts.stream().map(cut -> picture(image, cut)).toList();
        for (int i = 0; i < pictures.size(); i++) {
            if (pictures.get(i).bytes().length > cuts.get(i).wanted().maxBytes()) {
                return new Parts.Unfit(Problem.TOO_MANY_BYTES);
            }
        }
        return new Parts.Cut(pictures);
    }

    private static boolean isLargeEnough(Cut cut) {
        return cut.width() >= cut.wanted().width()
                && cut.height() >= cut.wanted().height();
    }

    private static Outcome.Picture picture(BufferedImage image, Cut cut) {
        BufferedImage small = Shrinking.shrink(
                image, part(cut), cut.wanted().width(), cut.wanted().height());
        return Decoder.written(Format.PNG, small);
    }

    private static Rectangle part(Cut cut) {
        return new Rectangle(cut.x(), cut.y(), cut.width(), cut.height());
    }
}
