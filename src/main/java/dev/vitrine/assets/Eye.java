package dev.vitrine.assets;

import dev.vitrine.rules.PictureLook;
import dev.vitrine.rules.PictureLook.Box;
import dev.vitrine.rules.PictureLook.Mark;
import dev.vitrine.rules.PictureLook.Sight;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Sees in a logo or hero what people look for (V12, product.md 4). Everything is measured in shares of pixels, so that the
 * soft edges of drawn shapes, a speck or a thin frame count for nothing.
 */
final class Eye {
    /** Larger pictures are neither logos nor heroes, and nobody asks how they look. */
    private static final int PIXELS_MAX = 815 * 290;

    private static final int FEW_COLOURS = 6;

    /** Channels up to here are black, from there on white. */
    private static final int BLACK_MAX = 24;

    private static final int WHITE_MIN = 235;

    /** Share of the outermost pixels that makes them the ground. */
    private static final double GROUND = 0.5;

    /** Share of the pixels along transparent ground that makes their colour the mark's. */
    private static final double OUTLINE = 0.3;

    /** Share of the visible pixels that shade into one another. */
    private static final double SHADED = 0.08;

    /** Share of the text zone's pixels at which something begins or ends. */
    private static final double BUSY = 0.02;

    private static final int EDGE = 24;

    private final Pixels pixels;
    private final List<Mark> marks = new ArrayList<>();

    private Eye(Pixels pixels) {
        this.pixels = pixels;
    }

    static PictureLook look(BufferedImage image) {
        if ((long) image.getWidth() * image.getHeight() > PIXELS_MAX) {
            return PictureLook.PLAIN;
        }
        var eye = new Eye(Pixels.of(image));
        eye.ground();
        eye.gradient();
        eye.colours();
        eye.textZone();
        return new PictureLook(eye.marks);
    }

    private void ground() {
        Spots seenThrough = pixels.spots(at -> pixels.alpha(at) < 250);
        if (seenThrough.count() > 0) {
            add(Sight.TRANSPARENT, seenThrough.box(), 0);
        }
        Spots border = pixels.spots(pixels::isBorder);
        if (share(border, at -> !pixels.isVisible(at)) >= GROUND) {
            outline();
        } else if (share(border, at -> pixels.isVisible(at) && isBlack(pixels.colour(at))) >= GROUND) {
            add(Sight.BLACK_GROUND, pixels.whole(), 0);
        } else if (share(border, at -> pixels.isVisible(at) && isWhite(pixels.colour(at))) >= GROUND) {
            add(Sight.WHITE_GROUND, pixels.whole(), 0);
        }
    }

    /** What meets a transparent ground must be seen on any page: neither black nor white nor blue. */
    private void outline() {
        Spots outline = pixels.spots(at -> pixels.isVisible(at) && pixels.meetsTransparency(at));
        markOf(outline, Sight.BLACK_MARK, Eye::isBlack);
        markOf(outline, Sight.WHITE_MARK, Eye::isWhite);
        markOf(outline, Sight.BLUE_MARK, Eye::isBlue);
    }

    private void markOf(Spots outline, Sight sight, IntPredicate colour) {
        IntPredicate wanted = at -> colour.test(pixels.colour(at));
        if (share(outline, wanted) >= OUTLINE) {
            add(sight, outline.only(wanted).box(), 0);
        }
    }

    private void gradient() {
        Spots shaded = Shades.of(pixels);
        if (shaded.count() >= SHADED * Math.max(1, pixels.visible().count())) {
            add(Sight.GRADIENT, shaded.box(), 0);
        }
    }

    private void colours() {
        int dominant = Palette.dominant(pixels);
        if (dominant > FEW_COLOURS) {
            add(Sight.MANY_COLOURS, pixels.whole(), dominant);
        }
    }

    private void textZone() {
        Box zone = PictureLook.TEXT_ZONE;
        if (pixels.whole().width() < zone.x() + zone.width() || pixels.whole().height() < zone.y() + zone.height()) {
            return;
        }
        Spots edges = pixels.spots(at -> pixels.isWithin(at, zone) && pixels.stepTowardsEnd(at) > EDGE);
        if (edges.count() > BUSY * zone.width() * zone.height()) {
            add(Sight.BUSY_TEXT_ZONE, edges.box(), 0);
        }
    }

    private void add(Sight sight, Box box, int amount) {
        marks.add(new Mark(sight, box, amount));
    }

    private static double share(Spots among, IntPredicate wanted) {
        return among.count() == 0 ? 0 : (double) among.only(wanted).count() / among.count();
    }

    private static boolean isBlack(int rgb) {
        return Pixels.highest(rgb) <= BLACK_MAX;
    }

    private static boolean isWhite(int rgb) {
        return Pixels.lowest(rgb) >= WHITE_MIN;
    }

    /** A clear blue, from azure to ultramarine; not turquoise, not violet, not a grey with a touch of blue. */
    private static boolean isBlue(int rgb) {
        float[] hsb = Color.RGBtoHSB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, null);
        float hue = hsb[0] * 360;
        return hue >= 200 && hue <= 255 && hsb[1] >= 0.4f && hsb[2] >= 0.25f;
    }
}
