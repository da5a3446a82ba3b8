package dev.vitrine.images.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.function.UnaryOperator;

/** The SKUs of the offer, each with the version that buyers would get and what was found in its image. */
final class SkuList extends Composite<Nav> {
    private final UnorderedList list = new UnorderedList();
    private final UnaryOperator<String> address;

    /** @param address of the page of a SKU, by its key */
    SkuList(UnaryOperator<String> address) {
        this.address = address;
        getContent().addClassName("v-sku-list");
        getContent().getElement().setAttribute("aria-label", getTranslation("images.skus"));
        getContent().add(list);
    }

    /** @param keys in the order in which they are shown */
    void show(OfferContent content, List<String> keys, List<Finding> findings, String current) {
        list.removeAll();
        keys.forEach(key -> list.add(new ListItem(line(content, key, findings, key.equals(current)))));
    }

    private Anchor line(OfferContent content, String key, List<Finding> findings, boolean current) {
        var id = new Span(content.sku(key).id());
        id.addClassName("v-id");
        var version = new Span(version(content.image(key)));
        version.addClassName("v-sku-list-version");
        var words = new Span(id, version);
        words.addClassName("v-sku-list-words");
        var link = new Anchor(address.apply(key), words);
        link.getElement().setAttribute("router-link", true);
        List<Finding> mine = findings.stream()
                .filter(finding -> finding.path().section().equals(SectionKey.image(key)))
                .toList();
        if (!mine.isEmpty()) {
            link.add(mark(mine));
        }
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private String version(VmImage image) {
        String number = image.highest().map(VmImage.ImageVersion::number).orElse("");
        String family = image.osFamily() == null ? "" : getTranslation(Labels.key(image.osFamily()));
        return number.isEmpty() ? getTranslation("images.noVersion") : (number + " " + family).strip();
    }

    private Component mark(List<Finding> findings) {
        int errors = (int) findings.stream().filter(Finding::isError).count();
        int count = errors > 0 ? errors : findings.size();
        var number = new Span(String.valueOf(count));
        number.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(getTranslation(errors > 0 ? "kit.mark.errors" : "kit.mark.warnings", count));
        words.addClassName("v-unseen");
        var mark = new Span(Icons.of(errors > 0 ? "error" : "warning"), number, words);
        mark.addClassNames("v-mark", errors > 0 ? "v-mark-err" : "v-mark-warn");
        return mark;
    }
}
