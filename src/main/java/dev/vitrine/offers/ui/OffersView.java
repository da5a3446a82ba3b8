package dev.vitrine.offers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.People;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.KeysetGrid;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Creation;
import dev.vitrine.offers.Drafts.NewOffer;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferList;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of the publisher's offers, last changed first; the search is in the address. */
@Route(value = "p/:publisher/offers", layout = MainLayout.class)
@PermitAll
class OffersView extends PageView implements BeforeEnterObserver {
    private static final String SEARCH = "q";

    private final transient OfferList offers;
    private final transient Drafts drafts;
    private final transient MarketplaceLists lists;
    private final transient People people;
    private final transient OffersNavigation navigation;
    private final TextField search = new TextField();
    private final KeysetGrid<OfferRow> grid = new KeysetGrid<>();

    OffersView(
            OfferList offers,
            Drafts drafts,
            MarketplaceLists lists,
            People people,
            OffersNavigation navigation,
            Permissions permissions) {
        this.offers = offers;
        this.drafts = drafts;
        this.lists = lists;
        this.people = people;
        this.navigation = navigation;
        var head = new PageHead(getTranslation("offers.list.title"));
        boolean mayCreate = permissions.may(Permission.OFFER_EDIT, null, null);
        if (mayCreate) {
            head.actions(createButton());
        }
        add(head, toolbar(), grid);
        new OfferColumns(this, navigation, mayCreate ? this::cloneOffer : null).addTo(grid);
        grid.caption(count -> getTranslation("offers.list.count", count));
        grid.empty(mayCreate ? nothingYet(createButton()) : nothingYet());
        grid.setPages(this::page, () -> offers.count(search.getValue()), OfferRow::id);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("offers.list.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SEARCH)
                .orElse(""));
        grid.refresh();
    }

    private Component toolbar() {
        search.setPlaceholder(getTranslation("offers.list.search"));
        search.setAriaLabel(getTranslation("offers.list.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("v-search");
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                searched();
            }
        });
        var bar = new Div(search);
        bar.addClassName("v-toolbar");
        return bar;
    }

    private void searched() {
        var query = search.isEmpty() ? QueryParameters.empty() : QueryParameters.of(SEARCH, search.getValue());
        String address = navigation.list() + (search.isEmpty() ? "" : "?" + query.getQueryString());
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
        grid.empty(search.isEmpty() ? nothingYet() : nothingFound());
        grid.refresh();
    }

    private Page<OfferRow> page(@Nullable String after, int size) {
        Page<OfferHead> page = offers.page(search.getValue(), after, size);
        Map<PersonId, String> names = people.names(page.items().stream()
                .map(OfferHead::changedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Page<>(
                page.items().stream()
                        .map(head -> new OfferRow(
                                head, head.changedBy() == null ? "" : names.getOrDefault(head.changedBy(), "")))
                        .toList(),
                page.next());
    }

    private Component nothingYet(Component... next) {
        return new EmptyState(
                "box", getTranslation("offers.list.empty"), getTranslation("offers.list.emptyText"), next);
    }

    private Component nothingFound() {
        return new EmptyState(
                "search", getTranslation("offers.list.notFound"), getTranslation("offers.list.notFoundText"));
    }

    private Button createButton() {
        var button = new Button(getTranslation("offers.list.create"), Icons.of("plus"), event -> create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void create() {
        new CreateOfferDialog(lists.languages(), drafts::offerIdFree, this::created).open();
    }

    private void cloneOffer(OfferRow row) {
        new CloneOfferDialog(
                        row.head().name(),
                        drafts::offerIdFree,
                        (name, offerId) -> opened(drafts.cloneOffer(row.id(), name, offerId)))
                .open();
    }

    private List<Finding> created(NewOffer offer) {
        return opened(drafts.create(offer));
    }

    private List<Finding> opened(Creation creation) {
        return switch (creation) {
            case Creation.Created(var id) -> {
                UI.getCurrent().navigate(navigation.editor(id));
                yield List.of();
            }
            case Creation.Refused(var findings) -> findings;
        };
    }
}
