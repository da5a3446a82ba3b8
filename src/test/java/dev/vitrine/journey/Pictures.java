package dev.vitrine.journey;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws what the people of a journey upload: a compass on a flat ground. */
final class Pictures {
    private static final Color GROUND = new Color(0x1f5f5b);
    private static final Color MARK = new Color(0xf2c14e);

    private Pictures() {}

    /** A PNG of exactly this size. */
    static byte[] png(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(GROUND);
        pen.fillRect(0, 0, width, height);
        int side = Math.min(width, height) * 7 / 10;
        int y = (height - side) / 2;
        int x = width > 2.5 * height ? 2 * y : (width - side) / 2; // a hero leaves room for its title
        pen.setColor(MARK);
        pen.fillOval(x, y, side, side);
        pen.setColor(GROUND);
        pen.fillPolygon(
                new int[] {x + side / 2, x + side * 2 / 3, x + side / 2, x + side / 3},
                new int[] {y + side / 8, y + side / 2, y + side * 7 / 8, y + side / 2},
                4);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
