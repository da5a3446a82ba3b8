package dev.vitrine.storefront.ui;

import dev.vitrine.content.RichText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Publishers' limited HTML made ready for buyers. It was cleaned when it was saved and is cleaned again here, for stored
 * texts may be older than today's rules; links neither tell where they were followed from nor lend our good name.
 */
final class Rich {
    private Rich() {}

    static String html(String text) {
        Document page = Jsoup.parseBodyFragment(RichText.clean(text));
        page.outputSettings().prettyPrint(false);
        page.select("a").attr("rel", "noopener nofollow");
        // Headings of a description stand beneath those of the page.
        page.select("h1, h2").tagName("h3");
        return page.body().html();
    }

    static String plain(String text) {
        return RichText.visible(text).strip();
    }
}
