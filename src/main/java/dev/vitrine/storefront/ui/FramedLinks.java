package dev.vitrine.storefront.ui;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of a page that stands in a frame of the editor: those that lead away open a window of their own. */
final class FramedLinks {
    private FramedLinks() {}

    /** @param own what the addresses begin with that stay in the frame */
    static String apart(String page, String own) {
        Document document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        document.select("a[href]").stream()
                .filter(link -> leadsAway(link.attr("href"), own))
                .forEach(FramedLinks::open);
        document.select("form[action]").stream()
                .filter(form -> leadsAway(form.attr("action"), own))
                .forEach(form -> form.attr("target", "_blank"));
        return document.outerHtml();
    }

    private static boolean leadsAway(String address, String own) {
        return !address.startsWith("#") && !address.startsWith(own);
    }

    private static void open(Element link) {
        link.attr("target", "_blank");
        link.attr("rel", (link.attr("rel").replace("noopener", "") + " noopener").strip());
    }
}
