package dev.vitrine.identity.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Image;
import dev.vitrine.shared.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A QR code, drawn on the server and part of the page itself: what it says is in no address, no file and no cache. White
 * beneath it, also in the dark, for cameras want it so.
 */
final class QrCode {
    /** In modules, as the standard asks for. */
    private static final int MARGIN = 4;

    private QrCode() {}

    /** @param alternative what it is, for who does not see it */
    static Image of(SecretText text, String alternative) {
        var picture = svg(matrix(text.reveal()));
        var image = new Image(
                "data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8)),
                alternative);
        image.addClassName("v-qr");
        return image;
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN, MARGIN,
                                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static String svg(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + matrix.getWidth() + " "
                + matrix.getHeight() + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
                + matrix.getWidth() + "v" + matrix.getHeight() + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }
}
