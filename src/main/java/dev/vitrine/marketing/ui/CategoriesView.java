package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.vitrine.content.Categories;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.PageHead;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.offers.SectionView;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Categories: one to five of the marketplace's list (V15). */
@Route(value = "p/:publisher/offers/:offer/categories", layout = EditorFrame.class)
@PermitAll
class CategoriesView extends SectionView<Categories> {
    private final transient MarketplaceLists lists;

    CategoriesView(SectionForms forms, MarketplaceLists lists) {
        super(Categories.class, forms);
        this.lists = lists;
    }

    @Override
    protected SectionKey key(RouteParameters parameters) {
        return SectionKey.CATEGORIES;
    }

    @Override
    protected void build(SectionForm<Categories> form) {
        var count = new Span();
        count.addClassName("v-counter");
        add(
                new PageHead(getTranslation("marketing.categories.title"))
                        .subtitle(getTranslation("marketing.categories.note", Categories.MAX))
                        .beside(count),
                form);
        Map<String, Entry> entries = new HashMap<>();
        lists.entries(MarketplaceLists.Kind.CATEGORY, getLocale()).forEach(entry -> entries.put(entry.id(), entry));
        CheckboxGroup<String> group = new CheckboxGroup<>(getTranslation("marketing.categories.title"));
        group.addClassName("v-columns");
        group.setItems(inOrder(entries));
        group.setItemLabelGenerator(
                id -> entries.containsKey(id) ? entries.get(id).name() : id);
        SerializablePredicate<String> choosable = id -> choosable(group.getValue(), entries.get(id), id);
        group.setItemEnabledProvider(choosable);
        group.addValueChangeListener(event -> {
            count.setText(getTranslation(
                    "marketing.categories.count", event.getValue().size(), Categories.MAX));
            group.setItemEnabledProvider(choosable);
        });
        count.setText(getTranslation("marketing.categories.count", 0, Categories.MAX));
        form.add(group);
        form.bind(
                group,
                "ids",
                categories -> Set.copyOf(categories.ids()),
                (categories, ids) -> new Categories(ids == null ? new TreeSet<>() : new TreeSet<>(ids)));
    }

    private List<String> inOrder(Map<String, Entry> entries) {
        var byName = Comparator.comparing((String id) -> entries.get(id).name(), Collator.getInstance(getLocale()));
        var ids = new ArrayList<>(entries.keySet());
        ids.sort(byName);
        return ids;
    }

    /** What is chosen can be let go; what is retired cannot be chosen; no sixth can be chosen. */
    private static boolean choosable(Set<String> chosen, Entry entry, String id) {
        return chosen.contains(id) || (!entry.retired() && chosen.size() < Categories.MAX);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("marketing.categories.title")));
    }
}
