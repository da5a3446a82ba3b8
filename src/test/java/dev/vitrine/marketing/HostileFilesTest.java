package dev.vitrine.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.testing.Evidence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files that mean harm are refused with a reason of their own, quickly, and nothing is fetched for them. */
class HostileFilesTest {
    private static final LanguageTag FR = ContentFixtures.FR;
    private static final LanguageTag EN = ContentFixtures.EN;
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String ROOT = root("2.0", "fr-FR", "en-US");

    private static String root(String version, String source, String target) {
        return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:" + version + "\" version=\"" + version
                + "\" srcLang=\"" + source + "\" trgLang=\"" + target + "\">";
    }

    private static String file(String target) {
        return ROOT + "<file id=\"f\"><unit id=\"listing_002Fen-US:title\"><segment><source>x</source><target>" + target
                + "</target></segment></unit></file></xliff>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Problem refusal(byte[] file) {
        return Assertions.catchThrowableOfType(UnreadableFile.class, () -> XliffReader.read(file, FR, EN))
                .problem();
    }

    private static byte[] zipBomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../texts.xlf"));
            zip.write(new byte[1 << 22]);
        }
        return out.toByteArray();
    }

    private static Map<byte[], Problem> hostile(int port) throws IOException {
        String bomb = "<!DOCTYPE xliff [<!ENTITY a \"" + "a".repeat(1_000) + "\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>";
        String sentinel = "http://127.0.0.1:" + port + "/x";
        var all = new LinkedHashMap<byte[], Problem>();
        all.put(bytes(bomb + file("&e;")), Problem.DOCUMENT_TYPE);
        all.put(
                bytes("<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + file("&x;")),
                Problem.DOCUMENT_TYPE);
        all.put(
                bytes("<!DOCTYPE xliff [<!ENTITY x SYSTEM \"" + sentinel + "\">]>" + file("&x;")),
                Problem.DOCUMENT_TYPE);
        all.put(bytes("<!DOCTYPE xliff SYSTEM \"" + sentinel + "\">" + file("x")), Problem.DOCUMENT_TYPE);
        all.put(
                bytes("<!DOCTYPE xliff [<!ENTITY % p SYSTEM \"" + sentinel + "\"> %p;]>" + file("x")),
                Problem.DOCUMENT_TYPE);
        all.put(bytes(file("&nowhere;")), Problem.NOT_XLIFF);
        all.put(bytes(file("<cp hex=\"FFFFFF\"/>")), Problem.NOT_XLIFF);
        all.put(bytes(file("<cp hex=\"-1\"/>")), Problem.NOT_XLIFF);
        all.put(bytes(file("<pc id=\"1\">x</pc>")), Problem.INLINE_ELEMENTS);
        all.put(bytes(file("<script xmlns=\"http://www.w3.org/1999/xhtml\">x</script>")), Problem.INLINE_ELEMENTS);
        all.put(bytes(ROOT + "<file>".repeat(100_000)), Problem.NOT_XLIFF);
        all.put(bytes(ROOT + "<file id=\"f\">" + units(100_000) + "</file></xliff>"), Problem.TOO_MANY_TEXTS);
        all.put(bytes(ROOT + "<file id=\"f\"><unit id=\"a\"/><unit id=\"a\"/></file></xliff>"), Problem.REPEATED);
        all.put(bytes(root("2.0", "fr-FR", "de-DE") + "</xliff>"), Problem.OTHER_LANGUAGE);
        all.put(bytes(root("2.0", "de-DE", "en-US") + "</xliff>"), Problem.OTHER_SOURCE);
        all.put(bytes(root("1.2", "fr-FR", "en-US") + "</xliff>"), Problem.NOT_XLIFF);
        all.put(bytes("<html><body>x</body></html>"), Problem.NOT_XLIFF);
        all.put(bytes("=HYPERLINK(\"" + sentinel + "\")"), Problem.NOT_XLIFF);
        all.put(zipBomb(), Problem.NOT_XLIFF);
        all.put(new byte[0], Problem.NOT_XLIFF);
        all.put(new byte[1 << 20], Problem.NOT_XLIFF);
        all.put(new byte[TranslationFiles.BYTES_MAX + 1], Problem.TOO_LARGE);
        return all;
    }

    private static String units(int count) {
        var units = new StringBuilder();
        for (int i = 0; i < count; i++) {
            units.append("<unit id=\"u").append(i).append("\"/>");
        }
        return units.toString();
    }

    @Test
    void each_is_refused_for_its_own_reason_and_nothing_is_fetched() throws IOException {
        try (var sentinel = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Map<byte[], Problem> files = hostile(sentinel.getLocalPort());
            files.forEach((file, problem) -> assertTimeoutPreemptively(
                    SOON, () -> assertThat(refusal(file)).isEqualTo(problem)));
            sentinel.setSoTimeout(1);
            assertThat(Assertions.catchThrowable(sentinel::accept)).isInstanceOf(SocketTimeoutException.class);
            Evidence.note(getClass(), files.size() + " hostile XLIFF files refused, 0 connections to the sentinel");
        }
    }

    @Test
    void a_file_cut_off_or_damaged_anywhere_ends_in_a_refusal_or_in_texts_never_in_a_fault() {
        byte[] whole = Xliff.write(FR, EN, TranslatableTexts.of(ContentFixtures.contoso(), FR, EN));
        var random = new Random(20_160_401);
        int refused = 0;
        int damaged = 2_000;
        for (int i = 0; i < damaged; i++) {
            byte[] file = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int hit = 0; hit < i % 4 && file.length > 0; hit++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                XliffReader.read(file, FR, EN);
            } catch (UnreadableFile e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(damaged / 2, damaged);
        Evidence.note(getClass(), damaged + " damaged XLIFF files, " + refused + " refused, 0 faults");
    }
}
