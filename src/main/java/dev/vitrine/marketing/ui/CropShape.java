package dev.vitrine.marketing.ui;

/**
 * The shape of a part that is cut from a picture, and where it may lie: within the picture, and never so small that it would
 * have to be enlarged.
 *
 * @param width of the picture, as height, in pixels
 * @param leastWidth of the part, as leastHeight; also its ratio
 */
record CropShape(int width, int height, int leastWidth, int leastHeight) {
    /**
     * A part of the picture.
     *
     * @param x from the left edge, as y from the top
     */
    record Part(int x, int y, int width, int height) {}

    boolean fits() {
        return width >= leastWidth && height >= leastHeight;
    }

    int widest() {
        return (int) Math.min(width, (long) height * leastWidth / leastHeight);
    }

    /** The largest part in the middle. */
    Part middle() {
        Part part = at(0, 0, widest());
        return at((width - part.width()) / 2, (height - part.height()) / 2, part.width());
    }

    /** The nearest part that there can be. */
    Part at(int x, int y, int wanted) {
        int wide = Math.clamp(wanted, leastWidth, widest());
        int high = (int) Math.round((double) wide * leastHeight / leastWidth);
        return new Part(Math.clamp(x, 0, width - wide), Math.clamp(y, 0, height - high), wide, high);
    }
}
