package dev.vitrine.marketing;

import dev.vitrine.marketing.TranslationFiles.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of a stranger's workbook that were exported here; other sheets are left alone. Its parts are read one
 * by one as texts: no formula is computed, no link followed.
 */
final class WorkbookReader {
    /** An archive that holds this part is a workbook. */
    static final String MARK = "[Content_Types].xml";

    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "/sharedStrings";
    private static final String MACROS = "macroenabled";

    private final Map<String, byte[]> parts;

    private WorkbookReader(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static List<ArrivingFile> read(Map<String, byte[]> parts) throws UnreadableFile {
        try {
            return new WorkbookReader(parts).all();
        } catch (XMLStreamException e) {
            throw new UnreadableFile(Problem.NOT_XLSX);
        }
    }

    /** A name in the book, and where what it names is. */
    private record Sheet(String name, String relation) {}

    private List<ArrivingFile> all() throws XMLStreamException, UnreadableFile {
        refuseMacros();
        Map<String, String> places = new HashMap<>();
        String strings = relations(places);
        List<String> shared = strings.isEmpty() ? List.of() : SharedStrings.read(part(strings));
        var files = new ArrayList<ArrivingFile>();
        for (Sheet sheet : sheets()) {
            String place = places.get(sheet.relation());
            ArrivingFile file = place == null ? null : new SheetReader(part(place), sheet.name(), shared).read();
            if (file != null) {
                files.add(file);
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableFile(Problem.NOT_XLSX);
        }
        return files;
    }

    private void refuseMacros() throws XMLStreamException, UnreadableFile {
        for (String name : parts.keySet()) {
            String plain = name.toLowerCase(Locale.ROOT);
            if (plain.contains("vbaproject") || plain.contains("macrosheets/")) {
                throw new UnreadableFile(Problem.MACROS, name);
            }
        }
        var xml = new StrangeXml(part(MARK));
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT
                    && xml.attribute("ContentType").toLowerCase(Locale.ROOT).contains(MACROS)) {
                throw new UnreadableFile(Problem.MACROS);
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

    private List<Sheet> sheets() throws XMLStreamException, UnreadableFile {
        var sheets = new ArrayList<Sheet>();
        var xml = new StrangeXml(part(BOOK));
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("sheet")) {
                sheets.add(new Sheet(xml.attribute("name"), xml.attribute("id")));
            }
        }
        return sheets;
    }

    private byte[] part(String name) throws UnreadableFile {
        byte @Nullable [] part = parts.get(name);
        if (part == null) {
            throw new UnreadableFile(Problem.NOT_XLSX);
        }
        return part;
    }
}
