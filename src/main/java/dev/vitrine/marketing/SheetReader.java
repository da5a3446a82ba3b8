package dev.vitrine.marketing;

import dev.vitrine.marketing.TranslationFiles.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one sheet row by row; stops at the first formula, and at the first row that no export can have. */
final class SheetReader {
    private final StrangeXml xml;
    private final String sheet;
    private final List<String> shared;
    private final List<ArrivingText> texts = new ArrayList<>();
    private final Map<Integer, Cell> row = new HashMap<>();
    private final StringBuilder value = new StringBuilder();
    private int line;
    private int rows;
    private int column;
    private String place = "";
    private String type = "";
    private boolean aloud;
    private boolean reading;
    private @Nullable ArrivingFile head;

    /** @param text null when it is a number, a date, a truth or a fault */
    private record Cell(@Nullable String text) {
        private static final Cell EMPTY = new Cell("");

        String orEmpty() {
            return text == null ? "" : text;
        }
    }

    SheetReader(byte[] part, String sheet, List<String> shared) throws XMLStreamException {
        xml = new StrangeXml(part);
        this.sheet = sheet;
        this.shared = shared;
    }

    /** Null when the sheet was not exported here, or what tells so was taken out. */
    @Nullable
    ArrivingFile read() throws XMLStreamException, UnreadableFile {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (reading) {
                        xml.text(value);
                    }
                }
                default -> {
                    // Comments and instructions say nothing to us.
                }
            }
            if (rows > 0 && head == null) {
                return null;
            }
        }
        return head;
    }

    private void start() throws XMLStreamException, UnreadableFile {
        switch (xml.name()) {
            case "row" -> {
                line = xml.attribute("r").isEmpty() ? line + 1 : number(xml.attribute("r"));
                column = -1;
                row.clear();
            }
            case "c" -> {
                place = xml.attribute("r");
                column = place.isEmpty() ? column + 1 : column(place);
                type = xml.attribute("t");
                value.setLength(0);
            }
            case "f" -> throw new UnreadableFile(Problem.FORMULA, sheet + "!" + place);
            case "rPh" -> aloud = true;
            case "v", "t" -> reading = !aloud;
            default -> reading = false;
        }
    }

    private void end() throws XMLStreamException, UnreadableFile {
        reading = false;
        switch (xml.name()) {
            case "rPh" -> aloud = false;
            case "c" -> row.put(column, cell());
            case "row" -> {
                rows++;
                row();
            }
            default -> {
                // Ends nothing that is read.
            }
        }
    }

    private Cell cell() throws XMLStreamException {
        return switch (type) {
            case "s" -> new Cell(shared());
            case "inlineStr", "str" -> new Cell(CellText.read(value.toString()));
            default -> value.isEmpty() ? Cell.EMPTY : new Cell(null);
        };
    }

    private String shared() throws XMLStreamException {
        int number = number(value.toString().strip());
        if (number >= shared.size()) {
            throw new XMLStreamException("no such text");
        }
        return shared.get(number);
    }

    private void row() throws UnreadableFile {
        if (head == null) {
            head = head(text(WorkbookWriter.HASH));
        } else if (rows > ArrivingFile.TEXTS_MAX) {
            throw new UnreadableFile(Problem.TOO_MANY_TEXTS, sheet);
        } else if (!text(WorkbookWriter.ID).isEmpty()) {
            texts.add(new ArrivingText(
                    line,
                    text(WorkbookWriter.ID),
                    text(WorkbookWriter.SOURCE),
                    text(WorkbookWriter.HASH),
                    row.getOrDefault(WorkbookWriter.TARGET, Cell.EMPTY).text()));
        }
    }

    private @Nullable ArrivingFile head(String mark) {
        String[] languages = mark.split(":", -1);
        return mark.startsWith(WorkbookWriter.MARK) && languages.length == 3
                ? new ArrivingFile(languages[1], languages[2], texts)
                : null;
    }

    private String text(int column) {
        return row.getOrDefault(column, Cell.EMPTY).orEmpty();
    }

    /** The number of a column from a place such as {@code AB12}. */
    private static int column(String place) throws XMLStreamException {
        int column = 0;
        int letters = 0;
        while (letters < place.length() && place.charAt(letters) >= 'A' && place.charAt(letters) <= 'Z') {
            column = column * 26 + place.charAt(letters) - 'A' + 1;
            letters++;
        }
        if (letters == 0 || letters > 3) {
            throw new XMLStreamException("no place of a cell");
        }
        return column - 1;
    }

    private static int number(String digits) throws XMLStreamException {
        if (!digits.matches("[0-9]{1,9}")) {
            throw new XMLStreamException("no number");
        }
        return Integer.parseInt(digits);
    }
}
