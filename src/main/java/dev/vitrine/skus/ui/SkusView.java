package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.Sku;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.FollowsOffer;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.offers.SkuIds;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Slug;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The SKUs of an offer: a grid, and beside it the panel that the address names: of one SKU, of a new one ({@code new}), or
 * of a copy ({@code new?from=key}). Search, filters, columns and order are in the address too.
 */
@Route(value = "p/:publisher/offers/:offer/skus/:sku?", layout = EditorFrame.class)
@PermitAll
class SkusView extends PageView implements BeforeEnterObserver, FollowsOffer {
    /** In place of a stable key, which has always ten characters. */
    private static final String NEW = "new";

    private static final String FROM = "from";

    private final transient Drafts drafts;
    private final transient SkuIds ids;
    private final transient SectionForms forms;
    private final transient OffersNavigation navigation;
    private final transient Permissions permissions;
    private final transient Operator operator;
    private final PageHead head = new PageHead(getTranslation("skus.title"));
    private final Div none = new Div();
    private final ChosenBar chosen = new ChosenBar(this::changeChosen, this::removeChosen, this::chooseNone);
    private final SkuGrid grid = new SkuGrid(new GridListener());
    private final Div advice = advice();
    private transient @Nullable Draft draft;
    private @Nullable SectionForm<Sku> form;

