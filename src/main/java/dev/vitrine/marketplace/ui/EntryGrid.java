package dev.vitrine.marketplace.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Segments;
import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryField.Form;
import dev.vitrine.marketplace.ListKeeping.Kept;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.marketplace.OperatorList.Way;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of a list, with search and filter, and a way to move them where their order counts. */
final class EntryGrid extends Composite<Div> {
    private static final String SEARCH = "q";
    private static final String SHOW = "show";

    /** With more rows the grid has a height of its own and draws only those that are seen. */
    private static final int ROWS_SHOWN = 60;

    /** What the grid asks of its page. */
    interface Page {
        /** Address of the panel of an entry, by its id. */
        String address(String id);

        void open(Kept kept);

        void close();

        /** Another search or filter was chosen. */
        void searched();

        /** Puts an entry before another one, or at the end for null. */
        void move(Kept kept, @Nullable String before);
    }

    private final OperatorList list;
    private final transient EntryWords words;
    private final transient Page page;
    private final Grid<Kept> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Div filter = new Div();
    private final Paragraph caption = new Paragraph();
    private final EmptyState empty;
    private transient List<Kept> all = List.of();
    private EntryShow show = EntryShow.ALL;
    private transient @Nullable Kept dragged;
    private String focused = "";

    EntryGrid(OperatorList list, EntryWords words, Page page) {
        this.list = list;
        this.words = words;
        this.page = page;
        empty = new EmptyState("list", words.t("marketplace.lists.none"), words.t("marketplace.lists.noneText"));
        grid.addClassNames("v-grid", "v-entries");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setPartNameGenerator(kept -> kept.retired() ? "retired" : null);
        columns();
        grid.addSelectionListener(event -> {
            if (event.isFromClient()) {
                event.getFirstSelectedItem().ifPresentOrElse(page::open, page::close);
            }
        });
        search.setPlaceholder(words.t("marketplace.lists.search"));
        search.setAriaLabel(words.t("marketplace.lists.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                filtered();
            }
        });
        var toolbar = new Div(search, filter);
        toolbar.addClassName("v-toolbar");
        caption.addClassName("v-grid-caption");
        getContent().addClassName("v-grid-box");
        getContent().add(toolbar, grid, empty, caption);
    }

    private void columns() {
        List<EntryField> fields = EntryWords.shown(list);
        wide(link(kept -> words.value(fields.getFirst(), kept.values())), fields.getFirst());
        fields.stream().skip(1).forEach(field -> wide(plain(kept -> words.value(field, kept.values())), field));
        if (list.allows(Way.RETIRE)) {
            part(grid.addColumn(plain(words::state)), "wide")
                    .setHeader(words.t("marketplace.lists.state"))
                    .setComparator(Comparator.comparing(words::state));
        }
        if (list.allows(Way.MOVE)) {
            movable();
        }
        part(grid.addColumn(card()).setFlexGrow(1), "narrow");
    }

    private void wide(LitRenderer<Kept> renderer, EntryField field) {
        boolean number = field.form() == Form.NUMBER || field.form() == Form.AMOUNT;
        boolean text = field.form() == Form.TEXT;
        var byText = Comparator.comparing(
                (Kept kept) -> words.value(field, kept.values()), Collator.getInstance(words.locale()));
        Comparator<Kept> byNumber = Comparator.comparing(kept -> kept.values().amount(field));
        part(grid.addColumn(renderer), "wide")
                .setHeader(words.field(list, field))
                .setFlexGrow(text ? 2 : 1)
                .setComparator(number ? byNumber : byText);
    }

    private static Grid.Column<Kept> part(Grid.Column<Kept> column, String name) {
        column.getElement().setProperty("headerPartName", name);
        return column.setPartNameGenerator(row -> name);
    }

    private LitRenderer<Kept> link(Function<Kept, String> text) {
        return LitRenderer.<Kept>of("<a class=\"v-row-link\" href=${item.href} router-link>${item.text}</a>")
                .withProperty("href", kept -> page.address(kept.id()))
                .withProperty("text", text::apply);
    }

    private static LitRenderer<Kept> plain(Function<Kept, String> text) {
        return LitRenderer.<Kept>of("<span>${item.text}</span>").withProperty("text", text::apply);
    }

    private LitRenderer<Kept> card() {
        return LitRenderer.<Kept>of("<div class=\"v-two\"><span><a class=\"v-row-link\" href=${item.href} router-link>"
                        + "${item.name}</a></span><span>${item.facts}</span></div>")
                .withProperty("href", kept -> page.address(kept.id()))
                .withProperty("name", kept -> words.name(list, kept.values()))
                .withProperty(
                        "facts",
                        kept -> kept.retired() ? words.facts(kept) + " · " + words.state(kept) : words.facts(kept));
    }

    private void movable() {
        part(grid.addComponentColumn(this::moves).setKey("order"), "wide")
                .setHeader(words.t("marketplace.lists.order"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setRowsDraggable(true);
        grid.addDragStartListener(event -> {
            dragged = event.getDraggedItems().getFirst();
            grid.setDropMode(GridDropMode.BETWEEN);
        });
        grid.addDragEndListener(event -> {
            dragged = null;
            grid.setDropMode(null);
        });
        grid.addDropListener(event -> {
            Kept moved = dragged;
            event.getDropTargetItem().ifPresent(target -> {
                if (moved != null && !moved.id().equals(target.id())) {
                    page.move(
                            moved,
                            event.getDropLocation() == GridDropLocation.ABOVE
                                    ? target.id()
                                    : after(all, target.id(), moved.id()));
                }
            });
        });
    }

    /** The id behind this one, the moved entry left out; null at the end. */
    private static @Nullable String after(List<Kept> order, String id, String moved) {
        var ids = new ArrayList<>(order.stream().map(Kept::id).toList());
        ids.remove(moved);
        int next = ids.indexOf(id) + 1;
        return next < ids.size() ? ids.get(next) : null;
    }

    private Div moves(Kept kept) {
        var box = new Div(
                move(kept, "arrow-up", "marketplace.lists.up", Step.up(all, kept)),
                move(kept, "arrow-down", "marketplace.lists.down", Step.down(all, kept)));
        box.addClassName("v-row-actions");
        return box;
    }

    private Button move(Kept kept, String icon, String key, Optional<Step> step) {
        var button = new Button(Icons.of(icon));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(words.t(key, words.name(list, kept.values())));
        button.setEnabled(step.isPresent());
        button.addClickListener(event -> {
            focused = kept.id() + icon;
            page.move(kept, step.orElseThrow().before());
        });
        if (focused.equals(kept.id() + icon)) {
            button.focus(); // the row was drawn anew under the one who moves it on and on
        }
        return button;
    }

    /** Shows these entries, in this order. */
    void show(List<Kept> entries) {
        all = entries;
        var provider = new ListDataProvider<Kept>(all) {
            @Override
            public Object getId(Kept kept) {
                return kept.id();
            }
        };
        provider.setFilter(this::shows);
        grid.setItems(provider);
        filter.removeAll();
        if (list.allows(Way.RETIRE)) {
            filter.add(segments());
        }
        boolean tall = all.size() > ROWS_SHOWN;
        grid.setAllRowsVisible(!tall);
        getContent().getElement().getClassList().set("v-grid-tall", tall);
        counted();
    }

    private Segments<EntryShow> segments() {
        var options = new ArrayList<Segments.Option<EntryShow>>();
        for (EntryShow choice : EntryShow.values()) {
            long count = all.stream().filter(choice::shows).count();
            options.add(new Segments.Option<>(choice, words.t(Labels.key(choice)), count));
        }
        return new Segments<>(words.t("marketplace.lists.filter"), options, show, choice -> {
                    show = choice;
                    filtered();
                })
                .pills();
    }

    private void filtered() {
        grid.getDataProvider().refreshAll();
        counted();
        page.searched();
    }

    private void counted() {
        long shown = all.stream().filter(this::shows).count();
        grid.setVisible(shown > 0);
        empty.setVisible(shown == 0);
        caption.setText(shown == 0 ? "" : words.t("marketplace.lists.count", shown));
    }

    private boolean shows(Kept kept) {
        String wanted = folded(search.getValue());
        return show.shows(kept)
                && (folded(words.facts(kept)).contains(wanted)
                        || folded(words.name(list, kept.values())).contains(wanted));
    }

    /** Without accents and capitals, so that "etats" finds États-Unis. */
    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    void select(@Nullable String id) {
        grid.deselectAll();
        all.stream().filter(kept -> kept.id().equals(id)).forEach(grid::select);
    }

    void read(QueryParameters query) {
        search.setValue(query.getSingleParameter(SEARCH).orElse(""));
        show = EntryShow.of(query.getSingleParameter(SHOW).orElse(""));
    }

    /** What of the address says search and filter. */
    Map<String, String> query() {
        var parameters = new HashMap<String, String>();
        if (!search.isEmpty()) {
            parameters.put(SEARCH, search.getValue());
        }
        if (show != EntryShow.ALL) {
            parameters.put(SHOW, show.word());
        }
        return parameters;
    }
}
