package dev.vitrine.marketing;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.workbooks.CellText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook with a sheet a language: what a text is, its limit, source and translation. Every cell is a string,
 * whatever it begins with; only translations can be edited; the mark of the source stands in a hidden column.
 */
final class WorkbookWriter {
    static final int ID = 0;
    static final int SOURCE = 3;
    static final int TARGET = 4;
    static final int HASH = 5;

    /** What the head of the hidden column begins with; the languages follow. */
    static final String MARK = "vitrine:";

    private static final int FIELD = 1;
    private static final int LIMIT = 2;
    private static final int CHARACTER = 256;
    private static final List<Integer> WIDTHS = List.of(26, 30, 34, 60, 60, 10);
    private static final String TEXT = "@";

    private final XSSFWorkbook workbook;
    private final LanguageTag source;
    private final TranslatorWords words;
    private final XSSFCellStyle head;
    private final XSSFCellStyle fixed;
    private final XSSFCellStyle open;

    private WorkbookWriter(XSSFWorkbook workbook, LanguageTag source, TranslatorWords words) {
        this.workbook = workbook;
        this.source = source;
        this.words = words;
        head = style(IndexedColors.GREY_25_PERCENT);
        var bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        fixed = style(IndexedColors.GREY_25_PERCENT);
        fixed.setFillPattern(FillPatternType.NO_FILL);
        open = style(IndexedColors.LIGHT_YELLOW);
        open.setLocked(false);
    }

    static byte[] write(LanguageTag source, Map<LanguageTag, List<TranslationUnit>> languages, TranslatorWords words) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var writer = new WorkbookWriter(workbook, source, words);
            languages.forEach(writer::sheet);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XSSFCellStyle style(IndexedColors ground) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat(TEXT));
        style.setFillForegroundColor(ground.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private void sheet(LanguageTag target, List<TranslationUnit> units) {
        XSSFSheet sheet = workbook.createSheet(target.value());
        row(
                sheet,
                List.of(
                        words.say("marketing.translations.columnId"),
                        words.say("marketing.translations.columnField"),
                        words.say("marketing.translations.columnLimit"),
                        words.say("marketing.translations.columnSource", words.language(source)),
                        words.say("marketing.translations.columnTarget", words.language(target)),
                        MARK + source + ":" + target),
                head);
        units.stream()
                .filter(WorkbookWriter::fits)
                .forEach(unit -> row(
                                sheet,
                                List.of(
                                        unit.path().toString(),
                                        words.field(unit),
                                        words.limit(unit),
                                        unit.source(),
                                        unit.target(),
                                        unit.sourceHash()),
                                fixed)
                        .getCell(TARGET)
                        .setCellStyle(open));
        units.stream()
                .filter(unit -> !fits(unit))
                .forEach(unit ->
                        row(sheet, List.of("", words.field(unit), words.say("marketing.translations.leftOut")), fixed));
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.setColumnWidth(column, WIDTHS.get(column) * CHARACTER);
        }
        sheet.setColumnHidden(HASH, true);
        sheet.createFreezePane(0, 1);
        protect(sheet);
    }

    private static XSSFRow row(XSSFSheet sheet, List<String> texts, CellStyle style) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellStyle(style);
            cell.setCellValue(CellText.write(texts.get(column)));
        }
        return row;
    }

    /** Columns and rows may be made wider; nothing but translations may be written. */
    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
    }

    /** A longer text, as legal terms may be, goes by XLIFF alone. */
    static boolean fits(TranslationUnit unit) {
        return CellText.write(unit.source()).length() <= CellText.MAX
                && CellText.write(unit.target()).length() <= CellText.MAX;
    }
}
