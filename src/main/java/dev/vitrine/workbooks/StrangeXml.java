package dev.vitrine.workbooks;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from a stranger, in one pass: no document type, nothing fetched, no deep nesting, no huge attributes. */
public final class StrangeXml {
    /** A file with more bytes than this is not read. */
    public static final int BYTES_MAX = 32 << 20;

    private static final int LEVELS_MAX = 32;
    private static final int ATTRIBUTE_MAX = 10_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private int levels;

    public StrangeXml(byte[] file) throws XMLStreamException {
        xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The reader counts &lt; and its like as entities; other ones need a document type, which is refused.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", BYTES_MAX);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", BYTES_MAX);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** The next event, of {@link XMLStreamConstants}. */
    public int next() throws XMLStreamException, UnreadableFile {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.DTD -> throw new UnreadableFile(FileProblem.DOCUMENT_TYPE);
            case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("an entity that nobody declared");
            case XMLStreamConstants.START_ELEMENT -> check();
            case XMLStreamConstants.END_ELEMENT -> levels--;
            default -> {
                // Texts are bounded by the file; comments and instructions say nothing to us.
            }
        }
        return event;
    }

    private void check() throws UnreadableFile {
        levels++;
        if (levels > LEVELS_MAX) {
            throw new UnreadableFile(FileProblem.TOO_DEEP);
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeValue(i).length() > ATTRIBUTE_MAX) {
                throw new UnreadableFile(FileProblem.HUGE_ATTRIBUTE);
            }
        }
    }

    public int line() {
        return xml.getLocation().getLineNumber();
    }

    public String namespace() {
        return Objects.requireNonNullElse(xml.getNamespaceURI(), "");
    }

    public String name() {
        return xml.getLocalName();
    }

    /** The value of an attribute of the present element; empty when it has none of this name. */
    public String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Adds the present piece of text. */
    public void text(StringBuilder into) {
        into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
}
