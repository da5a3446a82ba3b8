package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.content.Change;
import dev.vitrine.content.OfferContent;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Two states of an offer, field by field: an outline of sections with their counts, then what differs in each. Texts word
 * by word, prices as a table with the differing cells marked, pictures side by side. Sections without difference are
 * named, not shown.
 */
public final class CompareView extends Composite<Div> {
    /** One text with both states in it, or two columns. */
    public enum Mode {
        INLINE,
        SIDE_BY_SIDE;

        private static final String COLUMNS = "columns";

        /** Reads {@code mode} of an address; whatever else stands there is inline. */
        public static Mode of(Optional<String> word) {
            return word.filter(COLUMNS::equals).isPresent() ? SIDE_BY_SIDE : INLINE;
        }

        /** As it stands in addresses; empty for inline, which need not stand there. */
        public Optional<String> word() {
            return this == SIDE_BY_SIDE ? Optional.of(COLUMNS) : Optional.empty();
        }
    }

    /**
     * What is compared.
     *
     * @param base may leave out what is equal; where ids of SKUs and items are looked up
     * @param changes what {@code Comparison} found between both, or the part of it that is looked at
     * @param equal the sections without difference, which are named
     */
    public record States(
            OfferContent base,
            OfferContent target,
            SortedMap<SectionKey, List<Change>> changes,
            SortedSet<SectionKey> equal) {
        /** Two whole states with all that differs. */
        public static States whole(
                OfferContent base, OfferContent target, SortedMap<SectionKey, List<Change>> changes) {
            var equal = new TreeSet<>(base.sections().keySet());
            equal.addAll(target.sections().keySet());
            equal.removeAll(changes.keySet());
            return new States(base, target, changes, equal);
        }

        /** What differs in the SKUs, which are shown as one table. */
        SortedMap<SectionKey, List<Change>> skus() {
            var skus = new TreeMap<>(changes);
            skus.keySet().removeIf(key -> key.kind() != SectionKey.Kind.SKU);
            return skus;
        }

        /** The sections that differ, the first SKU for all of them. */
        List<SectionKey> parts() {
            var skus = skus();
            return changes.keySet().stream()
                    .filter(key -> key.kind() != SectionKey.Kind.SKU || key.equals(skus.firstKey()))
                    .toList();
        }
    }

    /** Sections that are drawn at once; the others when scrolling comes near them. */
    private static final int AT_ONCE = 24;

    private final OfferContent base;
    private final OfferContent target;
    private final SortedMap<SectionKey, List<Change>> changes;
    private final SortedMap<SectionKey, List<Change>> skus;
    private final ChangeRows rows;
    private final ContentWords words;
    private final ChangeActions actions;

    /**
     * @param changes what {@code Comparison} found between both
     * @param listName the name of an entry of the marketplace's lists by its id
     * @param pictureUrl the address of a picture by the hash of its bytes
     */
    public CompareView(
            OfferContent base,
            OfferContent target,
            SortedMap<SectionKey, List<Change>> changes,
            Mode mode,
            UnaryOperator<String> listName,
            Function<Sha256, String> pictureUrl) {
        this(base, target, changes, mode, listName, pictureUrl, ChangeActions.NONE);
    }

    /** @param actions buttons beside each section and each field that differs */
    public CompareView(
            OfferContent base,
            OfferContent target,
            SortedMap<SectionKey, List<Change>> changes,
            Mode mode,
            UnaryOperator<String> listName,
            Function<Sha256, String> pictureUrl,
            ChangeActions actions) {
        this(States.whole(base, target, changes), mode, listName, pictureUrl, actions);
    }

