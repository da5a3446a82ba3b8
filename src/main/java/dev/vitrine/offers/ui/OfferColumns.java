package dev.vitrine.offers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.KeysetGrid;
import dev.vitrine.offers.OfferBadges;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.rules.Completeness;
import dev.vitrine.shared.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the list of offers, and the card that takes their place on a narrow screen. Cells are templates, for a
 * hundred lines of components would be slow; what is shown several times in a cell goes there as rows of texts.
 */
final class OfferColumns {
    private static final String NAME = """
            <div class="v-two"><a class="v-row-link" href=${item.href} router-link>${item.name}</a>\
            <span><span class="v-id">${item.offerId}</span> ${item.skus}</span></div>""";
    private static final String STATE = """
            <div class="v-two"><span class="v-badges">${item.badges.map(badge => \
            html`<span class="v-badge ${badge[0]}">${badge[1]}</span>`)}</span><span>${item.changed}</span></div>""";
    private static final String LANGUAGES = """
            <div class="v-rings">${item.languages.map(language => html`<span class="v-ring-of" title=${language[1]}>\
            <v-ring value=${language[2]} aria-hidden="true"></v-ring>${language[0]} <span>${language[3]}</span></span>`)}\
            </div>""";
    private static final String FINDINGS = """
            <div class="v-badges">${item.counts.map(count => \
            html`<span class="v-mark ${count[0]}">${count[1]}</span>`)}</div>""";
    private static final String CHANGE = """
            <div class="v-two"><span>${item.ago}</span><span>${item.by}</span></div>""";
    private static final String CLONE = """
            <button class="v-row-action" type="button" title=${item.clone} aria-label=${item.clone} @click=${clone}>\
            <vaadin-icon class="v-icon" aria-hidden="true" src="%s" symbol="copy"></vaadin-icon></button>""".formatted(Icons.SPRITE);
    private static final String CARD = NAME + STATE + LANGUAGES + FINDINGS + CHANGE;

    private final Component reader;
    private final OffersNavigation navigation;
    private final @Nullable Consumer<OfferRow> clone;

    /** @param clone makes a clone of an offer; null when the reader may not */
    OfferColumns(Component reader, OffersNavigation navigation, @Nullable Consumer<OfferRow> clone) {
        this.reader = reader;
        this.navigation = navigation;
        this.clone = clone;
    }

    void addTo(KeysetGrid<OfferRow> grid) {
        add(grid, "offers.list.offer", named(LitRenderer.of(NAME)), 3);
        add(grid, "offers.list.state", stated(LitRenderer.of(STATE)), 3);
        add(grid, "offers.list.languages", spoken(LitRenderer.of(LANGUAGES)), 2);
        add(grid, "offers.list.findings", judged(LitRenderer.of(FINDINGS)), 1);
        add(grid, "offers.list.changed", dated(LitRenderer.of(CHANGE)), 2);
        var card = LitRenderer.<OfferRow>of(
                "<div class=\"v-grid-card\">" + CARD + (clone == null ? "" : CLONE) + "</div>");
        grid.cards(cloned(dated(judged(spoken(stated(named(card)))))));
        if (clone != null) {
            var heading = new Span(reader.getTranslation("offers.list.clone"));
            heading.addClassName("v-unseen");
            grid.grid()
                    .addColumn(cloned(LitRenderer.of(CLONE)))
                    .setHeader(heading)
                    .setWidth("3.5rem")
                    .setFlexGrow(0);
        }
    }

    private LitRenderer<OfferRow> cloned(LitRenderer<OfferRow> cell) {
        return clone == null
                ? cell
                : cell.withProperty(
                                "clone",
                                row -> reader.getTranslation(
                                        "offers.clone.button", row.head().name()))
                        .withFunction("clone", clone::accept);
    }

    private void add(KeysetGrid<OfferRow> grid, String heading, LitRenderer<OfferRow> cell, int share) {
        grid.grid().addColumn(cell).setHeader(reader.getTranslation(heading)).setFlexGrow(share);
    }

    private LitRenderer<OfferRow> named(LitRenderer<OfferRow> cell) {
        return cell.withProperty("href", row -> navigation.editor(row.id()))
                .withProperty("name", row -> row.head().name())
                .withProperty("offerId", row -> row.head().offerId())
                .withProperty(
                        "skus",
                        row -> reader.getTranslation(
                                "offers.list.skus", row.head().skus()));
    }

    private LitRenderer<OfferRow> stated(LitRenderer<OfferRow> cell) {
        return cell.withProperty("badges", row -> badges(row.head()))
                .withProperty("changed", row -> changed(row.head()));
    }

    private List<List<String>> badges(OfferHead head) {
        return OfferBadges.words(reader, head).stream()
                .map(words -> List.of("v-tone-" + words.tone().name().toLowerCase(Locale.ROOT), words.text()))
                .toList();
    }

    private String changed(OfferHead head) {
        boolean live = head.publication() == Publication.LIVE;
        return reader.getTranslation(
                live ? "offers.list.fieldsChanged" : "offers.list.fieldsFilled", head.changedFields());
    }

    private LitRenderer<OfferRow> spoken(LitRenderer<OfferRow> cell) {
        return cell.withProperty(
                "languages",
                row -> row.head().languages().stream()
                        .map(language -> ring(row.head(), language))
                        .toList());
    }

    private static List<String> ring(OfferHead head, LanguageTag language) {
        int percent = head.completeness()
                .getOrDefault(language, new Completeness.Share(0, 1))
                .percent();
        return List.of(
                language.locale().getLanguage(),
                ContentWords.language(language),
                String.valueOf(percent),
                percent == 100 ? "" : Formats.current().percent(percent));
    }

    private LitRenderer<OfferRow> judged(LitRenderer<OfferRow> cell) {
        return cell.withProperty("counts", row -> counts(row.head()));
    }

    private List<List<String>> counts(OfferHead head) {
        var counts = new ArrayList<List<String>>();
        if (head.errors() > 0) {
            counts.add(List.of("v-mark-err", reader.getTranslation("kit.mark.errors", head.errors())));
        }
        if (head.warnings() > 0) {
            counts.add(List.of("v-mark-warn", reader.getTranslation("kit.mark.warnings", head.warnings())));
        }
        if (counts.isEmpty()) {
            counts.add(List.of("v-mark-live", reader.getTranslation("offers.list.noFindings")));
        }
        return counts;
    }

    private static LitRenderer<OfferRow> dated(LitRenderer<OfferRow> cell) {
        return cell.withProperty("ago", row -> Formats.current().ago(row.head().changedAt()))
                .withProperty("by", OfferRow::changedBy);
    }
}
