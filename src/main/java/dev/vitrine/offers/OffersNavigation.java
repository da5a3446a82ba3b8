package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.Workplace;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Sha256;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Addresses of the list of offers and of the editor, for the publisher that the present screen works for. */
@org.springframework.stereotype.Component
public final class OffersNavigation {
    private final ObjectProvider<Workplace> workplace;
    private final ObjectProvider<EditorTab> tabs;
    private final ObjectProvider<FieldPlaces> places;

    OffersNavigation(
            ObjectProvider<Workplace> workplace, ObjectProvider<EditorTab> tabs, ObjectProvider<FieldPlaces> places) {
        this.workplace = workplace;
        this.tabs = tabs;
        this.places = places;
    }

    /** The address of an offer's editor, for mails and for screens that belong to no publisher. */
    public static String editor(String publisherSlug, OfferId offer) {
        return list(publisherSlug) + "/" + offer;
    }

    static String list(String publisherSlug) {
        return "p/" + publisherSlug + "/offers";
    }

    public String list() {
        return list(slug());
    }

    /** The editor at its first tab. */
    public String editor(OfferId offer) {
        return editor(slug(), offer);
    }

    /** The draft compared with what is live. */
    public String changesSinceLive(OfferId offer) {
        return editor(offer) + "/history?base=live&target=draft";
    }

    /** A comparison as a file to keep, under the words of the page that shows it. */
    public String comparisonFile(OfferId offer, Map<String, String> query) {
        return editor(offer) + "/comparison.html?"
                + QueryParameters.simple(query).getQueryString();
    }

    /** The form of name, id and languages. */
    public String basics(OfferId offer) {
        return editor(offer) + "/basics";
    }

    public String tab(Class<? extends Component> view, OfferId offer) {
        return tab(view, offer, Map.of());
    }

    /** @param parameters route parameters beside {@code publisher} and {@code offer} */
    public String tab(Class<? extends Component> view, OfferId offer, Map<String, String> parameters) {
        var all = new HashMap<>(parameters);
        all.put(Workplace.PARAMETER, slug());
        all.put(OfferRoute.OFFER, offer.toString());
        return RouteConfiguration.forRegistry(
                        UI.getCurrent().getInternals().getRouter().getRegistry())
                .getUrl(view, new RouteParameters(all));
    }

    /** The page on which this field is edited, without the field. */
    public String page(OfferId offer, FieldPath path) {
        return places.stream()
                .flatMap(room -> room.place(path).stream())
                .findFirst()
                .map(place -> tab(place.view(), offer, place.parameters()))
                .or(() -> tabOf(path).map(tab -> tab(tab.view(), offer)))
                .orElseGet(() -> basics(offer));
    }

    /** The very field. */
    public String field(OfferId offer, FieldPath path) {
        return FieldAddress.link(page(offer, path), path);
    }

    /** A picture by the hash of its bytes. */
    public String picture(Sha256 hash) {
        return "p/" + slug() + "/pictures/" + hash;
    }

    /** The editor's tabs in their order. */
    public List<EditorTab> tabs() {
        return tabs.stream().sorted(Comparator.comparingInt(EditorTab::order)).toList();
    }

    private Optional<EditorTab> tabOf(FieldPath path) {
        return tabs().stream()
                .filter(tab -> tab.kinds().contains(path.section().kind()))
                .findFirst();
    }

    private String slug() {
        return workplace.getObject().slug(UI.getCurrent()).orElseThrow(NotFoundException::new);
    }
}
