package dev.vitrine.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be attached: its name says what it is, and its bytes are that. */
class FileKindTest {
    @ParameterizedTest
    @CsvSource({
        "a.png, image/png",
        "a.PNG, image/png",
        "a.jpg, image/jpeg",
        "a.b.jpeg, image/jpeg",
        "a.pdf, application/pdf",
        "a.zip, application/zip",
        "a.csv, text/csv",
        "a.json, application/json",
        "a.log, text/plain",
        "a.txt, text/plain",
    })
    void the_ending_says_what_a_file_is(String name, String mediaType) {
        assertThat(FileKind.ofName(name).map(FileKind::mediaType)).contains(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "png", "a.", "a.html", "a.svg", "a.js", "a.exe", "a.png.html", "a.txt ", "a.docm"})
    void whatever_could_run_or_be_a_page_is_none(String name) {
        assertThat(FileKind.ofName(name)).isEmpty();
    }

    @Test
    void bytes_begin_as_their_kind_does() {
        assertThat(FileKind.PNG.fits(Crafted.png(2, 2))).isTrue();
        assertThat(FileKind.PDF.fits("%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
        assertThat(FileKind.JPEG.fits(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .isTrue();
        assertThat(FileKind.ZIP.fits(new byte[] {'P', 'K', 3, 4, 0})).isTrue();
        assertThat(FileKind.PNG.fits(new byte[] {(byte) 0x89, 'P', 'N'})).isFalse();
        assertThat(FileKind.PDF.fits("<html>%PDF-".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(FileKind.ZIP.fits(Crafted.png(2, 2))).isFalse();
    }

    @Test
    void text_is_utf_8_without_signs_that_control() {
        assertThat(FileKind.TEXT.fits("Été\r\n\tdone".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(FileKind.TEXT.fits("Été".getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
        assertThat(FileKind.CSV.fits(new byte[] {'a', 0, 'b'})).isFalse();
        assertThat(FileKind.JSON.fits("\u001b[31m".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(FileKind.TEXT.fits(Crafted.png(2, 2))).isFalse();
    }

    @Property(tries = 300)
    void nothing_is_two_kinds_that_begin_otherwise(@ForAll byte[] bytes) {
        assertThat(Arrays.stream(FileKind.values())
                        .filter(kind -> !kind.mediaType().startsWith("text/") && kind != FileKind.JSON)
                        .filter(kind -> kind.fits(bytes))
                        .count())
                .isLessThanOrEqualTo(1);
    }
}
