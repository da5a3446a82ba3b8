package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.FindingsList;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.publishing.Walkthrough;
import dev.vitrine.shared.OfferId;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The four steps on the way to production, and every finding of the draft with a link to its field. */
@Route(value = "p/:publisher/offers/:offer/walkthrough", layout = EditorFrame.class)
@PermitAll
class WalkthroughView extends PageView implements BeforeEnterObserver {
    private final transient Walkthrough walkthrough;
    private final transient Drafts drafts;
    private final transient OffersNavigation navigation;
    private final transient Addresses addresses;

    WalkthroughView(Walkthrough walkthrough, Drafts drafts, OffersNavigation navigation, Addresses addresses) {
        this.walkthrough = walkthrough;
        this.drafts = drafts;
        this.navigation = navigation;
        this.addresses = addresses;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("publishing.walkthrough.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(OfferRoute.offer(event.getRouteParameters()));
    }

    private void show(OfferId offer) {
        clear();
        var status = walkthrough.of(offer);
        var head = new PageHead(getTranslation("publishing.walkthrough.title"))
                .subtitle(getTranslation("publishing.walkthrough.count", status.greenSteps()));
        var steps = new Card(
                getTranslation("publishing.walkthrough.steps"),
                new WalkthroughSteps(status, gap -> addresses.gap(offer, gap)));
        add(head, steps, findings(offer));
    }

    private Card findings(OfferId offer) {
        var draft = drafts.open(offer);
        var card = new Card(getTranslation("publishing.walkthrough.findings"));
        if (draft.findings().isEmpty()) {
            return card.with(new Paragraph(getTranslation("publishing.walkthrough.noFindings")));
        }
        var list = new FindingsList(ContentWords.of(this, draft.content()), path -> navigation.page(offer, path));
        list.setFindings(draft.findings());
        return card.subtitle(getTranslation(
                        "publishing.walkthrough.findingsCount", draft.findings().size()))
                .with(list);
    }
}
