package dev.vitrine.offers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.vitrine.kit.Cells;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Formats;
import dev.vitrine.offers.OfferBadges;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.rules.Completeness;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** One line of the list of offers; the cells are templates, for a hundred lines of components would be slow. */
record OfferRow(OfferHead head, String changedBy) {
    private static final String NAME = "<div class=\"v-two\"><a class=\"v-row-link\" href=${item.href} router-link>"
            + "${item.name}</a><span><span class=\"v-id\">${item.offerId}</span>&ensp;${item.skus}</span></div>";
    private static final String STATE = "<div class=\"v-two\"><span class=\"v-badges\">${item.badges.map(badge => "
            + "html`<span class=\"v-badge ${badge.tone}\">${badge.icon ? html`<vaadin-icon class=\"v-icon\" "
            + "src=\"themes/icons.svg\" symbol=${badge.icon}></vaadin-icon>` : ''}${badge.text}</span>`)}</span>"
            + "<span>${item.changed}</span></div>";
    private static final String LANGUAGES = "<div class=\"v-rings\">${item.languages.map(language => html`"
            + "<span class=\"v-ring-of\" title=${language.name}><v-ring value=${language.percent} "
            + "aria-hidden=\"true\"></v-ring>${language.code} <span>${language.share}</span></span>`)}</div>";
    private static final String COUNTS = "<div class=\"v-badges\">${item.counts.map(count => html`"
            + "<span class=\"v-mark ${count.tone}\"><vaadin-icon class=\"v-icon\" src=\"themes/icons.svg\" "
            + "symbol=${count.icon} aria-hidden=\"true\"></vaadin-icon><span aria-hidden=\"true\">${count.number}"
            + "</span><span class=\"v-unseen\">${count.words}</span></span>`)}</div>";

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

    /** All of it as a card, for narrow screens. */
    static LitRenderer<OfferRow> card(Component reader, OffersNavigation navigation) {
        var renderer = LitRenderer.<OfferRow>of(
                "<div class=\"v-grid-card\"><div class=\"v-line-apart\">" + NAME + COUNTS + "</div>" + STATE
                        + "<div class=\"v-line-apart\">" + LANGUAGES + "<span>${item.ago}</span></div></div>");
        withName(renderer, reader, navigation);
        withState(renderer, reader);
        withLanguages(renderer);
        withCounts(renderer, reader);
        return withChange(renderer);
    }

    private static LitRenderer<OfferRow> name(Component reader, OffersNavigation navigation) {
        return withName(LitRenderer.of(NAME), reader, navigation);
    }

    private static LitRenderer<OfferRow> withName(
            LitRenderer<OfferRow> renderer, Component reader, OffersNavigation navigation) {
        return renderer.withProperty("href", row -> navigation.editor(row.id()))
                .withProperty("name", row -> row.head.name())
                .withProperty("offerId", row -> row.head.offerId())
                .withProperty("skus", row -> reader.getTranslation("offers.list.skus", row.head.skus()));
    }

    private static LitRenderer<OfferRow> state(Component reader) {
        return withState(LitRenderer.of(STATE), reader);
    }

    private static LitRenderer<OfferRow> withState(LitRenderer<OfferRow> renderer, Component reader) {
        return renderer.withProperty(
                        "badges",
                        row -> OfferBadges.words(reader, row.head).stream()
                                .map(OfferRow::badge)
                                .toList())
                .withProperty("changed", row -> row.changed(reader));
    }

    private static ObjectNode badge(OfferBadges.Words words) {
        return Cells.of(Map.of(
                "tone", "v-tone-" + words.tone().name().toLowerCase(Locale.ROOT),
                "icon", words.icon(),
                "text", words.text()));
    }

    private String changed(Component reader) {
        return reader.getTranslation(
                head.publication() == Publication.LIVE ? "offers.list.fieldsChanged" : "offers.list.fieldsFilled",
                head.changedFields());
    }

    private static LitRenderer<OfferRow> languages() {
        return withLanguages(LitRenderer.of(LANGUAGES));
    }

    private static LitRenderer<OfferRow> withLanguages(LitRenderer<OfferRow> renderer) {
        return renderer.withProperty(
                "languages",
                row -> row.head.languages().stream().map(row::language).toList());
    }

    private ObjectNode language(LanguageTag language) {
        int percent = head.completeness()
                .getOrDefault(language, new Completeness.Share(0, 1))
                .percent();
        return Cells.of(Map.of(
                "code", language.locale().getLanguage(),
                "name", ContentWords.language(language),
                "percent", String.valueOf(percent),
                "share", percent == 100 ? "" : Formats.current().percent(percent)));
    }

    private static LitRenderer<OfferRow> findings(Component reader) {
        return withCounts(LitRenderer.of(COUNTS), reader);
    }

    private static LitRenderer<OfferRow> withCounts(LitRenderer<OfferRow> renderer, Component reader) {
        return renderer.withProperty("counts", row -> row.counts(reader));
    }

    private List<ObjectNode> counts(Component reader) {
        var counts = new ArrayList<ObjectNode>();
        if (head.errors() > 0) {
            counts.add(count("err", "error", head.errors(), reader.getTranslation("kit.mark.errors", head.errors())));
        }
        if (head.warnings() > 0) {
            counts.add(count(
                    "warn", "warning", head.warnings(), reader.getTranslation("kit.mark.warnings", head.warnings())));
        }
        return counts.isEmpty()
                ? List.of(count("live", "check", 0, reader.getTranslation("offers.list.noFindings")))
                : counts;
    }

    private static ObjectNode count(String tone, String icon, int number, String words) {
        return Cells.of(Map.of(
                "tone",
                "v-mark-" + tone,
                "icon",
                icon,
                "number",
                number == 0 ? "" : String.valueOf(number),
                "words",
                words));
    }

    private static LitRenderer<OfferRow> change() {
        return withChange(LitRenderer.of("<div class=\"v-two\"><span>${item.ago}</span><span>${item.by}</span></div>"));
    }

    private static LitRenderer<OfferRow> withChange(LitRenderer<OfferRow> renderer) {
        return renderer.withProperty("ago", row -> Formats.current().ago(row.head.changedAt()))
                .withProperty("by", row -> row.changedBy);
    }
}
