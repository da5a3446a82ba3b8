package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.shared.StableKey;
import java.util.ArrayList;

/** The list of links, with the guide's dialog to add and edit one. */
final class LinksField extends ItemsField<Link> {
    LinksField() {
        super("marketing.links.add", "marketing.links.none", Listing.LINKS_MAX);
    }

    @Override
    void add() {
        new LinkDialog(new Link(StableKey.next(), "", ""), this::put).open();
    }

    @Override
    String key(Link link) {
        return link.key();
    }

    @Override
    ItemRow row(Link link) {
        var title = new Span(link.title());
        title.addClassName("v-item-title");
        var url = new Span(link.url());
        url.addClassName("v-item-detail");
        return new ItemRow(link.title(), title, url)
                .action(
                        "pencil",
                        getTranslation("marketing.item.edit"),
                        true,
                        () -> new LinkDialog(link, this::put).open());
    }

    private void put(Link link) {
        var items = new ArrayList<>(items());
        int at = indexOf(link.key());
        if (at < 0) {
            items.add(link);
        } else {
            items.set(at, link);
        }
        change(items);
    }
}
