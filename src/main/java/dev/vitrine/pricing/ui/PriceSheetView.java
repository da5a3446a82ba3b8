package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.UploadWords;
import dev.vitrine.kit.Workplace;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.pricing.PriceSheets;
import dev.vitrine.pricing.PriceSheets.Outcome;
import dev.vitrine.pricing.PriceSheets.Reading;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
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
    private final Div result = new Div();
    private final Upload upload = new Upload();
    private transient @Nullable OfferHead offer;

    PriceSheetView(
            PriceSheets sheets, Drafts drafts, MarketplaceLists lists, Permissions permissions, PricingPages pages) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.lists = lists;
        this.permissions = permissions;
        this.pages = pages;
        result.getElement().setAttribute("aria-live", "polite");
        result.addClassName("v-arrival");
        upload.setUploadButton(new Button(getTranslation("pricing.sheet.choose"), Icons.of("upload")));
        upload.setDropLabel(new Span(getTranslation("pricing.sheet.drop")));
        upload.addClassName("v-arrival-upload");
        upload.setMaxFiles(1);
        upload.setUploadHandler((UploadHandler) this::receive);
        upload.setI18n(UploadWords.of(this));
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
        result.removeAll();
        add(
                new PageHead(getTranslation(Labels.key(PricingPage.SPREADSHEET))),
                pages.tabs(this, id, PricingPage.SPREADSHEET),
                outwards(publisher),
                inwards(),
                result);
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
                may ? upload : new Div());
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(PriceSheets.BYTES_MAX + 1);
        }
        event.getUI().access(() -> take(bytes));
        if (bytes.length > PriceSheets.BYTES_MAX) {
            event.reject();
        }
    }

    private void take(byte[] bytes) {
        upload.clearFileList();
        switch (sheets.read(offer().id(), bytes)) {
            case Reading.Unreadable(var problem, var place) -> {
                String words =
                        getTranslation(Labels.key(problem), Formats.current().bytes(PriceSheets.BYTES_MAX));
                say(place.isEmpty() ? words : words + " " + getTranslation("pricing.sheet.placeInFile", place));
            }
            case Reading.Arrival arrival -> show(arrival);
        }
    }

    private void say(String problem) {
        var said = new Paragraph(Icons.of("error"), new Span(problem));
        said.addClassName("v-arrival-problem");
        said.getElement().setAttribute("role", "alert");
        result.removeAll();
        result.add(said);
    }

    private void show(Reading.Arrival arrival) {
        Map<String, Market> markets = lists.marketsOnSale();
        var words =
                new PriceWords(this, arrival.skus(), market -> lists.name(Kind.MARKET, market, getLocale()), market -> {
                    Market known = markets.get(market);
                    return known == null ? "" : known.currency();
                });
        result.removeAll();
        result.add(new PriceArrivalCard(arrival, words, () -> apply(arrival), result::removeAll));
    }

    private void apply(Reading.Arrival arrival) {
        switch (sheets.apply(offer().id(), arrival)) {
            case Outcome.Saved saved -> saved(saved);
            case Outcome.Overtaken overtaken -> {
                show(overtaken.arrival());
                Notices.problem(getTranslation("pricing.sheet.overtaken"));
            }
            case Outcome.Hindered hindered ->
                say(getTranslation(
                        "pricing.sheet.hindered",
                        Findings.text(this, hindered.findings().getFirst())));
        }
    }

    private void saved(Outcome.Saved saved) {
        result.removeAll();
        EditorFrame.refresh(this);
        String words = getTranslation("pricing.sheet.saved", saved.cells());
        saved.versions().entrySet().stream()
                .findFirst()
                .ifPresentOrElse(
                        section -> Notices.done(words, getTranslation("pricing.sheet.undo"), () -> undo(section)),
                        () -> Notices.done(words));
    }

    /** What was saved together goes back together, whichever of its sections is asked for. */
    private void undo(Map.Entry<SectionKey, Long> section) {
        switch (drafts.undo(offer().id(), section.getKey(), section.getValue())) {
            case SaveResult.Saved back -> undone();
            case SaveResult.Merged back -> undone();
            default -> Notices.problem(getTranslation("pricing.sheet.undoRefused"));
        }
    }

    private void undone() {
        Notices.done(getTranslation("pricing.sheet.undone"));
        EditorFrame.refresh(this);
    }
}
