package dev.vitrine.workbooks;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The texts of a workbook that its cells name by number; formats within a text are left out. */
final class SharedStrings {
    private static final int MAX = 100_000;

    private SharedStrings() {}

    static List<String> read(byte[] part) throws XMLStreamException, UnreadableFile {
        var strings = new ArrayList<String>();
        var string = new StringBuilder();
        boolean aloud = false;
        boolean reading = false;
        var xml = new StrangeXml(part);
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.name()) {
                        case "si" -> string.setLength(0);
                        case "rPh" -> aloud = true;
                        case "t" -> reading = !aloud;
                        default -> reading = false;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.name()) {
                        case "si" -> strings.add(CellText.read(string.toString()));
                        case "rPh" -> aloud = false;
                        default -> reading = false;
                    }
                    if (strings.size() > MAX) {
                        throw new UnreadableFile(FileProblem.TOO_MANY_ROWS);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (reading) {
                        xml.text(string);
                    }
                }
                default -> {
                    // Comments and instructions say nothing to us.
                }
            }
        }
        return strings;
    }
}
