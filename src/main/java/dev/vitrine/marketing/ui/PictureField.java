package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.assets.Pictures;
import dev.vitrine.assets.Pictures.Storing;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.PictureDrop;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field whose value is one picture: dropped or chosen, checked at once, kept by its hash. Empty is null. */
final class PictureField extends CustomField<Picture> {
    /** No picture of a listing may be larger than 1 MiB. */
    static final int MAX_BYTES = 1 << 20;

    private final transient Pictures pictures;
    private final transient Pictures.Wanted wanted;
    private final PictureAddresses addresses;
    private final PictureDrop drop;
    private final Span note = new Span();
    private @Nullable Picture picture;
    private @Nullable Picture inherited;

    PictureField(String label, Pictures.Wanted wanted, Pictures pictures, PictureAddresses addresses) {
        this.wanted = wanted;
        this.pictures = pictures;
        this.addresses = addresses;
        this.drop = new PictureDrop(label, wanted.maxBytes(), this::take);
        note.addClassName("v-field-help");
        note.setVisible(false);
        add(drop, note);
    }

    /** Offers to take the picture away again. */
    PictureField removable() {
        drop.removable(() -> choose(null));
        return this;
    }

    /** What buyers see while this field is empty. */
    void inherit(@Nullable Picture source) {
        inherited = source;
        show();
    }

    private Optional<String> take(byte[] bytes) {
        return switch (pictures.store(bytes, wanted)) {
            case Storing.Kept(Pictures.Stored stored) -> {
                choose(new Picture(stored.hash(), stored.width(), stored.height()));
                yield Optional.empty();
            }
            case Storing.Refused(Pictures.Problem problem) ->
                Optional.of(getTranslation(Labels.key(problem), wanted.width(), wanted.height()));
        };
    }

    private void choose(@Nullable Picture chosen) {
        picture = chosen;
        show();
        updateValue();
    }

    private void show() {
        boolean lent = picture == null && inherited != null;
        if (lent) {
            drop.showLent(addresses.of(inherited));
        } else {
            drop.show(picture == null ? null : addresses.of(picture));
        }
        note.setText(lent ? getTranslation("marketing.inherited") : "");
        note.setVisible(lent);
    }

    @Override
    protected @Nullable Picture generateModelValue() {
        return picture;
    }

    @Override
    protected void setPresentationValue(@Nullable Picture value) {
        picture = value;
        show();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        drop.setReadOnly(readOnly);
    }
}
