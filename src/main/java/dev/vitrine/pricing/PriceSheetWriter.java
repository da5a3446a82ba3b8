package dev.vitrine.pricing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.workbooks.CellText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes the price book. Prices are numbers, all else is text that no program takes for a formula; what is locked is grey
 * and shut; a hidden column keeps what was exported, so that an import can tell who changed what.
 */
final class PriceSheetWriter {
    /** So many rows are held in memory at once. */
    private static final int WINDOW = 100;

    private static final int CHARACTER = 256;
    private static final int NARROW = 12;
    private static final int WIDE = 26;
    private static final int PROSE = 100;

    /** What the book is made of; words in the reader's language. */
    record Book(
            OfferId offer,
            OfferContent content,
            Marketplace marketplace,
            Set<FieldPath> locks,
            UnaryOperator<String> marketName,
            Words words) {
        /** Those that can be chosen, and those retired in which the offer is sold. */
        List<Market> markets() {
            var all = new TreeMap<>(marketplace.markets());
            marketplace.retiredMarkets().forEach((id, market) -> {
                if (content.pricing().markets().contains(id)) {
                    all.put(id, market);
                }
            });
            return List.copyOf(all.values());
        }

        List<String> skus(Billing billing) {
            return content.skuKeys().stream()
                    .filter(key -> content.sku(key).billing() == billing)
                    .sorted(Comparator.comparing(key -> content.sku(key).id()))
                    .toList();
        }
    }

    /** Texts in the reader's language. */
    @FunctionalInterface
    interface Words {
        String say(String key, Object... args);
    }

    private final SXSSFWorkbook workbook;
    private final Book book;
    private final CellStyle head;
    private final CellStyle count;
    private final CellStyle text;
    private final CellStyle prose;
    private final CellStyle open;
    private final CellStyle shut;
    private final CellStyle openText;
    private final CellStyle shutText;

    private PriceSheetWriter(SXSSFWorkbook workbook, Book book) {
        this.workbook = workbook;
        this.book = book;
        head = style("@", IndexedColors.GREY_25_PERCENT, false);
        count = style(book.words().say("pricing.sheet.coreFormat"), IndexedColors.GREY_25_PERCENT, false);
        var bold = workbook.createFont();
        bold.setBold(true);
        head.setFont(bold);
        count.setFont(bold);
        text = style("@", null, false);
        prose = style("@", null, false);
        prose.setWrapText(true);
        open = style("General", IndexedColors.LIGHT_YELLOW, true);
        shut = style("General", IndexedColors.GREY_25_PERCENT, false);
        openText = style("@", IndexedColors.LIGHT_YELLOW, true);
        shutText = style("@", IndexedColors.GREY_25_PERCENT, false);
        List.of(head, text, prose, openText, shutText).forEach(style -> style.setQuotePrefixed(true));
    }

