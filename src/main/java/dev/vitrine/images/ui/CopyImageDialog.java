package dev.vitrine.images.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.OpenPort;
import dev.vitrine.images.ui.ImageCopy.Locked;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Asks from which SKU the image is to be copied, and shows beforehand what would be replaced and what stays. */
final class CopyImageDialog extends Dialog {
    /**
     * Another SKU.
     *
     * @param id as people know it
     */
    record Source(String id, VmImage image) {}

    private final transient VmImage present;
    private final transient Locked locked;
    private final UnaryOperator<String> sizeName;
    private final Select<Source> source = new Select<>();
    private final Div preview = new Div();
    private final Button copy = new Button();

    /**
     * @param present what would be replaced
     * @param sizeName the name of a VM size, by its id
     * @param chosen gets the copy
     */
    CopyImageDialog(
            List<Source> sources,
            VmImage present,
            Locked locked,
            UnaryOperator<String> sizeName,
            Consumer<VmImage> chosen) {
        this.present = present;
        this.locked = locked;
        this.sizeName = sizeName;
        setHeaderTitle(getTranslation("images.copy.title"));
        addClassName("v-copy-image");
        source.setLabel(getTranslation("images.copy.source"));
        source.setItems(sources);
        source.setItemLabelGenerator(one -> one == null ? "" : one.id());
        source.setHelperText(getTranslation("images.copy.help"));
        source.addValueChangeListener(event -> show());
        preview.addClassName("v-copy-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        copy.setText(getTranslation("images.copy.do"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.addClickListener(event -> {
            close();
            chosen.accept(copied());
        });
        add(source, preview);
        getFooter().add(new Button(getTranslation("images.copy.cancel"), event -> close()), copy);
        source.setValue(sources.getFirst());
    }

    private VmImage copied() {
        return ImageCopy.of(source.getValue().image(), present, locked);
    }

    private void show() {
        VmImage next = copied();
        var list = new DescriptionList();
        int changes = row(list, "images.osFamily", next, this::family, locked.osFamily())
                + row(list, "images.osDescription", next, VmImage::osDescription, false)
                + row(list, "images.sizes", next, this::sizes, false)
                + row(list, "images.ports", next, this::ports, locked.ports())
                + row(list, "images.versions", next, this::versions, false);
        preview.removeAll();
        preview.add(list);
        if (!locked.versions().isEmpty()) {
            preview.add(note("images.copy.versionsStay"));
        }
        if (changes == 0) {
            preview.add(note("images.copy.same"));
        }
        copy.setEnabled(changes > 0);
    }

    private Paragraph note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("v-quiet");
        return note;
    }

    /** One line of what is there and what comes; 1 when they differ. */
    private int row(DescriptionList list, String label, VmImage next, Function<VmImage, String> said, boolean stays) {
        String before = said.apply(present);
        String after = said.apply(next);
        var line = new DescriptionList.Description();
        if (stays) {
            line.add(Icons.of("lock"), new Span(getTranslation("images.copy.stays", shown(before))));
        } else if (before.equals(after)) {
            line.add(new Span(getTranslation("images.copy.unchanged", shown(before))));
        } else {
            line.add(new Span(getTranslation("images.copy.replaced", shown(before), shown(after))));
        }
        list.add(new DescriptionList.Term(getTranslation(label)), line);
        return before.equals(after) ? 0 : 1;
    }

    private String shown(String text) {
        return text.isEmpty() ? getTranslation("images.copy.nothing") : text;
    }

    private String family(VmImage image) {
        return image.osFamily() == null ? "" : getTranslation(Labels.key(image.osFamily()));
    }

    private String sizes(VmImage image) {
        return image.recommendedSizes().stream().map(sizeName).collect(Collectors.joining(", "));
    }

    private String ports(VmImage image) {
        return image.ports().stream()
                .sorted(Comparator.comparingInt(OpenPort::port))
                .map(port -> port.port() + "/" + getTranslation(Labels.key(port.protocol())))
                .collect(Collectors.joining(", "));
    }

    private String versions(VmImage image) {
        return image.versions().stream().map(this::version).collect(Collectors.joining(", "));
    }

    private String version(ImageVersion version) {
        String file = version.osVhd() == null ? "" : version.osVhd().file();
        return file.isEmpty() ? version.number() : version.number() + " (" + file + ")";
    }
}
