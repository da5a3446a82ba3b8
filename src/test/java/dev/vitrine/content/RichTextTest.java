package dev.vitrine.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
    /** No promise of ours, but what tells quadratic work from a busy machine. */
    private static final Duration HANG = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>a</p> | <p>a</p>
                    <h1>a</h1><h5>b</h5> | <h1>a</h1><h5>b</h5>
                    <h6>a</h6> | a
                    <div><p>a</p></div> | <p>a</p>
                    <u>a</u><script>b</script><style>c</style> | a
                    <b>a</b><i>b</i><strong>c</strong><em>d</em> | <b>a</b><i>b</i><strong>c</strong><em>d</em>
                    <b onclick="x()" style="y" class="z">a</b> | <b>a</b>
                    <img src=x onerror=y>a | a
                    <a href="https://a.example/x?y=1&z=2">a</a> | <a href="https://a.example/x?y=1&amp;z=2">a</a>
                    <a href="mailto:a@b.example">a</a> | <a href="mailto:a@b.example">a</a>
                    <a href="mailto:a@b.example?subject=a &#9; b">a</a> | <a href="mailto:a@b.example?subject=a%20b">a</a>
                    <a href="javascript:x()">a</a> | a
                    <a href="JaVaScRiPt:x()">a</a> | a
                    <a href="&#9;javascript:x()">a</a> | a
                    <a href="data:text/html,x">a</a> | a
                    <a href="//evil.example">a</a> | a
                    <a href="/relative">a</a> | a
                    <a href="https:evil">a</a> | a
                    <a href="https://user@host.example/">a</a> | a
                    <a name="x">a</a> | a
                    <a href="https://a.example" target="_blank">a</a> | <a href="https://a.example" target="_blank" rel="noopener">a</a>
                    <a target="_BLANK" href="https://a.example" rel="me">a</a> | <a target="_blank" href="https://a.example" rel="noopener">a</a>
                    <a href="https://a.example" target="_top">a</a> | <a href="https://a.example">a</a>
                    <ul> <li>a</li> <li>b</li> </ul> | <ul><li>a</li><li>b</li></ul>
                    <p></p><p>a</p><p><br></p><p>b</p><p> </p><p><br></p> | <p>a</p><p><br></p><p>b</p>
                    <p>&nbsp;</p> | ''
                    Fish & chips | Fish &amp; chips
                    a < b | a &lt; b
                    <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"> | ''
                    <svg></p><style><a id="</style><img src=1 onerror=alert(1)>"> | "&gt;
                    """)
    void keeps_only_what_is_allowed(String dirty, String clean) {
        assertThat(RichText.clean(dirty)).isEqualTo(clean);
        assertThat(RichText.clean(clean)).isEqualTo(clean);
        assertThat(RichText.isAllowed(clean)).isTrue();
    }

    @Test
    void says_what_it_would_drop() {
        assertThat(RichText.isAllowed("<p>Fish & chips</p>")).isTrue();
        assertThat(RichText.isAllowed("<u>a</u>")).isFalse();
        assertThat(RichText.isAllowed("<b class=x>a</b>")).isFalse();
        assertThat(RichText.isAllowed("<a href='javascript:x'>a</a>")).isFalse();
        assertThat(RichText.isAllowed("<a href='https:evil'>a</a>")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>h&eacute;llo</p> | héllo | 5
                    <b>a</b><i>b</i> | ab | 2
                    <p>a</p><p>b</p> | ab | 2
                    a&amp;b&lt;&#x1F600; | a&b<😀 | 5
                    😀👍 | 😀👍 | 2
                    plain | plain | 5
                    """)
    void counts_what_a_reader_sees(String html, String visible, int length) {
        assertThat(RichText.visible(html)).isEqualTo(visible);
        assertThat(RichText.visibleLength(html)).isEqualTo(length);
    }

    @Test
    void gives_the_text_in_lines() {
        assertThat(RichText.lines("<h2>A  b</h2>\n<ul><li>c</li><li>d<br>e</li></ul><p>f</p>"))
                .isEqualTo("A b\nc\nd\ne\nf");
        assertThat(RichText.lines("  plain \n text ")).isEqualTo("plain text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<i>",
                "<a href='https://a.example'>",
                "<p>",
                "<ul>",
                "<li>",
                "<ul><li>",
                "<h1>",
                "<b><i>",
                "<b><p>",
                "<table>",
                "<table><tr><td>",
                "<svg>",
                "<math>",
                "<template>",
                "<select>",
                "<font>",
                "<div>",
                "</p>",
                "</b>",
                "<a><p></a>",
                "<b></p>",
                "<!--",
                "&",
                "<",
                "<p><b>",
                "<button>",
                "<form>"
            })
    void bears_any_depth_and_length(String piece) {
        var nested = piece.repeat(100_000);
        var long1 = piece.repeat(1_000_000 / piece.length());
        for (var html : List.of(nested, long1, nested + "x", "x" + nested)) {
            var start = Instant.now();
            RichText.clean(html);
            assertThat(Duration.between(start, Instant.now())).isLessThan(HANG);
        }
    }

    @Test
    void a_text_of_tags_alone_is_read_as_plain_text() {
        var html = "<p>a &amp; <b>b</b></p>".repeat(5_000);
        assertThat(RichText.clean(html)).isEqualTo("a &amp; b".repeat(5_000));
        assertThat(RichText.visible(html)).isEqualTo("a & b".repeat(5_000));
        assertThat(RichText.isAllowed(html)).isFalse();
    }

    @Test
    void bears_a_million_characters_of_prose() {
        var html = ("<p>" + "Some prose &amp; more. ".repeat(1800) + "<b>x</b></p>\n").repeat(25);
        var start = Instant.now();
        var clean = RichText.clean(html);
        assertThat(Duration.between(start, Instant.now())).isLessThan(HANG);
        assertThat(RichText.clean(clean)).isEqualTo(clean);
        assertThat(RichText.visibleLength(clean)).isEqualTo(25 * (1800 * "Some prose & more. ".length() + 1));
    }

    @Property(tries = 2000)
    void cleaning_twice_changes_nothing_more(@ForAll("soup") String html) {
        var clean = RichText.clean(html);
        assertThat(RichText.clean(clean)).isEqualTo(clean);
        assertThat(RichText.isAllowed(clean)).isTrue();
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<b>",
                        "</b>",
                        "<i>",
                        "</i>",
                        "<a href='https://x.example/'>",
                        "</a>",
                        "<ul>",
                        "</ul>",
                        "<li>",
                        "</li>",
                        "<h1>",
                        "</h1>",
                        "<br>",
                        "<table>",
                        "<tr>",
                        "<td>",
                        "</table>",
                        "<svg>",
                        "</svg>",
                        "<div>",
                        "</div>",
                        "<select>",
                        "<option>",
                        "<style>",
                        "</style>",
                        "text",
                        " ",
                        "\n",
                        "\r",
                        "&nbsp;",
                        "&lt;",
                        "&",
                        "<",
                        "é",
                        "\u00a0",
                        "<a target=_blank href=http://y.example>",
                        "<p align=x>",
                        "<math>",
                        "<!-- -->",
                        "\0",
                        "😀",
                        "</br>",
                        "<ol>",
                        "</ol>",
                        "<h5>",
                        "<em>",
                        "<strong>",
                        "</em>",
                        "<template>")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }
}
