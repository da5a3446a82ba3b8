package dev.vitrine.pricing;

import dev.vitrine.workbooks.ArrivingWorkbook.Cell;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One row of an arriving price sheet.
 *
 * @param sku id; empty in the sheet of markets
 * @param currency as the file says
 * @param cells by core count; under 0 what is yes or no
 * @param exported what stood there when it was exported, by core count; none where the row was made by hand
 */
record PriceRow(
        PriceSheet sheet,
        String sheetName,
        int line,
        String market,
        String sku,
        String currency,
        SortedMap<Integer, Cell> cells,
        Map<Integer, String> exported) {
    private static final Pattern PAIR = Pattern.compile("([0-9]{1,5})=([0-9.a-z]{1,40})");

    /** The mark of a row: whose it is, then what it holds; a row that was copied to another SKU shows by it. */
    static String mark(String market, String sku, SortedMap<Integer, String> values) {
        var mark = new StringBuilder(market).append('|').append(sku);
        values.forEach(
                (cores, value) -> mark.append('|').append(cores).append('=').append(value));
        return mark.toString();
    }

    /** What a mark says was exported; nothing when it is another row's. */
    static Map<Integer, String> exported(String mark, String market, String sku) {
        var exported = new TreeMap<Integer, String>();
        String[] parts = mark.split("\\|", -1);
        if (parts.length < 2 || !parts[0].equals(market) || !parts[1].equals(sku)) {
            return exported;
        }
        for (int i = 2; i < parts.length; i++) {
            var pair = PAIR.matcher(parts[i]);
            if (pair.matches()) {
                exported.put(Integer.valueOf(pair.group(1)), pair.group(2));
            }
        }
        return exported;
    }
}
