package dev.vitrine.marketing;

import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.workbooks.StrangeXml;
import dev.vitrine.workbooks.UnreadableFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads XLIFF 2 from a stranger. A unit that a tool cut into segments is put together again. */
final class XliffReader {
    private static final int ENDING = 200;

    private final StrangeXml xml;
    private final List<ArrivingText> texts = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder source = new StringBuilder();
    private final StringBuilder target = new StringBuilder();
    private final StringBuilder hash = new StringBuilder();
    private final StringBuilder piece = new StringBuilder();
    private String from = "";
    private String to = "";
    private String path = "";
    private int line;
    private boolean translated;
    private boolean hasTarget;
    private @Nullable StringBuilder into;

    private XliffReader(byte[] file) throws XMLStreamException {
        xml = new StrangeXml(file);
    }

    static ArrivingFile read(byte[] file) throws UnreadableTexts {
        XliffReader reader = null;
        try {
            reader = new XliffReader(file);
            return reader.all();
        } catch (UnreadableFile e) {
            throw new UnreadableTexts(e);
        } catch (XMLStreamException e) {
            boolean begun = reader != null && !reader.to.isEmpty();
            throw new UnreadableTexts(begun && !hasEnd(file) ? Problem.CUT_OFF : Problem.NOT_XLIFF);
        }
    }

    private static boolean hasEnd(byte[] file) {
        int from = Math.max(0, file.length - ENDING);
        return new String(file, from, file.length - from, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .strip()
                .endsWith("xliff>");
    }

    private ArrivingFile all() throws XMLStreamException, UnreadableFile, UnreadableTexts {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.isEmpty()) {
                        root();
                    } else {
                        start();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (into != null) {
                        xml.text(into);
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return new ArrivingFile(from, to, texts);
                }
                default -> {
                    // Comments and instructions say nothing to us.
                }
            }
        }
    }

    private void root() throws UnreadableTexts {
        if (!isOurs() || !xml.name().equals("xliff") || xml.attribute("trgLang").isEmpty()) {
            throw new UnreadableTexts(Problem.NOT_XLIFF);
        }
        from = xml.attribute("srcLang");
        to = xml.attribute("trgLang");
        open.push("xliff");
    }

    private void start() throws XMLStreamException, UnreadableTexts {
        String name = isOurs() ? xml.name() : "";
        if (into == target || into == piece) {
            inside(name);
        } else {
            switch (name) {
                case "unit" -> unit();
                case "note" -> into = xml.attribute("category").equals(Xliff.HASH) ? hash : null;
                case "segment", "ignorable" -> {
                    piece.setLength(0);
                    hasTarget = false;
                }
                case "source" -> into = isPiece(open.peek()) ? piece : null;
                case "target" -> {
                    into = isPiece(open.peek()) ? target : null;
                    hasTarget |= into != null;
                }
                default -> {
                    // Holds what is read, or says nothing to us.
                }
            }
        }
        open.push(name);
    }

    private void unit() {
        path = Xliff.path(xml.attribute("id"));
        line = xml.line();
        translated = true;
        source.setLength(0);
        target.setLength(0);
        hash.setLength(0);
    }

    private static boolean isPiece(@Nullable String name) {
        return "segment".equals(name) || "ignorable".equals(name);
    }

    /** Of the elements in a text only the one for what cannot stand in XML is ours. */
    private void inside(String name) throws XMLStreamException, UnreadableTexts {
        if (!name.equals("cp") || "cp".equals(open.peek())) {
            throw new UnreadableTexts(Problem.INLINE_ELEMENTS, path);
        }
        String hex = xml.attribute("hex");
        if (into == null
                || !hex.matches("[0-9A-Fa-f]{4,6}")
                || !Character.isValidCodePoint(Integer.parseInt(hex, 16))) {
            throw new XMLStreamException("no character");
        }
        into.appendCodePoint(Integer.parseInt(hex, 16));
    }

    private void end() throws UnreadableTexts {
        switch (open.pop()) {
            case "source", "target", "note" -> into = null;
            case "segment" -> {
                source.append(piece);
                translated &= hasTarget;
            }
            case "ignorable" -> {
                source.append(piece);
                target.append(hasTarget ? "" : piece);
            }
            case "unit" -> add();
            default -> {
                // Ends nothing that is read.
            }
        }
    }

    private void add() throws UnreadableTexts {
        if (texts.size() == ArrivingFile.TEXTS_MAX) {
            throw new UnreadableTexts(Problem.TOO_MANY_TEXTS);
        }
        texts.add(
                new ArrivingText(line, path, source.toString(), hash.toString(), translated ? target.toString() : ""));
    }

    private boolean isOurs() {
        return xml.namespace().startsWith(Xliff.NAMESPACE);
    }
}
