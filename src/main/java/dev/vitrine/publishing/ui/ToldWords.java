package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.content.Change;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Few;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Says in a few words what a save changed in a section: which fields, how many prices and where, a SKU that came. */
final class ToldWords {
    private static final int NAMED = 4;

    private final Component reader;

    ToldWords(Component reader) {
        this.reader = reader;
    }

    /** @param words knows the section before and after */
    String of(SectionKey key, List<Change> changes, ContentWords words) {
        if (changes.isEmpty()) {
            return reader.getTranslation("publishing.told.nothing");
        }
        var whole = changes.getFirst();
        if (whole.isWhole() && (key.kind() == SectionKey.Kind.SKU || changes.size() == 1)) {
            return whole(key, whole.kind(), words);
        }
        var fields = changes.stream().filter(change -> !change.isWhole()).toList();
        var said = new ArrayList<String>();
        var prices = fields.stream().filter(Change::isPrice).toList();
        if (!prices.isEmpty()) {
            said.add(prices(prices, words));
        }
        var others = new LinkedHashSet<String>();
        fields.stream().filter(change -> !change.isPrice()).forEach(change -> others.add(field(change, words)));
        said.addAll(others);
        return few(said);
    }

    /** The same with the section's name before it, unless a SKU is named anyway. */
    String line(SectionKey key, List<Change> changes, ContentWords words) {
        boolean named = key.kind() == SectionKey.Kind.SKU
                && !changes.isEmpty()
                && changes.getFirst().isWhole();
        return named
                ? of(key, changes, words)
                : reader.getTranslation("publishing.history.inSection", words.section(key), of(key, changes, words));
    }

    private String whole(SectionKey key, Change.Kind kind, ContentWords words) {
        boolean sku = key.kind() == SectionKey.Kind.SKU;
        String id = key.sku().map(words::sku).orElse("");
        return switch (kind) {
            case ADDED ->
                sku
                        ? reader.getTranslation("publishing.told.skuAdded", id)
                        : reader.getTranslation("publishing.told.added");
            case REMOVED ->
                sku
                        ? reader.getTranslation("publishing.told.skuRemoved", id)
                        : reader.getTranslation("publishing.told.removed");
            case CHANGED, REORDERED -> reader.getTranslation("publishing.told.longText");
        };
    }

    private String prices(List<Change> prices, ContentWords words) {
        var markets = prices.stream()
                .map(change -> words.listed(change.path().field().split("\\.")[1]))
                .distinct()
                .toList();
        return reader.getTranslation("publishing.told.prices", prices.size(), few(markets));
    }

    private String field(Change change, ContentWords words) {
        String name = words.field(change.path());
        boolean item = change.path().field().endsWith("]");
        return switch (change.kind()) {
            case ADDED -> item ? reader.getTranslation("publishing.told.itemAdded", name) : name;
            case REMOVED ->
                reader.getTranslation(item ? "publishing.told.itemRemoved" : "publishing.told.emptied", name);
            case REORDERED -> reader.getTranslation("publishing.told.reordered", name);
            case CHANGED -> name;
        };
    }

    private String few(List<String> said) {
        return Few.of(reader, said, NAMED);
    }
}
