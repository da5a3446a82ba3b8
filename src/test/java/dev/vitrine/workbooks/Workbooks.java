package dev.vitrine.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, so that each can be as bad as a test wants it; none costs what a library would take. */
public final class Workbooks {
    public static final String TYPES = "[Content_Types].xml";
    public static final String BOOK = "xl/workbook.xml";
    public static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String STRINGS = "xl/sharedStrings.xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private Workbooks() {}

    /** The parts of a workbook with this sheet. */
    public static Map<String, String> parts(String sheet) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(TYPES, types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
        parts.put(
                BOOK,
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"en-US\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(RELATIONS, relations("worksheets/sheet1.xml", ""));
        parts.put(SHEET, sheet);
        parts.put(STRINGS, "<sst xmlns=\"" + MAIN + "\"><si><t>x</t></si></sst>");
        return parts;
    }

    public static String types(String book) {
        return "<Types xmlns=\"" + PACKAGE + "/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + book + "\"/></Types>";
    }

    public static String relations(String sheet, String attributes) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                + "/worksheet\" Target=\"" + sheet + "\" " + attributes + "/><Relationship Id=\"r2\" Type=\"" + OFFICE
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
    }

    /** A sheet with these cells in its first row, and these rows beneath. */
    public static String sheet(String head, String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">" + head + "</row>" + rows
                + "</sheetData></worksheet>";
    }

    public static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** The workbook with one of its parts replaced, or one more. */
    public static byte[] with(String sheet, String part, String text) {
        Map<String, String> parts = parts(sheet);
        parts.put(part, text);
        return zip(parts);
    }

    public static byte[] of(String sheet) {
        return zip(parts(sheet));
    }

    public static byte[] zip(Map<String, String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
