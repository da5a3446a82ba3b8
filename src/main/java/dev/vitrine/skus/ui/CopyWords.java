package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage;
import dev.vitrine.kit.Icons;
import dev.vitrine.shared.SectionKey;

/** Says what a copy of a SKU takes along, and what is to be changed in it. */
final class CopyWords {
    private CopyWords() {}

    static Component of(Component reader, OfferContent content, SkuRow row) {
        VmImage image = content.image(row.key());
        long texts = content.sectionsOfSku(row.key())
                .filter(key -> key.kind() == SectionKey.Kind.PLAN)
                .count();
        long disks = image.versions().stream()
                .mapToLong(version -> version.dataDisks().size() + (version.osVhd() == null ? 0 : 1))
                .sum();
        var list = new UnorderedList(
                new ListItem(reader.getTranslation("skus.copyTexts", texts)),
                new ListItem(reader.getTranslation(
                        "skus.copyImage",
                        image.versions().size(),
                        disks,
                        image.ports().size())),
                new ListItem(reader.getTranslation("skus.copyPrices", row.cost().markets())));
        var title = new Paragraph(reader.getTranslation("skus.copyWhat"));
        title.addClassName("v-strong");
        var what = new Div(
                Icons.of("copy"), new Div(title, list, new Paragraph(reader.getTranslation("skus.copyChange"))));
        what.addClassName("v-info");
        return what;
    }
}