    static byte[] write(Book book) {
        try (var workbook = new SXSSFWorkbook(null, WINDOW, false, true);
                var out = new ByteArrayOutputStream()) {
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            var writer = new PriceSheetWriter(workbook, book);
            writer.about();
            writer.markets();
            writer.prices();
            writer.availability();
            workbook.setActiveSheet(2);
            workbook.setSelectedTab(2);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CellStyle style(String format, @Nullable IndexedColors ground, boolean editable) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setLocked(!editable);
        if (ground != null) {
            style.setFillForegroundColor(ground.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private void about() {
        SXSSFSheet sheet = workbook.createSheet(say("pricing.sheet.about"));
        sheet.setColumnWidth(0, PROSE * CHARACTER);
        for (String line : say("pricing.sheet.aboutText").split("\n")) {
            text(sheet.createRow(sheet.getPhysicalNumberOfRows()), 0, line, prose);
        }
        sheet.enableLocking();
    }

    private void markets() {
        PriceSheet kind = PriceSheet.MARKETS;
        SXSSFSheet sheet = sheet(kind, "pricing.sheet.markets");
        Row top = sheet.getRow(0);
        text(top, kind.firstValue(), say("pricing.sheet.sold"), head);
        text(top, kind.firstValue() + 1, kind.mark(book.offer()), head);
        book.markets().forEach(market -> {
            Row row = row(sheet, market);
            answer(row, kind, PricePlace.sold(market.id()), "");
        });
        finish(sheet, kind, kind.firstValue() + 1);
    }

    private void prices() {
        PriceSheet kind = PriceSheet.PRICES;
        SXSSFSheet sheet = sheet(kind, "pricing.sheet.prices");
        Row top = sheet.getRow(0);
        text(top, PriceSheet.SKU, say("pricing.sheet.sku"), head);
        List<Integer> counts = PricedCores.of(book.marketplace(), book.content());
        for (int i = 0; i < counts.size(); i++) {
            Cell cell = top.createCell(kind.firstValue() + i);
            cell.setCellValue(counts.get(i));
            cell.setCellStyle(count);
        }
        int mark = kind.firstValue() + counts.size();
        text(top, mark, kind.mark(book.offer()), head);
        for (String sku : book.skus(Billing.HOURLY)) {
            book.markets().forEach(market -> prices(sheet, market, sku, counts, mark));
        }
        finish(sheet, kind, mark);
    }

    private void prices(SXSSFSheet sheet, Market market, String sku, List<Integer> counts, int mark) {
        Row row = row(sheet, market);
        String id = book.content().sku(sku).id();
        text(row, PriceSheet.SKU, id, text);
        var exported = new TreeMap<Integer, String>();
        for (int i = 0; i < counts.size(); i++) {
            var place = PricePlace.price(sku, market.id(), counts.get(i));
            String price = place.in(book.content());
            price(row.createCell(PriceSheet.PRICES.firstValue() + i), price, isLocked(place));
            if (!price.isEmpty()) {
                exported.put(counts.get(i), price);
            }
        }
        text(row, mark, PriceRow.mark(market.id(), id, exported), text);
    }

    /** A price with more digits than a number of a spreadsheet keeps stands there as text. */
    private void price(Cell cell, String digits, boolean locked) {
        cell.setCellStyle(locked ? shut : open);
        if (!digits.isEmpty()) {
            var price = new BigDecimal(digits);
            if (SheetNumber.fits(price)) {
                cell.setCellValue(price.doubleValue());
            } else {
                cell.setCellValue(digits);
                cell.setCellStyle(locked ? shutText : openText);
            }
        }
    }

    private void availability() {
        PriceSheet kind = PriceSheet.AVAILABILITY;
        SXSSFSheet sheet = sheet(kind, "pricing.sheet.availability");
        Row top = sheet.getRow(0);
        text(top, PriceSheet.SKU, say("pricing.sheet.sku"), head);
        text(top, kind.firstValue(), say("pricing.sheet.available"), head);
        text(top, kind.firstValue() + 1, kind.mark(book.offer()), head);
        for (String sku : book.skus(Billing.BYOL)) {
            book.markets().forEach(market -> {
                Row row = row(sheet, market);
                String id = book.content().sku(sku).id();
                text(row, PriceSheet.SKU, id, text);
                answer(row, kind, PricePlace.available(sku, market.id()), id);
            });
        }
        finish(sheet, kind, kind.firstValue() + 1);
    }

    private void answer(Row row, PriceSheet kind, PricePlace place, String sku) {
        String present = place.in(book.content());
        text(
                row,
                kind.firstValue(),
                say(Boolean.parseBoolean(present) ? "kit.yes" : "kit.no"),
                isLocked(place) ? shutText : openText);
        var exported = new TreeMap<Integer, String>();
        exported.put(0, present);
        text(row, kind.firstValue() + 1, PriceRow.mark(place.market(), sku, exported), text);
    }

    private boolean isLocked(PricePlace place) {
        return book.locks().contains(place.path());
    }

    private SXSSFSheet sheet(PriceSheet kind, String name) {
        SXSSFSheet sheet = workbook.createSheet(say(name));
        Row top = sheet.createRow(0);
        text(top, PriceSheet.MARKET, say("pricing.sheet.market"), head);
        text(top, PriceSheet.MARKET_NAME, say("pricing.sheet.marketName"), head);
        text(top, PriceSheet.CURRENCY, say("pricing.sheet.currency"), head);
        text(top, PriceSheet.TAX, say("pricing.sheet.tax"), head);
        sheet.createFreezePane(kind.firstValue(), 1);
        return sheet;
    }

    private Row row(SXSSFSheet sheet, Market market) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        text(row, PriceSheet.MARKET, market.id(), text);
        text(row, PriceSheet.MARKET_NAME, book.marketName().apply(market.id()), text);
        text(row, PriceSheet.CURRENCY, market.currency(), text);
        text(
                row,
                PriceSheet.TAX,
                say(market.operatorRemitsTax() ? "pricing.sheet.taxOperator" : "pricing.sheet.taxPublisher"),
                text);
        return row;
    }

    private void finish(SXSSFSheet sheet, PriceSheet kind, int mark) {
        for (int column = 0; column < mark; column++) {
            boolean wide = column == PriceSheet.MARKET_NAME || column == PriceSheet.TAX || column == PriceSheet.SKU;
            sheet.setColumnWidth(column, (wide ? WIDE : NARROW) * CHARACTER);
        }
        sheet.setColumnHidden(mark, true);
        if (kind != PriceSheet.PRICES && sheet.getLastRowNum() > 0) {
            choice(sheet, kind.firstValue());
        }
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockFormatCells(false);
    }

    private void choice(SXSSFSheet sheet, int column) {
        var helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(new String[] {say("kit.yes"), say("kit.no")}),
                new CellRangeAddressList(1, sheet.getLastRowNum(), column, column)));
    }

    private static void text(Row row, int column, String words, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(CellText.write(words));
    }

    private String say(String key) {
        return book.words().say(key);
    }
}
