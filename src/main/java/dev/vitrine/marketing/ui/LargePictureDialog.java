package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.assets.Pictures;
import dev.vitrine.assets.Pictures.Opening;
import dev.vitrine.assets.Pictures.Original;
import dev.vitrine.assets.Pictures.Wanted;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.PictureDrop;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for one large picture, to cut all logos from it. */
final class LargePictureDialog extends Composite<Dialog> {
    private final transient Pictures pictures;
    private final transient List<Wanted> wanted;
    private final transient Consumer<List<Picture>> done;

    LargePictureDialog(Pictures pictures, List<Wanted> wanted, Consumer<List<Picture>> done) {
        this.pictures = pictures;
        this.wanted = wanted;
        this.done = done;
        Dialog dialog = getContent();
        dialog.setHeaderTitle(getTranslation("marketing.crop.title"));
        dialog.add(
                new Paragraph(getTranslation("marketing.crop.ask")),
                new PictureDrop(getTranslation("marketing.crop.large"), Pictures.ORIGINAL_BYTES_MAX, this::take));
        dialog.getFooter().add(new Button(getTranslation("marketing.cancel"), event -> dialog.close()));
    }

    void open() {
        getContent().open();
    }

    private Optional<String> take(byte[] bytes) {
        return switch (pictures.open(bytes)) {
            case Opening.Refused(Pictures.Problem problem) -> Optional.of(getTranslation(Labels.key(problem)));
            case Opening.Opened(Original original) -> {
                if (!CropDialog.fits(original, wanted)) {
                    yield Optional.of(
                            getTranslation("marketing.crop.tooSmall", original.width() + " × " + original.height()));
                }
                getContent().close();
                new CropDialog(pictures, original, wanted, done).open();
                yield Optional.empty();
            }
        };
    }
}
