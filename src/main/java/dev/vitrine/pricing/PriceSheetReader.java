package dev.vitrine.pricing;

import dev.vitrine.pricing.PriceSheets.Problem;
import dev.vitrine.shared.OfferId;
import dev.vitrine.workbooks.ArrivingWorkbook;
import dev.vitrine.workbooks.ArrivingWorkbook.Cell;
import dev.vitrine.workbooks.ArrivingWorkbook.Kind;
import dev.vitrine.workbooks.ArrivingWorkbook.Row;
import dev.vitrine.workbooks.ArrivingWorkbook.Rows;
import dev.vitrine.workbooks.UnreadableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a stranger's workbook that were exported here; other sheets are left alone. */
final class PriceSheetReader {
    /** 100 SKUs in all markets of the world are fewer. */
    static final int ROWS_MAX = 30_000;

    private final OfferId offer;
    private final List<PriceRow> rows = new ArrayList<>();
    private @Nullable Problem problem;
    private String place = "";
    private boolean ours;

    private PriceSheetReader(OfferId offer) {
        this.offer = offer;
    }

    /** Nothing can be taken out of the file. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final Problem problem;
        private final String place;

        Unfit(Problem problem, String place) {
            super(problem.name());
            this.problem = problem;
            this.place = place;
        }

        Problem problem() {
            return problem;
        }

        String place() {
            return place;
        }
    }

    static List<PriceRow> read(OfferId offer, byte[] file) throws Unfit {
        if (file.length > PriceSheets.BYTES_MAX) {
            throw new Unfit(Problem.TOO_LARGE, "");
        }
        try {
            return new PriceSheetReader(offer).all(ArrivingWorkbook.open(file));
        } catch (UnreadableFile e) {
            throw new Unfit(Problem.valueOf(e.problem().name()), e.place());
        }
    }

    private List<PriceRow> all(ArrivingWorkbook workbook) throws UnreadableFile, Unfit {
        for (ArrivingWorkbook.Sheet sheet : workbook.sheets()) {
            sheet.read(ROWS_MAX, new SheetRows(sheet.name()));
            if (problem != null) {
                throw new Unfit(problem, place);
            }
        }
        if (!ours) {
            throw new Unfit(Problem.NOT_XLSX, "");
        }
        return rows;
    }

    /** The rows of one sheet; the first tells whether it was exported here. */
    private final class SheetRows implements Rows {
        private final String name;
        private final Map<Integer, Integer> cores = new HashMap<>();
        private @Nullable PriceSheet sheet;
        private int mark;

        private SheetRows(String name) {
            this.name = name;
        }

        @Override
        public boolean take(Row row) {
            if (sheet == null) {
                sheet = head(row);
                return sheet != null;
            }
            add(sheet, row);
            return true;
        }

        private @Nullable PriceSheet head(Row row) {
            for (var cell : row.cells().entrySet()) {
                String text = row.text(cell.getKey());
                if (PriceSheet.isMark(text)) {
                    mark = cell.getKey();
                    ours = true;
                    return head(row, text);
                }
            }
            return null;
        }

        private @Nullable PriceSheet head(Row row, String text) {
            for (PriceSheet known : PriceSheet.values()) {
                if (text.equals(known.mark(offer))) {
                    boolean fits = known == PriceSheet.PRICES ? coreCounts(row, known) : mark == known.firstValue() + 1;
                    return fits ? known : unfit(Problem.COLUMNS);
                }
            }
            return unfit(Problem.OTHER_OFFER);
        }

        private @Nullable PriceSheet unfit(Problem found) {
            problem = found;
            place = UnreadableFile.shortened(name);
            return null;
        }

        /** The heads of the columns of prices are numbers, so that columns may change places. */
        private boolean coreCounts(Row row, PriceSheet known) {
            for (int column = known.firstValue(); column < mark; column++) {
                Cell cell = row.cell(column);
                if (cell.kind() != Kind.NUMBER || !cell.text().matches("[1-9][0-9]{0,4}(\\.0+)?")) {
                    return false;
                }
                cores.put(column, (int) Double.parseDouble(cell.text()));
            }
            return new HashSet<>(cores.values()).size() == cores.size() && !cores.isEmpty();
        }

        private void add(PriceSheet of, Row row) {
            String market = row.text(PriceSheet.MARKET).strip();
            if (market.isEmpty()) {
                return;
            }
            String sku =
                    of == PriceSheet.MARKETS ? "" : row.text(PriceSheet.SKU).strip();
            var cells = new TreeMap<Integer, Cell>();
            if (of == PriceSheet.PRICES) {
                cores.forEach((column, count) -> cells.put(count, row.cell(column)));
            } else {
                cells.put(0, row.cell(of.firstValue()));
            }
            rows.add(new PriceRow(
                    of,
                    name,
                    row.line(),
                    market,
                    sku,
                    row.text(PriceSheet.CURRENCY).strip(),
                    cells,
                    PriceRow.exported(row.text(mark), market, sku)));
        }
    }
}
