package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.assets.Pictures;
import dev.vitrine.assets.Pictures.Cut;
import dev.vitrine.assets.Pictures.Cutting;
import dev.vitrine.assets.Pictures.Original;
import dev.vitrine.assets.Pictures.Wanted;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.marketing.ui.CropShape.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Cuts pictures of exact sizes out of a larger one, which is held no longer than this is open. */
final class CropDialog extends Composite<Dialog> {
    private record Framed(CropFrame frame, List<Wanted> sizes) {}

    private final transient Pictures pictures;
    private final transient Original original;
    private final transient List<Wanted> wanted;
    private final transient Consumer<List<Picture>> done;
    private final transient List<Framed> frames = new ArrayList<>();

    /**
     * @param wanted the sizes, none larger than the original
     * @param done gets a picture for each size, in the same order
     */
    CropDialog(Pictures pictures, Original original, List<Wanted> wanted, Consumer<List<Picture>> done) {
        this.pictures = pictures;
        this.original = original;
        this.wanted = wanted;
        this.done = done;
        var body = new Div(new Paragraph(
                getTranslation("marketing.crop.note", original.width() + " × " + original.height(), wanted.size())));
        body.addClassName("v-crops");
        for (Wanted size : wanted) {
            if (framed(size).isEmpty()) {
                body.add(frame(size));
            }
        }
        var use = new Button(getTranslation("marketing.crop.use", wanted.size()), event -> use());
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.setDisableOnClick(true);
        Dialog dialog = getContent();
        dialog.addClassName("v-crop-dialog");
        dialog.setHeaderTitle(getTranslation("marketing.crop.title"));
        dialog.add(body);
        dialog.getFooter().add(new Button(getTranslation("marketing.cancel"), event -> dialog.close()), use);
    }

    /** Whether all these sizes can be cut from a picture of this size. */
    static boolean fits(Original original, List<Wanted> wanted) {
        return wanted.stream().allMatch(size -> shape(original, size).fits());
    }

    void open() {
        getContent().open();
    }

    private CropFrame frame(Wanted first) {
        List<Wanted> alike =
                wanted.stream().filter(size -> isOneShape(size, first)).toList();
        Wanted largest =
                alike.stream().max(Comparator.comparingInt(Wanted::width)).orElse(first);
        var name = getTranslation(
                largest.width() == largest.height() ? "marketing.crop.square" : "marketing.crop.wide",
                largest.width(),
                largest.height());
        var frame = new CropFrame(name, original.view(), shape(original, largest), alike);
        frames.add(new Framed(frame, alike));
        return frame;
    }

    private static CropShape shape(Original original, Wanted size) {
        return new CropShape(original.width(), original.height(), size.width(), size.height());
    }

    private static boolean isOneShape(Wanted one, Wanted other) {
        return one.width() * other.height() == other.width() * one.height();
    }

    private Optional<Framed> framed(Wanted size) {
        return frames.stream().filter(framed -> framed.sizes().contains(size)).findFirst();
    }

    private void use() {
        List<Cut> cuts = wanted.stream()
                .map(size -> cut(size, framed(size).orElseThrow().frame().part()))
                .toList();
        getContent().close();
        switch (pictures.cut(original, cuts)) {
            case Cutting.Kept(List<Pictures.Stored> kept) ->
                done.accept(kept.stream()
                        .map(picture -> new Picture(picture.hash(), picture.width(), picture.height()))
                        .toList());
            case Cutting.Refused(Pictures.Problem problem) -> Notices.problem(getTranslation(Labels.key(problem)));
        }
    }

    private static Cut cut(Wanted size, Part part) {
        return new Cut(part.x(), part.y(), part.width(), part.height(), size);
    }
}
