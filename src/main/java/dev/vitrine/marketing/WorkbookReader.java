package dev.vitrine.marketing;

import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.workbooks.ArrivingWorkbook;
import dev.vitrine.workbooks.ArrivingWorkbook.Kind;
import dev.vitrine.workbooks.ArrivingWorkbook.Row;
import dev.vitrine.workbooks.ArrivingWorkbook.Rows;
import dev.vitrine.workbooks.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a stranger's workbook that were exported here; other sheets are left alone. */
final class WorkbookReader {
    private WorkbookReader() {}

    /** @param parts of the workbook, unpacked */
    static List<ArrivingFile> read(Map<String, byte[]> parts) throws UnreadableTexts {
        var files = new ArrayList<ArrivingFile>();
        try {
            for (ArrivingWorkbook.Sheet sheet : ArrivingWorkbook.open(parts).sheets()) {
                var texts = new Texts();
                sheet.read(ArrivingFile.TEXTS_MAX, texts);
                if (texts.head != null) {
                    files.add(texts.head);
                }
            }
        } catch (UnreadableFile e) {
            throw new UnreadableTexts(e);
        }
        if (files.isEmpty()) {
            throw new UnreadableTexts(Problem.NOT_XLSX);
        }
        return files;
    }

    /** The texts of one sheet, if its first row tells that it was exported here. */
    private static final class Texts implements Rows {
        private final List<ArrivingText> texts = new ArrayList<>();
        private @Nullable ArrivingFile head;

        @Override
        public boolean take(Row row) {
            if (head == null) {
                head = head(row.text(WorkbookWriter.HASH));
                return head != null;
            }
            if (!row.text(WorkbookWriter.ID).isEmpty()) {
                texts.add(new ArrivingText(
                        row.line(),
                        row.text(WorkbookWriter.ID),
                        row.text(WorkbookWriter.SOURCE),
                        row.text(WorkbookWriter.HASH),
                        target(row)));
            }
            return true;
        }

        private static @Nullable String target(Row row) {
            Kind kind = row.cell(WorkbookWriter.TARGET).kind();
            return kind == Kind.TEXT || kind == Kind.EMPTY ? row.text(WorkbookWriter.TARGET) : null;
        }

        private @Nullable ArrivingFile head(String mark) {
            String[] languages = mark.split(":", -1);
            return mark.startsWith(WorkbookWriter.MARK) && languages.length == 3
                    ? new ArrivingFile(languages[1], languages[2], texts)
                    : null;
        }
    }
}
