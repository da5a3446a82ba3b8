package dev.vitrine.offers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Formats;
import dev.vitrine.offers.OfferBadges;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.rules.Completeness;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line of the list of offers; the cells are templates, for a hundred lines of components would be slow. */
record OfferRow(OfferHead head, String changedBy) {
    OfferId id() {
        return head.id();
    }

    static void columns(Component reader, Grid<OfferRow> grid, OffersNavigation navigation) {
        grid.addColumn(name(reader, navigation))
                .setHeader(reader.getTranslation("offers.list.offer"))
                .setKey("offer")
                .setFlexGrow(3);
        grid.addColumn(state(reader))
                .setHeader(reader.getTranslation("offers.list.state"))
                .setKey("state")
                .setFlexGrow(3);
        grid.addColumn(languages())
                .setHeader(reader.getTranslation("offers.list.languages"))
                .setKey("languages")
                .setFlexGrow(2);
        grid.addColumn(findings(reader))
                .setHeader(reader.getTranslation("offers.list.findings"))
                .setKey("findings")
                .setFlexGrow(1);
        grid.addColumn(change())
                .setHeader(reader.getTranslation("offers.list.changed"))
                .setKey("changed")
                .setFlexGrow(2);
    }

    private static LitRenderer<OfferRow> name(Component reader, OffersNavigation navigation) {
        return LitRenderer.<OfferRow>of("<div class=\"v-two\"><a class=\"v-row-link\" href=${item.href} router-link>"
                        + "${item.name}</a><span><span class=\"v-id\">${item.offerId}</span> ${item.skus}</span></div>")
                .withProperty("href", row -> navigation.editor(row.id()))
                .withProperty("name", row -> row.head.name())
                .withProperty("offerId", row -> row.head.offerId())
                .withProperty("skus", row -> reader.getTranslation("offers.list.skus", row.head.skus()));
    }

    private static LitRenderer<OfferRow> state(Component reader) {
        return LitRenderer.<OfferRow>of("<div class=\"v-two\"><span class=\"v-badges\">${item.badges.map(badge => "
                        + "html`<span class=\"v-badge ${badge.tone}\">${badge.text}</span>`)}</span>"
                        + "<span>${item.changed}</span></div>")
                .withProperty(
                        "badges",
                        row -> OfferBadges.words(reader, row.head).stream()
                                .map(OfferRow::badge)
                                .toList())
                .withProperty("changed", row -> row.changed(reader));
    }

    private static Map<String, String> badge(OfferBadges.Words words) {
        return Map.of("tone", "v-tone-" + words.tone().name().toLowerCase(Locale.ROOT), "text", words.text());
    }

    private String changed(Component reader) {
        return reader.getTranslation(
                head.publication() == Publication.LIVE ? "offers.list.fieldsChanged" : "offers.list.fieldsFilled",
                head.changedFields());
    }

    private static LitRenderer<OfferRow> languages() {
        return LitRenderer.<OfferRow>of(
                        "<div class=\"v-rings\">${item.languages.map(language => html`"
                                + "<span class=\"v-ring-of\" title=${language.name}><v-ring value=${language.percent} "
                                + "aria-hidden=\"true\"></v-ring>${language.code} <span>${language.share}</span></span>`)}</div>")
                .withProperty(
                        "languages",
                        row -> row.head.languages().stream().map(row::language).toList());
    }

    private Map<String, String> language(LanguageTag language) {
        int percent = head.completeness()
                .getOrDefault(language, new Completeness.Share(0, 1))
                .percent();
        return Map.of(
                "code", language.locale().getLanguage(),
                "name", ContentWords.language(language),
                "percent", String.valueOf(percent),
                "share", percent == 100 ? "" : Formats.current().percent(percent));
    }

    private static LitRenderer<OfferRow> findings(Component reader) {
        return LitRenderer.<OfferRow>of("<div class=\"v-badges\">${item.counts.map(count => html`"
                        + "<span class=\"v-mark ${count.tone}\">${count.text}</span>`)}</div>")
                .withProperty("counts", row -> row.counts(reader));
    }

    private List<Map<String, String>> counts(Component reader) {
        var errors = Map.of("tone", "v-mark-err", "text", reader.getTranslation("kit.mark.errors", head.errors()));
        var warnings =
                Map.of("tone", "v-mark-warn", "text", reader.getTranslation("kit.mark.warnings", head.warnings()));
        if (head.errors() > 0) {
            return head.warnings() > 0 ? List.of(errors, warnings) : List.of(errors);
        }
        return head.warnings() > 0
                ? List.of(warnings)
                : List.of(Map.of("tone", "v-mark-live", "text", reader.getTranslation("offers.list.noFindings")));
    }

    private static LitRenderer<OfferRow> change() {
        return LitRenderer.<OfferRow>of("<div class=\"v-two\"><span>${item.ago}</span><span>${item.by}</span></div>")
                .withProperty("ago", row -> Formats.current().ago(row.head.changedAt()))
                .withProperty("by", row -> row.changedBy);
    }
}
