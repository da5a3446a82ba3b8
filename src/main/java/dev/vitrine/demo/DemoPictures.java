package dev.vitrine.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Draws the pictures of the demo offers: flat marks in two colours, as the rules for logos ask (V11, V12), and heroes
 * whose zone for the title is left empty.
 */
final class DemoPictures {
    private final Motif motif;
    private final Color ground;
    private final Color mark;

    /** What a mark shows, drawn in a square of side 100. */
    enum Motif {
        SHIELD,
        VAULT,
        PULSE,
        GATEWAY,
        WAVES,
        CUBE
    }

    DemoPictures(Motif motif, int ground, int mark) {
        this.motif = motif;
        this.ground = new Color(ground);
        this.mark = new Color(mark);
    }

    /** A logo of this size; the mark stands in its middle. */
    byte[] logo(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        double side = Math.min(width, height) * 0.72;
        drawMark(pen, (width - side) / 2, (height - side) / 2, side, mark);
        return png(picture, pen);
    }

    /** The hero, 815x290: the mark at the left, calm lines at the foot, nothing where the title will stand. */
    byte[] hero() {
        var picture = new BufferedImage(815, 290, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        pen.setColor(ground.darker());
        pen.fillRect(0, 0, 815, 290);
        pen.setColor(ground);
        pen.fill(new Ellipse2D.Double(-140, -120, 520, 520));
        drawMark(pen, 70, 60, 170, mark);
        pen.setStroke(new BasicStroke(3f));
        pen.setColor(ground);
        for (int line = 0; line < 4; line++) {
            var wave = new Path2D.Double();
            wave.moveTo(380, 236 + line * 14);
            wave.curveTo(520, 206 + line * 14, 660, 276 + line * 12, 815, 232 + line * 14);
            pen.draw(wave);
        }
        return png(picture, pen);
    }

    /** A sample image, 1280x720: a console with bars and rows in the offer's colours. */
    byte[] sample() {
        var picture = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        pen.setColor(new Color(0xf4f7f8));
        pen.fillRect(0, 0, 1280, 720);
        pen.setColor(ground);
        pen.fillRect(0, 0, 220, 720);
        drawMark(pen, 70, 40, 80, mark);
        for (int row = 0; row < 7; row++) {
            pen.setColor(new Color(255, 255, 255, row == 1 ? 90 : 45));
            pen.fill(new RoundRectangle2D.Double(24, 170 + row * 52, 172, 30, 12, 12));
        }
        for (int card = 0; card < 3; card++) {
            panel(pen, 260 + card * 335, 40, 305, 130);
            pen.setColor(ground);
            pen.fill(new RoundRectangle2D.Double(284 + card * 335, 66, 90 + card * 40, 26, 8, 8));
            pen.setColor(new Color(0xc9d4d5));
            pen.fill(new RoundRectangle2D.Double(284 + card * 335, 112, 180, 14, 7, 7));
        }
        panel(pen, 260, 200, 975, 250);
        for (int bar = 0; bar < 24; bar++) {
            double height = 50 + 90 * (1 + Math.sin(bar * 0.7)) + (bar % 5) * 6;
            pen.setColor(bar % 6 == 5 ? mark.darker() : ground);
            pen.fill(new RoundRectangle2D.Double(290 + bar * 39, 430 - height, 22, height, 6, 6));
        }
        panel(pen, 260, 480, 975, 210);
        for (int row = 0; row < 5; row++) {
            pen.setColor(new Color(0xe1e8e8));
            pen.fill(new Rectangle2D.Double(284, 516 + row * 34, 927, 2));
            pen.setColor(new Color(0x93a3a8));
            pen.fill(new RoundRectangle2D.Double(284, 494 + row * 34, 130 + (row * 37) % 80, 12, 6, 6));
            pen.fill(new RoundRectangle2D.Double(620, 494 + row * 34, 220, 12, 6, 6));
        }
        return png(picture, pen);
    }

    private static void panel(Graphics2D pen, double x, double y, double width, double height) {
        pen.setColor(Color.WHITE);
        pen.fill(new RoundRectangle2D.Double(x, y, width, height, 18, 18));
    }

    private void drawMark(Graphics2D pen, double x, double y, double side, Color colour) {
        var place = new AffineTransform();
        place.translate(x, y);
        place.scale(side / 100, side / 100);
        pen.setColor(colour);
        pen.fill(place.createTransformedShape(shape()));
    }

    private Shape shape() {
        return switch (motif) {
            case SHIELD -> shield();
            case VAULT -> vault();
            case PULSE -> pulse();
            case GATEWAY -> gateway();
            case WAVES -> waves();
            case CUBE -> cube();
        };
    }

    private static Shape shield() {
        var outline = new Path2D.Double();
        outline.moveTo(50, 2);
        outline.lineTo(92, 18);
        outline.lineTo(92, 50);
        outline.curveTo(92, 74, 74, 90, 50, 98);
        outline.curveTo(26, 90, 8, 74, 8, 50);
        outline.lineTo(8, 18);
        outline.closePath();
        var shape = new Area(outline);
        shape.subtract(new Area(new Rectangle2D.Double(44, 28, 12, 44)));
        shape.subtract(new Area(new Rectangle2D.Double(28, 44, 44, 12)));
        return shape;
    }

    private static Shape vault() {
        var shape = new Area();
        for (int disk = 0; disk < 3; disk++) {
            shape.add(new Area(new RoundRectangle2D.Double(8, 6 + disk * 31, 84, 25, 14, 14)));
            shape.subtract(new Area(new Ellipse2D.Double(72, 14 + disk * 31, 9, 9)));
        }
        return shape;
    }

    private static Shape pulse() {
        var line = new Path2D.Double();
        line.moveTo(2, 56);
        line.lineTo(26, 56);
        line.lineTo(38, 22);
        line.lineTo(56, 84);
        line.lineTo(68, 44);
        line.lineTo(76, 56);
        line.lineTo(98, 56);
        return new BasicStroke(11f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
    }

    private static Shape gateway() {
        var shape = new Area(new RoundRectangle2D.Double(38, 4, 24, 92, 12, 12));
        for (int side = 0; side < 2; side++) {
            var arrow = new Path2D.Double();
            double y = side == 0 ? 32 : 68;
            double from = side == 0 ? 2 : 98;
            double tip = side == 0 ? 34 : 66;
            arrow.moveTo(from, y - 7);
            arrow.lineTo((from + tip) / 2, y - 7);
            arrow.lineTo((from + tip) / 2, y - 18);
            arrow.lineTo(tip, y);
            arrow.lineTo((from + tip) / 2, y + 18);
            arrow.lineTo((from + tip) / 2, y + 7);
            arrow.lineTo(from, y + 7);
            arrow.closePath();
            shape.add(new Area(arrow));
        }
        return shape;
    }

    private static Shape waves() {
        var shape = new Area();
        for (int wave = 0; wave < 3; wave++) {
            double y = 24 + wave * 27;
            var line = new Path2D.Double();
            line.moveTo(6, y);
            line.curveTo(26, y - 20, 36, y + 20, 52, y);
            line.curveTo(68, y - 20, 78, y + 20, 94, y);
            shape.add(new Area(
                    new BasicStroke(11f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line)));
        }
        return shape;
    }

    private static Shape cube() {
        var shape = new Area(polygon(50, 2, 92, 24, 50, 46, 8, 24));
        shape.add(new Area(polygon(6, 31, 46, 53, 46, 98, 6, 76)));
        shape.add(new Area(polygon(94, 31, 54, 53, 54, 98, 94, 76)));
        return shape;
    }

    private static Shape polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    private static byte[] png(BufferedImage picture, Graphics2D pen) {
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
