package dev.vitrine.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.BrowserTest;
import dev.vitrine.testing.Evidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A real browser sees in what the sanitiser lets through the very tags that the sanitiser saw in it. */
@BrowserTest
@Asvs("1.3.1")
class SanitiserInBrowserTest {
    /** For each text how often each tag is in it, and what a link or an attribute is that should not be there. */
    private static final String SEEN = """
            texts => texts.map(text => {
                const counts = {};
                new DOMParser().parseFromString(text, 'text/html').body.querySelectorAll('*').forEach(element => {
                    counts[element.localName] = (counts[element.localName] ?? 0) + 1;
                    element.getAttributeNames()
                        .filter(name => !['href', 'target', 'rel'].includes(name))
                        .forEach(name => (counts['@' + name] = 1));
                    if (element.protocol && !['https:', 'http:', 'mailto:'].includes(element.protocol)) {
                        counts[element.protocol] = 1;
                    }
                });
                return Object.entries(counts).map(([name, count]) => name + ' ' + count).sort().join();
            })""";

    @Test
    void a_browser_sees_the_same_tags_and_nothing_more(Browser browser) {
        List<String> clean = HostileHtml.all().stream().map(RichText::clean).toList();

        List<?> seen = (List<?>) browser.visitor("en-US").evaluate(SEEN, clean);

        assertThat(seen)
                .isEqualTo(clean.stream().map(SanitiserInBrowserTest::tags).toList());
        Evidence.note(SanitiserInBrowserTest.class, clean.size() + " hostile texts, in Chromium as in jsoup");
    }

    private static String tags(String html) {
        Map<String, Integer> counts = new TreeMap<>();
        Jsoup.parseBodyFragment(html)
                .body()
                .children()
                .select("*")
                .forEach(e -> counts.merge(e.tagName(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .reduce((one, other) -> one + "," + other)
                .orElse("");
    }
}
