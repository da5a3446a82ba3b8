package dev.vitrine.skus.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.FollowsOffer;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.StableKey;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SKUs of an offer: a grid, and beside it the SKU that the address names. Search and filter are in the address too. */
@Route(value = "p/:publisher/offers/:offer/skus/:sku?", layout = EditorFrame.class)
@PermitAll
class SkusView extends PageView implements BeforeEnterObserver, FollowsOffer {
    private final transient Drafts drafts;
    private final transient SectionForms forms;
    private final transient OffersNavigation navigation;
    private final transient Permissions permissions;
    private final Grid<SkuRow> grid = new Grid<>();
    private final SkuToolbar toolbar = new SkuToolbar(grid, this::searched);
    private transient @Nullable Draft draft;
    private @Nullable SectionForm<Sku> form;

    SkusView(Drafts drafts, SectionForms forms, OffersNavigation navigation, Permissions permissions) {
        this.drafts = drafts;
        this.forms = forms;
        this.navigation = navigation;
        this.permissions = permissions;
        grid.addClassNames("v-grid", "v-skus");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        new SkuColumns(this, this::address).addTo(grid);
        grid.addSelectionListener(event -> {
            if (event.isFromClient()) {
                event.getFirstSelectedItem().ifPresentOrElse(row -> go(address(row.key())), this::close);
            }
        });
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("skus.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        toolbar.read(event.getLocation().getQueryParameters());
        show(OfferRoute.offer(event.getRouteParameters()));
        event.getRouteParameters().get(OfferRoute.SKU).ifPresentOrElse(this::open, this::closed);
    }

    private Draft draft() {
        return Objects.requireNonNull(draft);
    }

    private boolean mayEdit() {
        return permissions.may(Permission.SKU_EDIT, draft().id(), null);
    }

    private void show(OfferId offer) {
        draft = drafts.open(offer);
        List<SkuRow> rows = SkuRow.all(draft());
        toolbar.show(rows);
        var head = new PageHead(getTranslation("skus.title"));
        head.beside(new Span(getTranslation("skus.count", rows.size(), Sku.MAX)));
        boolean mayAdd = mayEdit() && rows.size() < Sku.MAX;
        if (mayAdd) {
            head.actions(addButton());
        }
        clear();
        if (rows.isEmpty()) {
            add(head, mayAdd ? empty(addButton()) : empty());
        } else {
            add(head, toolbar, grid, caption(), advice());
        }
    }

    private EmptyState empty(Button... next) {
        return new EmptyState("box", getTranslation("skus.none"), getTranslation("skus.noneText"), next);
    }

    private Paragraph caption() {
        var caption = new Paragraph(Icons.of("lock"), new Span(getTranslation("skus.lockedCaption")));
        caption.addClassNames("v-grid-caption", "v-skus-caption");
        return caption;
    }

    private Div advice() {
        var what = new Paragraph(getTranslation("skus.advice"));
        what.addClassName("v-strong");
        var box = new Div(Icons.of("info"), new Div(what, new Paragraph(getTranslation("skus.adviceWay"))));
        box.addClassNames("v-info", "v-skus-advice");
        return box;
    }

    private Button addButton() {
        var button = new Button(getTranslation("skus.add"), Icons.of("plus"), event -> add());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void open(String key) {
        SkuRow row = toolbar.rows().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        closed();
        var sku = forms.form(Sku.class, draft().id(), SectionKey.sku(key));
        form = sku;
        aside(new SkuPanel(sku, draft(), row, navigation, this::close, () -> askToRemove(row)).panel());
        sku.whenSaved(() -> {
            refreshRows(key);
            EditorFrame.refresh(this);
        });
        grid.select(row);
    }

    private void refreshRows(String selected) {
        draft = drafts.open(draft().id());
        toolbar.show(SkuRow.all(draft()));
        toolbar.rows().stream().filter(row -> row.key().equals(selected)).forEach(grid::select);
    }

    /** A colleague's save shows in the grid, and in the panel unless something waits to be saved there. */
    @Override
    public void follow() {
        SectionForm<Sku> open = form;
        if (open != null && open.bar().isDirty()) {
            return;
        }
        boolean any = !toolbar.rows().isEmpty();
        if (open != null) {
            open.follow();
            refreshRows(open.key().sku().orElseThrow());
        } else if (any
                && !drafts.content(draft().id(), SectionKey.Kind.SKU).skuKeys().isEmpty()) {
            refreshRows("");
        } else {
            show(draft().id());
        }
    }

    private void close() {
        go(navigation.tab(SkusView.class, draft().id()) + toolbar.query());
    }

    private void closed() {
        form = null;
        grid.deselectAll();
        aside(null);
    }

    private String address(String key) {
        return navigation.tab(SkusView.class, draft().id(), Map.of(OfferRoute.SKU, key)) + toolbar.query();
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

    /** The address follows the search without a navigation, so that nothing flickers and no panel closes. */
    private void searched() {
        String address = grid.asSingleSelect()
                .getOptionalValue()
                .map(row -> address(row.key()))
                .orElseGet(() -> navigation.tab(SkusView.class, draft().id()) + toolbar.query());
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
        grid.getDataProvider().refreshAll();
    }

    private void add() {
        var key = SectionKey.sku(StableKey.next());
        new AddSkuDialog(key, draft().marketplace().solutionTemplates(), this::isFree, this::create).open();
    }

    private boolean isFree(String id) {
        return !draft().facts().otherSkuIds().contains(id)
                && toolbar.rows().stream().noneMatch(row -> row.sku().id().equals(id));
    }

    private List<Finding> create(SectionKey key, Sku sku) {
        return switch (drafts.saveAll(draft().id(), List.of(new Edit(key, 0, sku)))) {
            case SaveResult.Refused(var findings) -> findings;
            case SaveResult.Saved saved -> created(key);
            case SaveResult.Merged merged -> created(key);
            case SaveResult.Locked locked -> throw new IllegalStateException("a new SKU is locked: " + locked);
            case SaveResult.Conflicts conflicts -> throw new IllegalStateException("a new SKU has a conflict");
        };
    }

    private List<Finding> created(SectionKey key) {
        String skuKey = key.sku().orElseThrow();
        go(navigation.tab(SkusView.class, draft().id(), Map.of(OfferRoute.SKU, skuKey)));
        EditorFrame.refresh(this);
        return List.of();
    }

    private void askToRemove(SkuRow row) {
        Ask.of(getTranslation("skus.removeTitle", row.sku().id()), getTranslation("skus.removeText"))
                .danger(getTranslation("skus.removeDo"), () -> remove(row))
                .cancel(getTranslation("skus.cancel"))
                .open();
    }

    private void remove(SkuRow row) {
        Draft before = draft();
        var key = SectionKey.sku(row.key());
        switch (drafts.save(before.id(), new Edit(key, before.versions().getOrDefault(key, 0L), null))) {
            case SaveResult.Saved(var versions) -> removed(row, before, versions);
            case SaveResult.Merged(var versions, var theirs) -> removed(row, before, versions);
            case SaveResult.Conflicts conflicts -> Notices.problem(getTranslation("skus.removeChanged"));
            case SaveResult.Locked(var locks) ->
                Notices.problem(getTranslation("rules.lock." + locks.getFirst().reason()));
            case SaveResult.Refused(var findings) -> Notices.problem(Findings.text(this, findings.getFirst()));
        }
    }

    private void removed(SkuRow row, Draft before, Map<SectionKey, Long> versions) {
        close();
        EditorFrame.refresh(this);
        Notices.done(
                getTranslation("skus.removed", row.sku().id()),
                getTranslation("skus.removeUndo"),
                () -> restore(before, versions));
    }

    /** Puts everything of the SKU back as it was, in one save. */
    private void restore(Draft before, Map<SectionKey, Long> versions) {
        var edits = new HashMap<SectionKey, Edit>();
        versions.forEach((key, version) -> {
            Optional<Section> was = before.content().find(key);
            was.ifPresent(section -> edits.put(key, new Edit(key, version, section)));
        });
        SaveResult result = drafts.saveAll(before.id(), List.copyOf(edits.values()));
        if (result instanceof SaveResult.Saved) {
            show(before.id());
            EditorFrame.refresh(this);
        } else {
            Notices.problem(getTranslation("skus.removeUndoFailed"));
        }
    }
}
