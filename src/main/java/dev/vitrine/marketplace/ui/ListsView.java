package dev.vitrine.marketplace.ui;

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
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.AddressBar;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.kit.SubTabs;
import dev.vitrine.kit.SubTabs.Tab;
import dev.vitrine.marketplace.ListKeeping;
import dev.vitrine.marketplace.ListKeeping.Kept;
import dev.vitrine.marketplace.ListKeeping.Outcome;
import dev.vitrine.marketplace.ListKeeping.Problem;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.marketplace.OperatorList.Way;
import dev.vitrine.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The marketplace's own lists (product.md section 7): a grid, and beside it the entry that the address names, a new entry, or
 * the history of the list. Search and filter are in the address too.
 */
@Route(value = "admin/lists/:list?/:entry?", layout = MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ListsView extends PageView implements BeforeEnterObserver, EntryGrid.Page, EntryPanel.Page {
    static final String ADDRESS = "admin/lists/";
    private static final String ADD = "add";
    private static final String HISTORY = "history";

    private final transient MarketplaceLists lists;
    private final transient ListKeeping keeping;
    private final transient PersonNames people;
    private final transient EntryWords words;
    private ListKind shown = ListKind.CATEGORIES;
    private @Nullable EntryGrid grid;
    private transient List<Kept> entries = List.of();
    private @Nullable String selected;

    ListsView(MarketplaceLists lists, ListKeeping keeping, PersonNames people) {
        this.lists = lists;
        this.keeping = keeping;
        this.people = people;
        words = new EntryWords(this, lists);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters()
                .get("list")
                .map(word -> ListKind.of(word).orElseThrow(NotFoundException::new))
                .orElse(ListKind.CATEGORIES);
        selected = event.getRouteParameters().get("entry").orElse(null);
        QueryParameters query = event.getLocation().getQueryParameters();
        clear();
        aside(null);
        add(head(), kinds(), about());
        shown.kept().ifPresentOrElse(list -> show(list, query), this::languages);
    }

    private Component kinds() {
        var box = new Div(new SubTabs(getTranslation("marketplace.lists.title"), tabs(), ADDRESS + shown.word()));
        box.addClassName("v-listed-kinds");
        return box;
    }

    private PageHead head() {
        var head = new PageHead(getTranslation("marketplace.lists.title"))
                .subtitle(getTranslation("marketplace.lists.subtitle"));
        shown.kept().ifPresent(list -> {
            var history = new Button(
                    getTranslation("marketplace.lists.history"), Icons.of("history"), event -> go(null, HISTORY));
            if (list.allows(Way.ADD)) {
                var add = new Button(getTranslation("marketplace.lists.add"), Icons.of("plus"), event -> go(null, ADD));
                add.addThemeVariants(ButtonVariant.PRIMARY);
                head.actions(history, add);
            } else {
                head.actions(history);
            }
        });
        return head;
    }

    private Component about() {
        var about = new Paragraph(getTranslation(
                switch (shown) {
                    case CATEGORIES -> "marketplace.about.categories";
                    case MARKETS -> "marketplace.about.markets";
                    case RATES -> "marketplace.about.rates";
                    case CORES -> "marketplace.about.cores";
                    case SIZES -> "marketplace.about.sizes";
                    case INFRASTRUCTURE -> "marketplace.about.infrastructure";
                    case REGIONS -> "marketplace.about.regions";
                    case LANGUAGES -> "marketplace.about.languages";
                    case TARGETS -> "marketplace.about.targets";
                    case TYPES -> "marketplace.about.types";
                    case TICKETS -> "marketplace.about.tickets";
                    case AGREEMENTS -> "marketplace.about.agreements";
                }));
        about.addClassName("v-listed-about");
        return about;
    }

    private void languages() {
        if (selected != null) {
            throw new NotFoundException();
        }
        var box = new Div();
        box.addClassName("v-listed-languages");
        lists.languages().forEach(language -> {
            var name = new Span(lists.name(MarketplaceLists.Kind.LANGUAGE, language.value(), getLocale()));
            var tag = new Span(language.value());
            tag.addClassName("v-id");
            box.add(new Div(name, tag));
        });
        add(box);
    }

    private void show(OperatorList list, QueryParameters query) {
        grid = new EntryGrid(list, words, this);
        grid.read(query);
        add(grid);
        refresh();
        if (selected != null) {
            Kept kept = find(selected).orElseThrow(NotFoundException::new);
            panel(kept);
        } else if (query.getParameters().containsKey(ADD) && list.allows(Way.ADD)) {
            panel(null);
        } else if (query.getParameters().containsKey(HISTORY)) {
            aside(new SidePanel(getTranslation("marketplace.lists.history"), this::close)
                    .content(new EntryHistory(keeping, people, words, list, null, entries)));
        }
    }

    private void panel(@Nullable Kept kept) {
        aside(new EntryPanel(list(), kept, keeping, people, words, this).panel());
    }

    private void refresh() {
        OperatorList list = list();
        entries = list == OperatorList.MARKET
                ? keeping.all(list).stream()
                        .sorted(Comparator.comparing(
                                kept -> words.name(list, kept.values()), Collator.getInstance(words.locale())))
                        .toList()
                : keeping.all(list);
        EntryGrid now = Objects.requireNonNull(grid);
        now.show(entries);
        now.select(selected);
    }

    private OperatorList list() {
        return shown.kept().orElseThrow();
    }

    private Optional<Kept> find(String id) {
        return entries.stream().filter(kept -> kept.id().equals(id)).findFirst();
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

    private Map<String, String> query() {
        return grid == null ? new HashMap<>() : grid.query();
    }

    private String path(@Nullable String id) {
        return ADDRESS + shown.word() + (id == null ? "" : "/" + id);
    }

    @Override
    public String address(String id) {
        return AddressBar.of(path(id), query());
    }

    private void go(@Nullable String id, String... flags) {
        Map<String, String> query = query();
        Arrays.stream(flags).forEach(flag -> query.put(flag, ""));
        UI.getCurrent().navigate(path(id), QueryParameters.simple(query));
    }

    @Override
    public void open(Kept kept) {
        go(kept.id());
    }

    @Override
    public void close() {
        go(null);
    }

    @Override
    public void searched() {
        AddressBar.follow(path(selected), query());
    }

    @Override
    public void move(Kept kept, @Nullable String before) {
        switch (keeping.move(list(), kept.id(), before)) {
            case Outcome.Done done -> refresh();
            case Outcome.ChangedMeanwhile gone -> {
                Notices.problem(getTranslation("marketplace.lists.gone"));
                refresh();
            }
            case Outcome.Refused(List<Problem> problems) -> Notices.problem(words.problem(problems.getFirst()));
        }
    }

    @Override
    public void changed() {
        refresh();
    }

    @Override
    public void added(Kept kept) {
        go(kept.id());
    }

    @Override
    public void deleted(Kept kept) {
        close();
        Notices.done(
                getTranslation("marketplace.lists.deleted", words.name(kept.list(), kept.values())),
                getTranslation("marketplace.lists.undo"),
                () -> {
                    keeping.add(kept.list(), kept.values());
                    open(kept);
                });
    }

    @Override
    public List<Kept> all() {
        return entries;
    }
}
