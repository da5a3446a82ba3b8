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
import java.util.SortedMap;
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
        SIDE_BY_SIDE
    }

    private final OfferContent base;
    private final OfferContent target;
    private final SortedMap<SectionKey, List<Change>> changes;
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
        this.base = base;
        this.target = target;
        this.changes = changes;
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
            changes.forEach((key, list) -> body.add(section(key, list)));
            getContent().add(outline(), body);
        }
    }

    /** How many changes there are of this kind, in all sections; whole sections count by their fields. */
    public static long count(SortedMap<SectionKey, List<Change>> changes, Change.Kind kind) {
        return changes.values().stream()
                .mapToLong(list -> ChangeRows.fields(list).stream()
                        .filter(c -> c.kind() == kind)
                        .count())
                .sum();
    }

    private Component outline() {
        var nav = new Nav();
        nav.addClassName("v-outline");
        nav.getElement().setAttribute("aria-label", getTranslation("kit.compare.outline"));
        var list = new UnorderedList();
        changes.forEach((key, found) -> {
            var link = new Anchor("#" + anchor(key), new Span(words.section(key)), tally(found));
            link.getElement().setAttribute("router-ignore", true);
            list.add(new ListItem(link));
        });
        nav.add(list);
        var equal = new TreeSet<>(base.sections().keySet());
        equal.addAll(target.sections().keySet());
        equal.removeAll(changes.keySet());
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

    private Component section(SectionKey key, List<Change> found) {
        var heading = new H2(words.section(key));
        var head = new Div(heading, tally(found));
        head.addClassName("v-compare-head");
        actions.at(FieldPath.whole(key)).ifPresent(head::add);
        var section = new Section(head);
        section.addClassNames("v-card", "v-compare-section");
        section.setId(anchor(key));
        if (key.kind() == SectionKey.Kind.PRICES) {
            String sku = key.sku().orElseThrow();
            section.add(new PriceTable(base.prices(sku), target.prices(sku), words, found));
        } else {
            ChangeRows.fields(found).forEach(change -> section.add(rows.row(change)));
        }
        return section;
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
