package dev.vitrine.assets;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * Makes a part of a picture smaller: every new pixel is the mean of all that it covers, each by the area that is covered and
 * by how much of it is seen, so that nothing flickers, nothing is lost and what is transparent lends no colour.
 */
final class Shrinking {
    private Shrinking() {}

    /** The part at the wanted size, which must not exceed the part's own. */
    static BufferedImage shrink(BufferedImage image, Rectangle part, int width, int height) {
        BufferedImage plain = plain(image, part);
        if (part.width == width && part.height == height) {
            return plain;
        }
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] source = plain.getRGB(0, 0, part.width, part.height, null, 0, part.width);
        double across = (double) part.width / width;
        double down = (double) part.height / height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small.setRGB(x, y, mean(source, part.width, x * across, y * down, (x + 1) * across, (y + 1) * down));
            }
        }
        return small;
    }

    private static BufferedImage plain(BufferedImage image, Rectangle part) {
        var plain = new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = plain.createGraphics();
        pen.setComposite(AlphaComposite.Src);
        pen.drawImage(image, -part.x, -part.y, null);
        pen.dispose();
        return plain;
    }

    private static int mean(int[] source, int width, double left, double top, double right, double bottom) {
        double area = 0;
        double alpha = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        int lastX = Math.min(width, (int) Math.ceil(right - 1e-9));
        int lastY = Math.min(source.length / width, (int) Math.ceil(bottom - 1e-9));
        for (int y = (int) top; y < lastY; y++) {
            double high = Math.min(y + 1, bottom) - Math.max(y, top);
            for (int x = (int) left; x < lastX; x++) {
                double covered = high * (Math.min(x + 1, right) - Math.max(x, left));
                int argb = source[y * width + x];
                double seen = covered * (argb >>> 24);
                area += covered;
                alpha += seen;
                red += seen * (argb >> 16 & 0xff);
                green += seen * (argb >> 8 & 0xff);
                blue += seen * (argb & 0xff);
            }
        }
        return alpha == 0
                ? 0
                : channel(alpha / area) << 24
                        | channel(red / alpha) << 16
                        | channel(green / alpha) << 8
                        | channel(blue / alpha);
    }

    private static int channel(double value) {
        return (int) Math.min(255, Math.round(value));
    }
}
