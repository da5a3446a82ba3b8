package dev.vitrine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.Slug;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.CpuTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of what people type, and that no hostile text makes checking it slow. */
class FormsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example",
                "https://a.example/",
                "HTTPS://A.EXAMPLE/x?y=z&a[0]=1#part",
                "https://a.example:8443/x",
                "https://bücher.example/é",
                "https://192.0.2.1/x",
                "https://localhost/x",
                "https://a.example?x=http://b.example"
            })
    void web_addresses(String text) {
        assertThat(WebAddress.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example",
                "//a.example",
                "https:/a.example",
                "https:a.example",
                "https://",
                "https:///x",
                "https://.example",
                "https://a..example",
                "https://-a.example",
                "https://a_b.example",
                "https://user@a.example/",
                "https://user:secret@a.example/",
                "https://a.example:/x",
                "https://a.example:port/",
                "https://[::1]/",
                "https://a.example/x y",
                "https://a.example/\u00a0",
                "https://a.example/\n",
                "https://a.example\\@b.example",
                "https://a.example/<script>",
                "https://a.example/\"x",
                " https://a.example",
                "javascript:alert(1)",
                "\tjavascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "ftp://a.example",
                "mailto:a@b.example",
                "https://a\u3002\u3002example/"
            })
    @Asvs("1.2.2")
    void no_web_addresses(String text) {
        assertThat(WebAddress.isValid(text)).isFalse();
    }

    @Test
    void web_addresses_have_at_most_2048_characters() {
        var start = "https://a.example/";
        assertThat(WebAddress.isValid(start + "x".repeat(2048 - start.length())))
                .isTrue();
        assertThat(WebAddress.isValid(start + "x".repeat(2049 - start.length())))
                .isFalse();
        assertThat(WebAddress.isValid(start + "😀".repeat(2048 - start.length())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "first.last+tag@sub.b.example", "o'neil@b.example", "a@bücher.example"})
    void mail_addresses(String text) {
        assertThat(EmailAddress.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.example",
                "a@",
                "a@b",
                "a@.example",
                "a@b..example",
                ".a@b.example",
                "a..b@b.example",
                "a b@b.example",
                "a@b@c.example",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example,c@d.example",
                "<a@b.example>"
            })
    void no_mail_addresses(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
    }

    @Test
    void version_numbers_are_three_integers_in_order() {
        for (var text : List.of("0.0.0", "1.2.3", "10.20.30", "999999999.0.1")) {
            assertThat(VersionNumber.parse(text)).isPresent().get().hasToString(text);
        }
        for (var text : List.of(
                "", "1", "1.2", "1.2.3.4", "1.2.x", "01.2.3", "1.-2.3", "1.2.3 ", "1.2.1000000000", "1,2,3", "१.२.३")) {
            assertThat(VersionNumber.parse(text)).as(text).isEmpty();
        }
        var number = VersionNumber.parse("1.9.10").orElseThrow();
        assertThat(number).isGreaterThan(VersionNumber.parse("1.9.9").orElseThrow());
        assertThat(number).isLessThan(VersionNumber.parse("1.10.0").orElseThrow());
        assertThat(number.next()).hasToString("1.9.11");
    }

    @Test
    void the_highest_number_is_what_buyers_get() {
        var one = ContentFixtures.version("a", "1.10.0", "x");
        var two = ContentFixtures.version("b", "1.9.0", "x");
        var none = ContentFixtures.version("c", "", "x");
        assertThat(new VmImage(null, "", List.of(), List.of(), List.of(one, two, none)).highest())
                .contains(one);
        assertThat(new VmImage(null, "", List.of(), List.of(), List.of(none)).highest())
                .isEmpty();
    }

    @Test
    @Asvs("1.2.9")
    void no_hostile_text_makes_a_check_slow() {
        Map<String, Consumer<String>> checks = Map.of(
                "web address", WebAddress::isValid,
                "host", WebAddress::isHost,
                "mail address", EmailAddress::isValid,
                "version number", VersionNumber::parse,
                "slug", Slug::isValid,
                "language", text -> catchThrowable(() -> LanguageTag.of(text)),
                "section key", text -> catchThrowable(() -> SectionKey.sku(text)),
                "digest", text -> catchThrowable(() -> Sha256.of(text)),
                "prose", text -> WordDiff.of(text, text + "x"),
                "rich text", RichText::clean);
        var hostile = List.of(
                "a".repeat(100_000),
                "a-".repeat(50_000),
                "a.".repeat(50_000),
                "1.".repeat(50_000),
                "https://" + "a.".repeat(50_000),
                "https://a/" + "%".repeat(100_000),
                "a@" + "a.".repeat(50_000),
                "!#".repeat(50_000) + "@b.example",
                "-".repeat(100_000) + "a",
                " ".repeat(100_000),
                "\u0301".repeat(100_000),
                "&#x".repeat(33_000));
        checks.forEach((name, check) -> {
            hostile.forEach(check);
            for (var text : hostile) {
                assertThat(CpuTime.of(() -> check.accept(text)))
                        .as(name + " with " + text.substring(0, 20))
                        .isLessThan(Duration.ofMillis(name.equals("rich text") ? 500 : 300));
            }
        });
    }
}
