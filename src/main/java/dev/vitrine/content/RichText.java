package dev.vitrine.content;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The limited HTML of summaries and descriptions (product.md section 2): h1-h5, p, br, ol, ul, li, a[href, target],
 * strong, em, b, i. Everything else is dropped; http, https and mailto are the only schemes.
 */
public final class RichText {
    /** No rich text is longer than this with its tags. */
    public static final int MARKUP_MAX = 100_000;

    private static final Safelist ALLOWED = new Safelist()
            .addTags("h1", "h2", "h3", "h4", "h5", "p", "br", "ol", "ul", "li", "a", "strong", "em", "b", "i")
            .addAttributes("a", "href", "target")
            .addProtocols("a", "href", "http", "https", "mailto");
    private static final Set<String> BLOCKS = Set.of("h1", "h2", "h3", "h4", "h5", "p", "ol", "ul", "li");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final int DEPTH_MAX = 64;
    private static final int ROUNDS_MAX = 8;

    /** A text with more tags is no text of ours: it is read as plain text, so that parsing stays quick. */
    private static final int TAGS_MAX = 10_000;

    private RichText() {}

    /** The same text with the allowed tags alone; cleaning twice changes nothing more. */
    public static String clean(String html) {
        if (isPlain(html)) {
            return html.strip();
        }
        var text = html;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            var cleaned = cleanOnce(text);
            if (cleaned.equals(text)) {
                return cleaned;
            }
            text = cleaned;
        }
        return Entities.escape(visible(text)).strip();
    }

    /** Whether the text holds no tag, attribute or address that {@link #clean} would drop. */
    public static boolean isAllowed(String html) {
        if (isPlain(html)) {
            return true;
        }
        if (hasTooManyTags(html)) {
            return false;
        }
        var document = parse(html);
        var links = document.select("a[href]");
        links.removeAttr("rel");
        return links.stream().allMatch(RichText::leadsSomewhere) && new Cleaner(ALLOWED).isValid(document);
    }

    /** Whether a reader sees nothing: no text, or white space and invisible characters alone. */
    public static boolean isBlank(String html) {
        return isBlankText(visible(html));
    }

    /** What a reader sees: tags stripped, entities read. */
    public static String visible(String html) {
        if (isPlain(html)) {
            return html;
        }
        var text = new StringBuilder();
        parse(html).body().traverse((node, depth) -> {
            if (node instanceof TextNode part) {
                text.append(part.getWholeText());
            }
        });
        return text.toString();
    }

    /** The number of Unicode code points that a reader sees; what the limits of V2 to V5 count. */
    public static int visibleLength(String html) {
        var visible = visible(html);
        return visible.codePointCount(0, visible.length());
    }

    /** The text in lines, one for each paragraph, heading, list item or break, with white space collapsed. */
    public static String lines(String html) {
        var text = new StringBuilder();
        parse(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode part) {
                    append(text, part.getWholeText());
                } else if (isBlock(node) || node.nameIs("br")) {
                    endLine(text);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (isBlock(node)) {
                    endLine(text);
                }
            }
        });
        endLine(text);
        return text.toString().stripTrailing();
    }

    private static String cleanOnce(String html) {
        var dirty = parse(html);
        dirty.select("a").stream().filter(link -> !leadsSomewhere(link)).forEach(link -> link.tagName("span"));
        var document = new Cleaner(ALLOWED).clean(dirty);
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.base);
        document.select("a").forEach(RichText::tidy);
        document.select("body, ol, ul").forEach(RichText::blankBetweenBlocks);
        return trimmed(document.body());
    }

    private static void tidy(Element link) {
        link.attr("href", WHITE_SPACE.matcher(link.attr("href").strip()).replaceAll("%20"));
        if (link.attr("target").equalsIgnoreCase("_blank")) {
            link.attr("target", "_blank");
            link.attr("rel", "noopener");
        } else {
            link.removeAttr("target");
        }
    }

    private static boolean leadsSomewhere(Element link) {
        var href = link.attr("href");
        return href.startsWith("mailto:") || WebAddress.isValid(href);
    }

    private static void blankBetweenBlocks(Element parent) {
        Node before = null;
        TextNode blank = null;
        for (Node node : parent.childNodes()) {
            if (blank != null && isBlock(node)) {
                blank.text("");
            }
            boolean afterBlock = before == null || isBlock(before);
            blank = node instanceof TextNode text && text.isBlank() && afterBlock ? text : null;
            before = node;
        }
        if (blank != null) {
            blank.text("");
        }
    }

    /** Without what is empty at either end. Children are not removed one by one, which would take quadratic time. */
    private static String trimmed(Element body) {
        var children = body.childNodes();
        int from = 0;
        int to = children.size();
        while (from < to && isBlank(children.get(from))) {
            from++;
        }
        while (from < to && isBlank(children.get(to - 1))) {
            to--;
        }
        return children.subList(from, to).stream()
                .map(Node::outerHtml)
                .collect(Collectors.joining())
                .strip();
    }

    private static boolean isBlank(Node node) {
        return switch (node) {
            case TextNode text -> isBlankText(text.getWholeText());
            case Element element -> isBlankText(element.wholeText());
            default -> true;
        };
    }

    /** Whether a plain text is empty or holds white space and invisible characters alone. */
    public static boolean isBlankText(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isBlock(@Nullable Node node) {
        return node != null && BLOCKS.contains(node.nodeName());
    }

    private static boolean isPlain(String html) {
        return html.indexOf('<') < 0
                && html.indexOf('&') < 0
                && html.indexOf('>') < 0
                && html.indexOf(0) < 0
                && html.indexOf('\u00a0') < 0
                && html.indexOf('\r') < 0;
    }

    private static Document parse(String html) {
        var document = Document.createShell("");
        if (hasTooManyTags(html)) {
            document.body().appendChild(new TextNode(withoutTags(html)));
        } else {
            Parser.htmlParser()
                    .setMaxDepth(DEPTH_MAX)
                    .parseFragmentInput(html, document.body(), "")
                    .forEach(document.body()::appendChild);
        }
        return document;
    }

    private static boolean hasTooManyTags(String html) {
        return html.length() > TAGS_MAX
                && html.chars().filter(c -> c == '<').skip(TAGS_MAX).findAny().isPresent();
    }

    private static String withoutTags(String html) {
        var text = new StringBuilder();
        int at = 0;
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
            text.append(html, at, open);
            int close = html.indexOf('>', open);
            at = close < 0 ? html.length() : close + 1;
        }
        return Parser.unescapeEntities(text.append(html, at, html.length()).toString(), false);
    }

    private static void append(StringBuilder text, String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            if (!Character.isWhitespace(c)) {
                text.append(c);
            } else if (!atStart && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    private static void endLine(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        if (end > 0 && text.charAt(end - 1) != '\n') {
            text.append('\n');
        }
    }
}
