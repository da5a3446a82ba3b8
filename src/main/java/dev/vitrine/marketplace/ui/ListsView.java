package dev.vitrine.marketplace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.SubTabs;
import dev.vitrine.kit.SubTabs.Tab;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;

/** The marketplace's own lists, as they hold now (product.md section 7). */
@Route(value = "admin/lists/:list?", layout = MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ListsView extends PageView implements BeforeEnterObserver {
    private static final String ADDRESS = "admin/lists/";

    private final transient ListGrids grids;
    private final Div body = new Div();
    private ListKind shown = ListKind.CATEGORIES;

    ListsView(MarketplaceLists lists) {
        this.grids = new ListGrids(lists, this);
        body.addClassName("v-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters()
                .get("list")
                .map(word -> ListKind.of(word).orElseThrow(NotFoundException::new))
                .orElse(ListKind.CATEGORIES);
        clear();
        add(
                new PageHead(getTranslation("marketplace.lists.title"))
                        .subtitle(getTranslation("marketplace.lists.subtitle")),
                new SubTabs(getTranslation("marketplace.lists.title"), tabs(), ADDRESS + shown.word()),
                body);
        body.removeAll();
        body.add(grids.of(shown));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(getTranslation("marketplace.lists.title")), Crumb.of(getTranslation(Labels.key(shown))));
    }

    private List<Tab> tabs() {
        return Arrays.stream(ListKind.values())
                .map(kind -> Tab.of(getTranslation(Labels.key(kind)), ADDRESS + kind.word()))
                .toList();
    }
}
