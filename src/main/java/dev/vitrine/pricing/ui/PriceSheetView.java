package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.FileArrival;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.Workplace;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.SavedTogether;
import dev.vitrine.pricing.PriceSheets;
import dev.vitrine.pricing.PriceSheets.Outcome;
import dev.vitrine.pricing.PriceSheets.Reading;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.NotFoundException;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The price book out as a workbook and in again, compared cell by cell before anything is saved. */
@Route(value = "p/:publisher/offers/:offer/pricing/spreadsheet", layout = EditorFrame.class)
@PermitAll
class PriceSheetView extends PageView implements BeforeEnterObserver {
    private final transient PriceSheets sheets;
    private final transient Drafts drafts;
    private final transient MarketplaceLists lists;
    private final transient Permissions permissions;
    private final transient PricingPages pages;
    private final FileArrival arrival;
    private transient @Nullable OfferHead offer;

    PriceSheetView(
            PriceSheets sheets, Drafts drafts, MarketplaceLists lists, Permissions permissions, PricingPages pages) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.lists = lists;
        this.permissions = permissions;
        this.pages = pages;
        arrival = new FileArrival(
                getTranslation("pricing.sheet.choose"),
                getTranslation("pricing.sheet.drop"),
                PriceSheets.BYTES_MAX,
                (name, bytes) -> take(bytes));
    }

    @Override
    public List<Crumb> crumbs() {
        return pages.crumbs(this, offer().id(), PricingPage.SPREADSHEET);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = OfferRoute.offer(event.getRouteParameters());
        offer = drafts.head(id);
        String publisher = event.getRouteParameters().get(Workplace.PARAMETER).orElseThrow(NotFoundException::new);
        clear();
        arrival.result().removeAll();
        add(
                new PageHead(getTranslation(Labels.key(PricingPage.SPREADSHEET))),
                pages.tabs(this, id, PricingPage.SPREADSHEET),
                outwards(publisher),
                inwards(),
                arrival.result());
    }

    private OfferHead offer() {
        return Objects.requireNonNull(offer);
    }

    private Component outwards(String publisher) {
        var link = new Anchor(
                PriceSheetController.address(publisher, offer().id()), getTranslation("pricing.sheet.download"));
        link.addComponentAsFirst(Icons.of("download"));
        link.getElement().setAttribute("download", true);
        var line = new Div(link);
        line.addClassName("v-downloads");
        return new Card(
                getTranslation("pricing.sheet.export"),
                new Paragraph(getTranslation("pricing.sheet.exportNote")),
                line);
    }

    private Component inwards() {
        boolean may = permissions.may(Permission.PRICING_EDIT, offer().id(), null);
        return new Card(
                getTranslation("pricing.sheet.import"),
                new Paragraph(getTranslation(may ? "pricing.sheet.importNote" : "pricing.sheet.readOnly")),
                may ? arrival : new Div());
    }

    private void take(byte[] bytes) {
        switch (sheets.read(offer().id(), bytes)) {
            case Reading.Unreadable(var problem, var place) -> {
                String words =
                        getTranslation(Labels.key(problem), Formats.current().bytes(PriceSheets.BYTES_MAX));
                arrival.refuse(
                        place.isEmpty() ? words : words + " " + getTranslation("pricing.sheet.placeInFile", place));
            }
            case Reading.Arrival read -> show(read);
        }
    }

    private void show(Reading.Arrival read) {
        Map<String, Market> markets = lists.marketsOnSale();
        var words =
                new PriceWords(this, read.skus(), market -> lists.name(Kind.MARKET, market, getLocale()), market -> {
                    Market known = markets.get(market);
                    return known == null ? "" : known.currency();
                });
        arrival.result().removeAll();
        arrival.result().add(new PriceArrivalCard(read, words, () -> apply(read), arrival.result()::removeAll));
    }

    private void apply(Reading.Arrival read) {
        switch (sheets.apply(offer().id(), read)) {
            case Outcome.Saved saved -> saved(saved);
            case Outcome.Overtaken overtaken -> {
                show(overtaken.arrival());
                Notices.problem(getTranslation("pricing.sheet.overtaken"));
            }
            case Outcome.Hindered hindered ->
                arrival.refuse(getTranslation(
                        "pricing.sheet.hindered",
                        Findings.text(this, hindered.findings().getFirst())));
        }
    }

    private void saved(Outcome.Saved saved) {
        arrival.result().removeAll();
        EditorFrame.refresh(this);
        new SavedTogether(drafts, offer().id(), saved.versions())
                .tell(
                        getTranslation("pricing.sheet.saved", saved.cells()),
                        getTranslation("pricing.sheet.undo"),
                        this::undone,
                        getTranslation("pricing.sheet.undoRefused"));
    }

    private void undone() {
        Notices.done(getTranslation("pricing.sheet.undone"));
        EditorFrame.refresh(this);
    }
}