    /** @param actions buttons beside each section and each field that differs */
    public CompareView(
            States states,
            Mode mode,
            UnaryOperator<String> listName,
            Function<Sha256, String> pictureUrl,
            ChangeActions actions) {
        base = states.base();
        target = states.target();
        changes = states.changes();
        skus = states.skus();
        words = ContentWords.of(this, target, base).naming(listName);
        rows = new ChangeRows(words, mode, pictureUrl, actions);
        this.actions = actions;
        getContent().addClassName("v-compare");
        if (changes.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            "passed", getTranslation("kit.compare.same"), getTranslation("kit.compare.sameText")));
        } else {
            var body = new Div();
            body.addClassName("v-compare-body");
            states.parts().forEach(key -> body.add(section(key, body.getComponentCount() < AT_ONCE)));
            getContent().add(outline(states), body);
        }
    }

    private String name(SectionKey key) {
        return key.kind() == SectionKey.Kind.SKU ? getTranslation("kit.compare.skus") : words.section(key);
    }

    private List<Change> found(SectionKey key) {
        return key.kind() == SectionKey.Kind.SKU
                ? skus.values().stream()
                        .map(ChangeRows::fields)
                        .flatMap(List::stream)
                        .toList()
                : changes.get(key);
    }

    /** How many changes there are of this kind, in all sections; whole sections count by their fields. */
    public static long count(SortedMap<SectionKey, List<Change>> changes, Change.Kind kind) {
        return changes.values().stream()
                .mapToLong(list -> ChangeRows.fields(list).stream()
                        .filter(c -> c.kind() == kind)
                        .count())
                .sum();
    }

    private Component outline(States states) {
        var equal = states.equal();
        var nav = new Nav();
        nav.addClassName("v-outline");
        nav.getElement().setAttribute("aria-label", getTranslation("kit.compare.outline"));
        var list = new UnorderedList();
        states.parts().forEach(key -> {
            var link = new Anchor("#" + anchor(key), new Span(name(key)), tally(found(key)));
            link.getElement().setAttribute("router-ignore", true);
            list.add(new ListItem(link));
        });
        nav.add(list);
        if (!equal.isEmpty()) {
            var names = new UnorderedList();
            names.addClassName("v-outline-equal");
            equal.forEach(key -> names.add(new ListItem(new Span(words.section(key)))));
            var folded = new NativeDetails(getTranslation("kit.compare.without", equal.size()), names);
            folded.addClassName("v-outline-fold");
            nav.add(folded);
        }
        return nav;
    }

    private Component tally(List<Change> found) {
        var fields = ChangeRows.fields(found);
        var tally = new Span();
        tally.addClassName("v-tally");
        for (Change.Kind kind : Change.Kind.values()) {
            long count = fields.stream().filter(c -> c.kind() == kind).count();
            if (count > 0) {
                var part = new Span(ChangeRows.sign(kind) + count);
                part.addClassName(ChangeRows.className(kind));
                part.getElement().setAttribute("aria-hidden", "true");
                tally.add(part, Marks.unseen(getTranslation(Labels.key(Said.of(kind)), count)));
            }
        }
        return tally;
    }

    private Component section(SectionKey key, boolean now) {
        var head = new Div(new H2(name(key)), tally(found(key)));
        head.addClassName("v-compare-head");
        if (key.kind() != SectionKey.Kind.SKU) {
            actions.at(FieldPath.whole(key)).ifPresent(head::add);
        }
        var section = new Section(head);
        section.addClassNames("v-card", "v-compare-section");
        section.setId(anchor(key));
        section.setClassName("v-compare-skus", key.kind() == SectionKey.Kind.SKU);
        if (now) {
            fill(section, key);
        } else {
            section.add(new More(getTranslation("kit.compare.open", name(key)), () -> fill(section, key)));
        }
        return section;
    }

    private void fill(Section section, SectionKey key) {
        switch (key.kind()) {
            case SKU ->
                section.add(new CellTable(CellGrid.skus(base, target, skus, words), "kit.compare.sameSkus", actions));
            case PRICES -> prices(section, key);
            default -> ChangeRows.fields(changes.get(key)).forEach(change -> section.add(rows.row(change)));
        }
    }

    /** The prices as a table; where a SKU is available without prices, line by line. */
    private void prices(Section section, SectionKey key) {
        String sku = key.sku().orElseThrow();
        var grid = CellGrid.prices(key, base.prices(sku), target.prices(sku), changes.get(key), words);
        if (!grid.differing().isEmpty()) {
            section.add(new CellTable(grid, "kit.compare.sameMarkets", ChangeActions.NONE));
        }
        ChangeRows.fields(changes.get(key)).stream()
                .filter(change -> !change.isPrice())
                .forEach(change -> section.add(rows.row(change)));
    }

    private static String anchor(SectionKey key) {
        return "compare-" + key;
    }

    /** What the signs say. */
    enum Said {
        ADDED,
        REMOVED,
        CHANGED,
        REORDERED;

        static Said of(Change.Kind kind) {
            return valueOf(kind.name());
        }
    }
}
