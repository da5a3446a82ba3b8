package dev.vitrine.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (Office Open XML) from a stranger. Its parts are read one by one as texts: no formula is computed, no link
 * followed. A formula or a macro anywhere in what is read refuses the file.
 */
public final class ArrivingWorkbook {
    /** An archive that holds this part is a workbook, or some other document of an office program. */
    private static final String TYPES = "[Content_Types].xml";

    private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0};
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "/sharedStrings";
    private static final String MACROS = "macroenabled";

    private final Map<String, byte[]> parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private List<String> shared = List.of();

    private ArrivingWorkbook(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** What a cell holds. */
    public enum Kind {
        EMPTY,
        TEXT,
        /** A number, which may be a date: dates are numbers that are shown so. */
        NUMBER,
        /** A truth, a fault, or a date in words. */
        OTHER
    }

    /**
     * One cell.
     *
     * @param text what is stored; for a number its digits as the file has them, in the notation of a double
     */
    public record Cell(Kind kind, String text) {
        static final Cell EMPTY = new Cell(Kind.EMPTY, "");
    }

    /**
     * One row.
     *
     * @param line its number in the sheet, from 1
     * @param cells by column, from 0
     */
    public record Row(int line, Map<Integer, Cell> cells) {
        /** An empty cell where the file has none. */
        public Cell cell(int column) {
            return cells.getOrDefault(column, Cell.EMPTY);
        }

        /** The text there; empty when the cell holds anything else. */
        public String text(int column) {
            Cell cell = cell(column);
            return cell.kind() == Kind.TEXT ? cell.text() : "";
        }
    }

    /** Takes the rows of a sheet as they come. */
    @FunctionalInterface
    public interface Rows {
        /** @return whether more rows are wanted */
        boolean take(Row row) throws UnreadableFile;
    }

    /** One sheet of the workbook. */
    public final class Sheet {
        private final String name;
        private final String place;

        private Sheet(String name, String place) {
            this.name = name;
            this.place = place;
        }

        public String name() {
            return name;
        }

        /** @param max with more rows the file is refused */
        public void read(int max, Rows rows) throws UnreadableFile {
            try {
                new SheetReader(part(place), name, shared, max, rows).read();
            } catch (XMLStreamException e) {
                throw new UnreadableFile(FileProblem.NOT_XLSX);
            }
        }
    }

    /** Whether it is of the binary format of former office programs, as workbooks with a password are too. */
    public static boolean isOld(byte[] file) {
        return Magic.begins(file, OLD_OFFICE);
    }

    /** Whether the parts of an archive are those of an office document. */
    public static boolean isOne(Map<String, byte[]> parts) {
        return parts.containsKey(TYPES);
    }

    /** Opens a workbook of which nothing is known but its bytes. */
    public static ArrivingWorkbook open(byte[] file) throws UnreadableFile {
        if (file.length > StrangeXml.BYTES_MAX) {
            throw new UnreadableFile(FileProblem.TOO_LARGE);
        }
        if (isOld(file)) {
            throw new UnreadableFile(FileProblem.OLD_OFFICE);
        }
        if (!Archive.isOne(file)) {
            throw new UnreadableFile(FileProblem.WRONG_TYPE);
        }
        Map<String, byte[]> parts = Archive.unpack(file);
        if (!isOne(parts)) {
            throw new UnreadableFile(FileProblem.WRONG_TYPE);
        }
        return open(parts);
    }

    /** Opens a workbook that was unpacked. */
    public static ArrivingWorkbook open(Map<String, byte[]> parts) throws UnreadableFile {
        try {
            var workbook = new ArrivingWorkbook(parts);
            workbook.open();
            return workbook;
        } catch (XMLStreamException e) {
            throw new UnreadableFile(FileProblem.NOT_XLSX);
        }
    }

    /** In the order of the workbook, hidden ones too. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    private void open() throws XMLStreamException, UnreadableFile {
        refuseMacros();
        Map<String, String> places = new HashMap<>();
        String strings = relations(places);
        shared = strings.isEmpty() ? List.of() : SharedStrings.read(part(strings));
        sheets(places);
    }

    private void refuseMacros() throws XMLStreamException, UnreadableFile {
        for (String name : parts.keySet()) {
            String plain = name.toLowerCase(Locale.ROOT);
            if (plain.contains("vbaproject") || plain.contains("macrosheets/")) {
                throw new UnreadableFile(FileProblem.MACROS, name);
            }
        }
        var xml = new StrangeXml(part(TYPES));
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT
                    && xml.attribute("ContentType").toLowerCase(Locale.ROOT).contains(MACROS)) {
                throw new UnreadableFile(FileProblem.MACROS);
            }
        }
    }

    /** Fills in where the parts of the book are, by the names of their relations; gives that of the shared strings. */
    private String relations(Map<String, String> places) throws XMLStreamException, UnreadableFile {
        String strings = "";
        var xml = new StrangeXml(part(RELATIONS));
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT
                    && !xml.attribute("TargetMode").equals("External")) {
                String target = xml.attribute("Target");
                String place = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                places.put(xml.attribute("Id"), place);
                strings = xml.attribute("Type").endsWith(STRINGS) ? place : strings;
            }
        }
        return strings;
    }

    private void sheets(Map<String, String> places) throws XMLStreamException, UnreadableFile {
        var xml = new StrangeXml(part(BOOK));
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("sheet")) {
                String place = places.get(xml.attribute("id"));
                if (place != null) {
                    sheets.add(new Sheet(xml.attribute("name"), place));
                }
            }
        }
    }

    private byte[] part(String name) throws UnreadableFile {
        byte @Nullable [] part = parts.get(name);
        if (part == null) {
            throw new UnreadableFile(FileProblem.NOT_XLSX);
        }
        return part;
    }
}
