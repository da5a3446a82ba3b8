package dev.vitrine.workbooks;

import dev.vitrine.workbooks.ArrivingWorkbook.Cell;
import dev.vitrine.workbooks.ArrivingWorkbook.Kind;
import dev.vitrine.workbooks.ArrivingWorkbook.Row;
import dev.vitrine.workbooks.ArrivingWorkbook.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads one sheet row by row; stops at the first formula, and at the first row that no export can have. */
final class SheetReader {
    private final StrangeXml xml;
    private final String sheet;
    private final List<String> shared;
    private final int rowsMax;
    private final Rows taker;
    private final StringBuilder value = new StringBuilder();
    private Map<Integer, Cell> row = new HashMap<>();
    private int line;
    private int rows;
    private int column;
    private String place = "";
    private String type = "";
    private boolean aloud;
    private boolean reading;
    private boolean wanted = true;

    SheetReader(byte[] part, String sheet, List<String> shared, int rowsMax, Rows taker) throws XMLStreamException {
        xml = new StrangeXml(part);
        this.sheet = sheet;
        this.shared = shared;
        this.rowsMax = rowsMax;
        this.taker = taker;
    }

    void read() throws XMLStreamException, UnreadableFile {
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
            if (!wanted) {
                return;
            }
        }
    }

    private void start() throws XMLStreamException, UnreadableFile {
        switch (xml.name()) {
            case "row" -> {
                line = xml.attribute("r").isEmpty() ? line + 1 : number(xml.attribute("r"));
                column = -1;
                row = new HashMap<>();
            }
            case "c" -> {
                place = xml.attribute("r");
                column = place.isEmpty() ? column + 1 : column(place);
                type = xml.attribute("t");
                value.setLength(0);
            }
            case "f" -> throw new UnreadableFile(FileProblem.FORMULA, sheet + "!" + place);
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
                if (rows > rowsMax) {
                    throw new UnreadableFile(FileProblem.TOO_MANY_ROWS, sheet);
                }
                wanted = taker.take(new Row(line, row));
            }
            default -> {
                // Ends nothing that is read.
            }
        }
    }

    private Cell cell() throws XMLStreamException {
        return switch (type) {
            case "s" -> new Cell(Kind.TEXT, shared());
            case "inlineStr", "str" -> new Cell(Kind.TEXT, CellText.read(value.toString()));
            case "", "n" ->
                value.isEmpty()
                        ? Cell.EMPTY
                        : new Cell(Kind.NUMBER, value.toString().strip());
            default ->
                value.isEmpty()
                        ? Cell.EMPTY
                        : new Cell(Kind.OTHER, value.toString().strip());
        };
    }

    private String shared() throws XMLStreamException {
        int number = number(value.toString().strip());
        if (number >= shared.size()) {
            throw new XMLStreamException("no such text");
        }
        return shared.get(number);
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
