package dev.vitrine.rules;

import java.util.List;

/**
 * What a machine sees in a picture of what people look for in logos and heroes (V12, product.md 4): measured once, when the
 * picture is kept. What counts for a logo and what for a hero is the rules' business.
 */
public record PictureLook(List<Mark> marks) {
    /** Nothing was seen. */
    public static final PictureLook PLAIN = new PictureLook(List.of());

    /** Where the storefront writes over a hero: 370 px from the left, as high as in the middle of the picture. */
    public static final Box TEXT_ZONE = new Box(370, 95, 415, 100);

    /** What may be seen. */
    public enum Sight {
        BLACK_GROUND,
        WHITE_GROUND,
        GRADIENT,
        /** The outline that meets transparent ground is black; so for white and blue. */
        BLACK_MARK,
        WHITE_MARK,
        BLUE_MARK,
        /** More dominant colours than are few. */
        MANY_COLOURS,
        /** One can see through some of it. */
        TRANSPARENT,
        /** There is detail where the storefront writes. */
        BUSY_TEXT_ZONE
    }

    /** A part of the picture in its pixels. */
    public record Box(int x, int y, int width, int height) {}

    /**
     * @param box where it is seen
     * @param amount how many colours, for {@link Sight#MANY_COLOURS}; else 0
     */
    public record Mark(Sight sight, Box box, int amount) {}

    public PictureLook {
        marks = List.copyOf(marks);
    }
}
