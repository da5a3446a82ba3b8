package dev.vitrine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

/**
 * What comes out of the sanitiser is spelled in the allow-list's letters alone. The oracle is a grammar over the text, not
 * a parser: whatever a browser makes of it, there is no other tag, attribute or address in it.
 */
@Asvs("1.3.1")
class SanitiserTest {
    private static final Pattern ALLOWED = Pattern.compile("</?(?:h[1-5]|p|ol|ul|li|strong|em|b|i)>|<br>|</a>"
            + "|<a href=\"(?:https?://|mailto:)[^\"\\s]*\"(?: target=\"_blank\" rel=\"noopener\")?>");
    private static final int DEPTH = 100_000;

    /** No promise of ours, but what tells a hang from a busy machine. */
    private static final Duration HANG = Duration.ofSeconds(20);

    private static final AtomicInteger GENERATED = new AtomicInteger();

    @AfterContainer
    static void count() {
        Evidence.note(SanitiserTest.class, GENERATED + " generated texts, nothing let through");
    }

    @Test
    void nothing_gets_through_that_is_known_to_have_got_through_elsewhere() {
        List<String> hostile = HostileHtml.all();
        hostile.forEach(SanitiserTest::assertHarmless);
        Evidence.note(SanitiserTest.class, hostile.size() + " hostile texts, nothing let through");
    }

    @Property(tries = 3000)
    void nothing_gets_through_that_the_allow_list_does_not_name(@ForAll("soup") String html) {
        GENERATED.incrementAndGet();
        assertHarmless(html);
    }

    @Property(tries = 500)
    void a_hostile_text_within_another_is_harmless_too(@ForAll("pairs") String html) {
        GENERATED.incrementAndGet();
        assertHarmless(html);
    }

    /** The depth of what is parsed is bounded, so no text is too deep for the stack. */
    @Test
    void any_depth_is_borne() {
        var tags =
                List.of("b", "p", "ul", "li", "a", "div", "svg", "math", "template", "table", "select", "font", "h1");
        for (String tag : tags) {
            String deep = ("<" + tag + ">").repeat(DEPTH) + "x" + ("</" + tag + ">").repeat(DEPTH);
            assertTimeoutPreemptively(HANG, () -> assertHarmless(deep), tag);
        }
        String mixed = Stream.of("<ul><li><b><svg><p><a href='https://a.example'>")
                .map(part -> part.repeat(DEPTH / 6))
                .reduce("", String::concat);
        assertTimeoutPreemptively(HANG, () -> assertHarmless(mixed));
        Evidence.note(SanitiserTest.class, tags.size() + 1 + " kinds of nesting, " + DEPTH + " deep");
    }

    private static void assertHarmless(String html) {
        String clean = RichText.clean(html);
        assertThat(ALLOWED.matcher(clean).replaceAll("")).as(clean).doesNotContain("<", ">");
        assertThat(RichText.clean(clean)).isEqualTo(clean);
        assertThat(RichText.isAllowed(clean)).as(clean).isTrue();
    }

    @Provide
    Arbitrary<String> pairs() {
        Arbitrary<String> hostile = Arbitraries.of(HostileHtml.all());
        return hostile.flatMap(outer -> hostile.flatMap(inner -> Arbitraries.integers()
                .between(0, outer.length())
                .map(at -> outer.substring(0, at) + inner + outer.substring(at))));
    }

    @Provide
    Arbitrary<String> soup() {
        Arbitrary<String> name = Arbitraries.of(
                "p",
                "b",
                "i",
                "a",
                "ul",
                "ol",
                "li",
                "h1",
                "h6",
                "br",
                "em",
                "script",
                "style",
                "svg",
                "math",
                "table",
                "td",
                "template",
                "noscript",
                "select",
                "textarea",
                "iframe",
                "form",
                "title",
                "mtext",
                "mglyph",
                "img",
                "foreignObject",
                "plaintext",
                "x-y");
        Arbitrary<String> attribute = Arbitraries.of(
                "",
                " onclick=alert(1)",
                " href=javascript:alert(1)",
                " href='https://a.example/\"x'",
                " style='x:y'",
                " href=\"mailto:a@b.example\"",
                " target=_blank",
                " title=\"</style><img src=x onerror=alert(1)>\"",
                " href=data:text/html,x",
                " /",
                " id=x");
        Arbitrary<String> open = name.flatMap(n -> attribute.map(a -> "<" + n + a + ">"));
        Arbitrary<String> close = name.map(n -> "</" + n + ">");
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of(
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        "<",
                        ">",
                        "&",
                        "&lt;",
                        "&#x3C;",
                        "\"",
                        "'",
                        "\0",
                        "\u00a0",
                        "\r"),
                Arbitraries.strings().ofMaxLength(6));
        return Arbitraries.oneOf(open, close, text).list().ofMaxSize(30).map(parts -> String.join("", parts));
    }
}
