package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.Change;
import dev.vitrine.content.OfferContent;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** Properties of SKUs in two states: SKUs as rows, the differing cells marked. SKUs without difference come on demand. */
final class SkuTable extends Composite<Div> {
    private static final List<String> PROPERTIES = List.of("id", "billing", "trial", "hidden");

    private final OfferContent base;
    private final OfferContent target;
    private final ContentWords words;
    private final ChangeActions actions;
    private final CellTable table;

    /** @param changes those of SKU sections that are looked at */
    SkuTable(
            OfferContent base,
            OfferContent target,
            SortedMap<SectionKey, List<Change>> changes,
            ContentWords words,
            ChangeActions actions) {
        this.base = base;
        this.target = target;
        this.words = words;
        this.actions = actions;
        getContent().addClassNames("v-price-table", "v-sku-table");
        getContent().getElement().setAttribute("tabindex", "0");
        var columns = new ArrayList<>(List.of(getTranslation("kit.compare.change")));
        var any = SectionKey.sku("k1");
        PROPERTIES.forEach(property -> columns.add(words.field(FieldPath.of(any, property))));
        table = new CellTable(columns);
        changes.forEach(this::row);
        getContent().add(table);
        var same = new TreeSet<>(base.sections().keySet());
        same.addAll(target.sections().keySet());
        same.removeIf(key -> key.kind() != SectionKey.Kind.SKU || changes.containsKey(key));
        if (!same.isEmpty()) {
            getContent()
                    .add(new ShowButton(
                            getTranslation("kit.compare.sameSkus", same.size()),
                            () -> same.forEach(key -> row(key, List.of()))));
        }
    }

    private void row(SectionKey key, List<Change> changes) {
        var row = table.row(changes.isEmpty() ? "=" : said(changes));
        PROPERTIES.forEach(property -> row.add(cell(FieldPath.of(key, property), changes)));
        if (!changes.isEmpty()) {
            actions.at(FieldPath.whole(key)).ifPresent(action -> row.add(new NativeTableCell(action)));
        }
    }

    private String said(List<Change> changes) {
        var first = changes.getFirst();
        var kind = first.isWhole() ? first.kind() : Change.Kind.CHANGED;
        return ChangeRows.sign(kind) + " " + getTranslation(ChangeRows.word(kind));
    }

    private NativeTableCell cell(FieldPath path, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.path().equals(path))
                .findFirst()
                .map(change -> CellTable.differing(
                        words.value(path, change.before()),
                        words.value(path, change.after()),
                        actions.at(path).stream().toArray(Component[]::new)))
                .orElseGet(() -> CellTable.same(present(path)));
    }

    private String present(FieldPath path) {
        var content = target.find(path.section()).isPresent() ? target : base;
        return content.find(path.section())
                .map(section -> words.value(path, CanonicalJson.toTree(section).get(path.field())))
                .orElse("");
    }
}
