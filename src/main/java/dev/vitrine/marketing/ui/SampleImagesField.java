package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.assets.Pictures;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.content.Listing.SampleImage;
import dev.vitrine.kit.Icons;
import dev.vitrine.shared.StableKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sample images with their alternative texts. */
final class SampleImagesField extends ItemsField<SampleImage> {
    /** At most 2 MiB each (product.md section 2). */
    private static final int MAX_BYTES = 2 << 20;

    private static final Pictures.Wanted WANTED = new Pictures.Wanted(0, 0, false, MAX_BYTES);
    private static final int ALTERNATIVE_MAX = 250;

    private final transient Pictures pictures;
    private final PictureAddresses addresses;
    private final Map<String, Span> seen = new HashMap<>();

    SampleImagesField(Pictures pictures, PictureAddresses addresses) {
        super("marketing.samples.add", "marketing.samples.none", Listing.SAMPLE_IMAGES_MAX);
        this.pictures = pictures;
        this.addresses = addresses;
    }

    @Override
    void add() {
        var changed = new ArrayList<>(items());
        changed.add(new SampleImage(StableKey.next(), null, ""));
        change(changed);
    }

    @Override
    String key(SampleImage image) {
        return image.key();
    }

    @Override
    ItemRow row(SampleImage image) {
        int number = indexOf(image.key()) + 1;
        var picture = new PictureField(getTranslation("marketing.samples.size"), WANTED, pictures, addresses);
        picture.setValue(image.picture());
        picture.addValueChangeListener(event -> replace(image.key(), event.getValue(), null));
        var text = new TextField(getTranslation("content.field.listing.sampleImages.alternativeText"));
        text.setMaxLength(ALTERNATIVE_MAX);
        text.setHelperText(getTranslation("marketing.samples.alternative"));
        text.setValue(image.alternativeText());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> replace(image.key(), null, event.getValue()));
        picture.setReadOnly(isReadOnly());
        text.setReadOnly(isReadOnly());
        var mark = new Span(Icons.of("eye"), new Span(getTranslation("marketing.samples.seen")));
        mark.addClassName("v-sample-seen");
        mark.setVisible(isSeen(image));
        seen.put(image.key(), mark);
        return new ItemRow(getTranslation("marketing.samples.numbered", number), mark, picture, text);
    }

    private void replace(String key, @Nullable Picture picture, @Nullable String text) {
        int at = indexOf(key);
        if (at < 0) {
            return;
        }
        SampleImage old = items().get(at);
        var changed = new ArrayList<>(items());
        changed.set(
                at,
                new SampleImage(
                        key, picture == null ? old.picture() : picture, text == null ? old.alternativeText() : text));
        changeQuietly(changed);
        changed.forEach(image -> seen.get(image.key()).setVisible(isSeen(image)));
    }

    /** Whether it is the one that buyers see: the first that has a picture. */
    private boolean isSeen(SampleImage image) {
        return items().stream()
                .filter(each -> each.picture() != null)
                .findFirst()
                .filter(first -> first.key().equals(image.key()))
                .isPresent();
    }
}