    SkusView(
            Drafts drafts,
            SkuIds ids,
            SectionForms forms,
            OffersNavigation navigation,
            Permissions permissions,
            Operator operator) {
        this.drafts = drafts;
        this.ids = ids;
        this.forms = forms;
        this.navigation = navigation;
        this.permissions = permissions;
        this.operator = operator;
        add(head, none, grid, advice);
        foot();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("skus.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        grid.read(query);
        show(OfferRoute.offer(event.getRouteParameters()));
        String key = event.getRouteParameters().get(OfferRoute.SKU).orElse("");
        if (key.isEmpty()) {
            closed();
        } else if (key.equals(NEW)) {
            openNew(query.getSingleParameter(FROM).orElse(""));
        } else {
            open(key);
        }
    }

    private Draft draft() {
        return Objects.requireNonNull(draft);
    }

    private boolean mayEdit() {
        return permissions.may(Permission.SKU_EDIT, draft().id(), null);
    }

    private boolean mayAdd() {
        return mayEdit() && grid.rows().size() < Sku.MAX;
    }

    private void show(OfferId offer) {
        draft = drafts.open(offer);
        List<SkuRow> rows = SkuRow.all(draft());
        grid.choosable(mayEdit());
        grid.show(rows);
        head.beside(new Span(getTranslation("skus.count", rows.size(), Sku.MAX)));
        head.actions(mayAdd() && !rows.isEmpty() ? new Component[] {addButton()} : new Component[0]);
        none.removeAll();
        none.add(mayAdd() ? empty(addButton()) : empty());
        none.setVisible(rows.isEmpty());
        grid.setVisible(!rows.isEmpty());
        advice.setVisible(!rows.isEmpty());
    }

    private EmptyState empty(Button... next) {
        return new EmptyState("box", getTranslation("skus.none"), getTranslation("skus.noneText"), next);
    }

    private Div advice() {
        var what = new Paragraph(getTranslation("skus.advice"));
        what.addClassName("v-strong");
        var box = new Div(Icons.of("info"), new Div(what, new Paragraph(getTranslation("skus.adviceWay"))));
        box.addClassNames("v-info", "v-skus-advice");
        return box;
    }

    private Button addButton() {
        var button = new Button(getTranslation("skus.add"), Icons.of("plus"), event -> go(address(NEW)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private SkuRow row(String key) {
        return grid.row(key).orElseThrow(NotFoundException::new);
    }

    private SkuDeeds deeds() {
        return new SkuDeeds(drafts, draft().id(), this, this::changed);
    }

    private void changed() {
        show(draft().id());
        EditorFrame.refresh(this);
    }

    // --- Panels
    // -------------------------------------------------------------------------------------------------------

    private void open(String key) {
        SkuRow row = row(key);
        closed();
        var sku = forms.form(Sku.class, draft().id(), SectionKey.sku(key));
        form = sku;
        var panel =
                new SkuPanel(sku, draft(), row, navigation, operator.supportMail(), this::close, new PanelDeeds(row));
        aside(panel.panel());
        sku.whenSaved(this::changed);
        grid.opened(key);
        grid.focusIfByKey(panel.firstField());
    }

    private void openNew(String original) {
        closed();
        if (!mayAdd()) {
            throw new NotFoundException();
        }
        var fields = new SkuFields(this, draft().marketplace().solutionTemplates(), operator.supportMail());
        var id = new NewSkuId(fields.id, ids, draft().id());
        if (original.isEmpty()) {
            aside(NewSkuPanel.empty(id, fields, this, key -> create(key, fields.sku()), this::close)
                    .panel());
            return;
        }
        SkuRow row = row(original);
        fields.id.setValue(Slug.numbered(row.sku().id(), 2));
        aside(NewSkuPanel.copy(
                        row.sku().id(),
                        id,
                        CopyWords.of(this, draft().content(), row),
                        this,
                        key -> duplicate(original, key, fields.id.getValue()),
                        this::close)
                .panel());
    }

    private List<Finding> create(SectionKey key, Sku sku) {
        return opened(key, deeds().create(key, sku));
    }

    private List<Finding> duplicate(String original, SectionKey key, String skuId) {
        return opened(key, deeds().duplicate(original, key, skuId));
    }

    /** When nothing stood in its way, the new SKU is the one that is open. */
    private List<Finding> opened(SectionKey key, List<Finding> findings) {
        if (findings.isEmpty()) {
            go(address(key.sku().orElseThrow()));
        }
        return findings;
    }

    private void close() {
        go(navigation.tab(SkusView.class, draft().id()) + grid.query());
        grid.focusAgain();
    }

    private void closed() {
        form = null;
        grid.opened(null);
        aside(null);
    }

    /** What the panel of a SKU offers beside its form. */
    private final class PanelDeeds implements SkuPanel.Deeds {
        private final SkuRow row;

        private PanelDeeds(SkuRow row) {
            this.row = row;
        }

        @Override
        public void duplicate() {
            String query = grid.query();
            go(address(NEW) + (query.isEmpty() ? "?" : "&") + FROM + "=" + row.key());
        }

        @Override
        public void remove() {
            deeds().remove(draft(), List.of(row), SkusView.this::close);
        }
    }

    // --- Several at once
    // ----------------------------------------------------------------------------------------------

    private void changeChosen() {
        Set<String> keys = grid.chosen();
        new BulkDialog(drafts.open(draft().id()), keys, change -> deeds().change(change, keys, this::followForm))
                .open();
    }

    private void removeChosen() {
        Set<String> keys = grid.chosen();
        List<SkuRow> rows =
                grid.rows().stream().filter(row -> keys.contains(row.key())).toList();
        deeds().remove(draft(), rows, this::close);
    }

    private void chooseNone() {
        grid.chooseNone();
    }

    private void followForm() {
        SectionForm<Sku> open = form;
        if (open != null) {
            open.follow();
        }
    }

    /** A colleague's save shows in the grid, and in the panel unless something waits to be saved there. */
    @Override
    public void follow() {
        show(draft().id());
        followForm();
    }

    // --- Addresses
    // ----------------------------------------------------------------------------------------------------

    private String address(String key) {
        return navigation.tab(SkusView.class, draft().id(), Map.of(OfferRoute.SKU, key)) + grid.query();
    }

    private static void go(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    private final class GridListener implements SkuGrid.Listener {
        @Override
        public String address(String key) {
            return SkusView.this.address(key);
        }

        @Override
        public void open(String key) {
            go(address(key));
        }

        @Override
        public void close() {
            SkusView.this.close();
        }

        /** The address follows without a navigation, so that nothing flickers and no panel closes. */
        @Override
        public void addressChanged() {
            String path = UI.getCurrent().getActiveViewLocation().getPath();
            UI.getCurrent().getPage().getHistory().replaceState(null, path + grid.query());
        }

        @Override
        public void chosen(Set<String> keys) {
            chosen.show(keys.size());
            if (keys.isEmpty()) {
                foot();
            } else {
                foot(chosen);
            }
        }
    }
}
