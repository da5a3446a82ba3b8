package dev.vitrine.images.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage;
import dev.vitrine.images.ImageChecks;
import dev.vitrine.images.SasUrls;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.FollowsOffer;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** VM images: the SKUs of the offer, and the image of the one that the address names, or of the first. */
@Route(value = "p/:publisher/offers/:offer/images/:sku?", layout = EditorFrame.class)
@PermitAll
class ImagesView extends PageView implements BeforeEnterObserver, FollowsOffer {
    private final transient Drafts drafts;
    private final transient SectionForms forms;
    private final transient SasUrls urls;
    private final transient MarketplaceLists lists;
    private final transient ImageChecks checks;
    private final transient PersonNames people;
    private final transient OffersNavigation navigation;
    private @Nullable SectionForm<VmImage> form;

    ImagesView(
            Drafts drafts,
            SectionForms forms,
            SasUrls urls,
            MarketplaceLists lists,
            ImageChecks checks,
            PersonNames people,
            OffersNavigation navigation) {
        this.drafts = drafts;
        this.forms = forms;
        this.urls = urls;
        this.lists = lists;
        this.checks = checks;
        this.people = people;
        this.navigation = navigation;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("images.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Draft draft = drafts.open(OfferRoute.offer(event.getRouteParameters()));
        List<String> keys = keys(draft.content());
        form = null;
        clear();
        foot();
        add(head(draft.content()));
        if (keys.isEmpty()) {
            add(empty(draft.id()));
            return;
        }
        String key = event.getRouteParameters().get(OfferRoute.SKU).orElse(keys.getFirst());
        if (!keys.contains(key)) {
            throw new NotFoundException();
        }
        show(draft, keys, key);
    }

    private static List<String> keys(OfferContent content) {
        return content.skuKeys().stream()
                .sorted(Comparator.comparing(key -> content.sku(key).id()))
                .toList();
    }

    private PageHead head(OfferContent content) {
        var id = new Span(content.basics().offerId());
        id.addClassName("v-id");
        var words = new Span(new Span(getTranslation("images.offerId")), id);
        words.addClassName("v-images-offer");
        return new PageHead(getTranslation("images.title")).beside(words);
    }

    private EmptyState empty(OfferId offer) {
        var next = navigation.tabs().stream()
                .filter(tab -> tab.kinds().contains(SectionKey.Kind.SKU))
                .map(tab -> new Anchor(navigation.tab(tab.view(), offer), getTranslation("images.toSkus")))
                .toArray(Component[]::new);
        return new EmptyState("box", getTranslation("images.noSkus"), getTranslation("images.noSkusText"), next);
    }

    private void show(Draft draft, List<String> keys, String key) {
        var list = new SkuList(sku -> navigation.tab(ImagesView.class, draft.id(), Map.of(OfferRoute.SKU, sku)));
        list.show(draft.content(), keys, draft.findings(), key);
        var image = forms.form(VmImage.class, draft.id(), SectionKey.image(key));
        var fields = new ImageForm(image, urls, lists, () -> others(draft.id(), key), checks, people);
        fields.build();
        image.load();
        image.whenSaved(() -> {
            fields.saved();
            Draft now = drafts.open(draft.id());
            list.show(now.content(), keys(now.content()), now.findings(), key);
            EditorFrame.refresh(this);
        });
        form = image;
        var body = new Div(list, image);
        body.addClassName("v-images");
        add(body);
        foot(image.bar());
    }

    /** The images of the other SKUs as they are saved now. */
    private List<CopyImageDialog.Source> others(OfferId offer, String key) {
        OfferContent content = drafts.content(offer, SectionKey.Kind.SKU, SectionKey.Kind.IMAGE);
        return keys(content).stream()
                .filter(other -> !other.equals(key))
                .map(other -> new CopyImageDialog.Source(content.sku(other).id(), content.image(other)))
                .toList();
    }

    @Override
    public void follow() {
        if (form != null) {
            form.follow();
        }
    }
}
