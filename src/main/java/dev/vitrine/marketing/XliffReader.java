package dev.vitrine.marketing;

import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.shared.LanguageTag;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XLIFF 2 from a stranger: in one pass, no document type, nothing fetched, at most so many bytes, texts and levels.
 */
final class XliffReader {
    /** A full offer has some hundreds. */
    private static final int TEXTS_MAX = 5_000;

    private static final int LEVELS_MAX = 20;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final List<ArrivingText> texts = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder target = new StringBuilder();
    private final StringBuilder hash = new StringBuilder();
    private String path = "";
    private @Nullable StringBuilder into;

    private XliffReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** The translations in the file, which has to be of these two languages. */
    static List<ArrivingText> read(byte[] file, LanguageTag source, LanguageTag language) throws UnreadableFile {
        if (file.length > TranslationFiles.BYTES_MAX) {
            throw new UnreadableFile(Problem.TOO_LARGE);
        }
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
            return new XliffReader(xml).all(source, language);
        } catch (XMLStreamException e) {
            throw new UnreadableFile(Problem.NOT_XLIFF);
        }
    }

    private List<ArrivingText> all(LanguageTag source, LanguageTag language) throws XMLStreamException, UnreadableFile {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new UnreadableFile(Problem.DOCUMENT_TYPE);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new UnreadableFile(Problem.NOT_XLIFF);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.isEmpty()) {
                        root(source, language);
                    } else {
                        start();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (into != null) {
                        into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {
                    // Comments and instructions say nothing to us.
                }
            }
        }
        return texts;
    }

    private void root(LanguageTag source, LanguageTag language) throws UnreadableFile {
        if (!isOurs() || !xml.getLocalName().equals("xliff")) {
            throw new UnreadableFile(Problem.NOT_XLIFF);
        }
        if (!source.value().equals(xml.getAttributeValue(null, "srcLang"))) {
            throw new UnreadableFile(Problem.OTHER_SOURCE);
        }
        if (!language.value().equals(xml.getAttributeValue(null, "trgLang"))) {
            throw new UnreadableFile(Problem.OTHER_LANGUAGE);
        }
        open.push("xliff");
    }

    private void start() throws UnreadableFile {
        String name = isOurs() ? xml.getLocalName() : "";
        if (into == target) {
            inside(name);
        } else if (name.equals("unit")) {
            path = Xliff.path(Objects.requireNonNullElse(xml.getAttributeValue(null, "id"), ""));
            target.setLength(0);
            hash.setLength(0);
        } else if (name.equals("note") && Xliff.HASH.equals(xml.getAttributeValue(null, "category"))) {
            into = hash;
        } else if (name.equals("target") && ("segment".equals(open.peek()) || "ignorable".equals(open.peek()))) {
            into = target;
        }
        open.push(name);
        if (open.size() > LEVELS_MAX) {
            throw new UnreadableFile(Problem.NOT_XLIFF);
        }
    }

    /** Of the elements in a text only the one for what cannot stand in XML is ours. */
    private void inside(String name) throws UnreadableFile {
        if (!name.equals("cp") || "cp".equals(open.peek())) {
            throw new UnreadableFile(Problem.INLINE_ELEMENTS);
        }
        String hex = Objects.requireNonNullElse(xml.getAttributeValue(null, "hex"), "");
        if (!hex.matches("[0-9A-Fa-f]{4,6}") || !Character.isValidCodePoint(Integer.parseInt(hex, 16))) {
            throw new UnreadableFile(Problem.NOT_XLIFF);
        }
        target.appendCodePoint(Integer.parseInt(hex, 16));
    }

    private void end() throws UnreadableFile {
        switch (open.pop()) {
            case "target", "note" -> into = null;
            case "unit" -> add();
            default -> {
                // Ends nothing that is read.
            }
        }
    }

    private void add() throws UnreadableFile {
        if (!seen.add(path)) {
            throw new UnreadableFile(Problem.REPEATED);
        }
        if (seen.size() > TEXTS_MAX) {
            throw new UnreadableFile(Problem.TOO_MANY_TEXTS);
        }
        texts.add(new ArrivingText(path, target.toString(), hash.toString()));
    }

    private boolean isOurs() {
        return xml.getNamespaceURI() != null && xml.getNamespaceURI().startsWith(Xliff.NAMESPACE);
    }
}
