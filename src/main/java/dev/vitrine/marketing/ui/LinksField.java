package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.marketing.LinkResult;
import dev.vitrine.marketing.LinkResult.Broken;
import dev.vitrine.marketing.LinkResult.Ok;
import dev.vitrine.marketing.LinkResult.Redirected;
import dev.vitrine.marketing.LinkResult.Unchecked;
import dev.vitrine.marketing.LinkResult.UnknownName;
import dev.vitrine.shared.StableKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** The list of links, with the guide's dialog to add and edit one. */
final class LinksField extends ItemsField<Link> {
    private static final String EDIT = "pencil";

    private final transient Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, Span> said = new HashMap<>();

    /** What became of an address, and when. */
    private record Outcome(LinkResult result, Instant at) {}

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
        var result = new Span();
        result.addClassName("v-item-detail");
        say(result, link.url());
        said.put(link.key(), result);
        return new ItemRow(link.title(), title, url, result)
                .action(
                        EDIT,
                        getTranslation("marketing.item.edit"),
                        true,
                        () -> new LinkDialog(link, this::put).open());
    }

    /** Says at every link with this address what became of it. */
    void show(String address, LinkResult result, Instant at) {
        outcomes.put(address, new Outcome(result, at));
        items().stream().filter(link -> link.url().equals(address)).forEach(link -> say(said.get(link.key()), address));
    }

    private void say(Span place, String address) {
        var outcome = outcomes.get(address);
        place.setVisible(outcome != null);
        if (outcome != null) {
            place.setText(words(outcome.result()) + " · " + Formats.current().time(outcome.at()));
        }
    }

    private String words(LinkResult result) {
        return switch (result) {
            case Ok ok -> getTranslation("marketing.links.ok");
            case Redirected redirected -> getTranslation("marketing.links.redirected", redirected.to());
            case Broken broken -> getTranslation("marketing.links.broken", String.valueOf(broken.status()));
            case UnknownName unknown -> getTranslation("marketing.links.unknownName");
            case Unchecked unchecked ->
                getTranslation("marketing.links.unchecked", getTranslation(Labels.key(unchecked.why())));
        };
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
        focus(indexOf(link.key()), EDIT);
    }
}
