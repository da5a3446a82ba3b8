package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.assets.PictureLooks;
import dev.vitrine.assets.Pictures;
import dev.vitrine.assets.Pictures.Opening;
import dev.vitrine.assets.Pictures.Storing;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.PictureDrop;
import dev.vitrine.kit.Region;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.PictureLook;
import dev.vitrine.rules.PictureLook.Sight;
import dev.vitrine.rules.PictureRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field whose value is one picture: dropped or chosen, checked at once, kept by its hash. Empty is null. */
final class PictureField extends CustomField<Picture> {
    /** No picture of a listing may be larger than 1 MiB. */
    static final int MAX_BYTES = 1 << 20;

    private static final Set<Pictures.Problem> CUTTABLE =
            EnumSet.of(Pictures.Problem.WRONG_SIZE, Pictures.Problem.NOT_PNG, Pictures.Problem.TOO_MANY_BYTES);

    private final transient Pictures pictures;
    private final transient Pictures.Wanted wanted;
    private final PictureAddresses addresses;
    private final PictureDrop drop;
    private final Span note = new Span();
    private final Div warnings = new Div();
    private transient Consumer<Runnable> firstAsk = Runnable::run;
    private transient List<? extends Component> written = List.of();
    private transient List<Region> marks = List.of();
    private transient Map<Picture, PictureLook> seen = Map.of();
    private @Nullable Picture picture;
    private @Nullable Picture inherited;

    PictureField(String label, Pictures.Wanted wanted, Pictures pictures, PictureAddresses addresses) {
        this.wanted = wanted;
        this.pictures = pictures;
        this.addresses = addresses;
        boolean exact = wanted.width() > 0;
        this.drop = new PictureDrop(label, exact ? Pictures.ORIGINAL_BYTES_MAX : wanted.maxBytes(), this::take);
        note.addClassName("v-field-help");
        note.setVisible(false);
        warnings.addClassName("v-field-warnings");
        add(drop, note, warnings);
    }

    /** Offers to take the picture away again. */
    PictureField removable() {
        drop.removable(() -> choose(null));
        return this;
    }

    /** Whether what is there may be taken away. */
    void setRemovable(boolean removable) {
        drop.setRemovable(removable);
    }

    /** Asks before a picture is taken where there is none; what is asked runs what it is given to go on. */
    void askBeforeFirst(Consumer<Runnable> ask) {
        firstAsk = ask;
    }

    /** Lays this over the picture, beneath the marks of what was found. */
    void write(List<? extends Component> parts) {
        written = parts;
        lay();
    }

    private void lay() {
        drop.over(Stream.concat(written.stream(), marks.stream()).toList());
    }

    /** Says what was found of this picture. */
    void say(List<Finding> mine) {
        String errors = mine.stream()
                .filter(Finding::isError)
                .map(finding -> Findings.text(this, finding))
                .collect(Collectors.joining(" "));
        setErrorMessage(errors);
        setInvalid(!errors.isEmpty());
        warnings.removeAll();
        mine.stream().filter(finding -> !finding.isError()).forEach(finding -> {
            var line = new Div(Icons.of("warning"), new Span(Findings.text(this, finding)));
            line.addClassName("v-field-warning");
            warnings.add(line);
        });
    }

    /** Marks on the picture why it was found fault with. */
    void mark(List<Finding> mine, PictureLooks looks) {
        Set<Sight> sights = mine.stream()
                .map(finding -> PictureRules.sight(finding.rule()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Picture shown = picture;
        marks = shown == null || sights.isEmpty()
                ? List.of()
                : look(shown, looks).marks().stream()
                        .filter(mark -> sights.contains(mark.sight()))
                        .map(mark -> new Region(mark.box(), shown.width(), shown.height()))
                        .toList();
        lay();
    }

    /** Asked once for each picture: findings come with every change of the form. */
    private PictureLook look(Picture shown, PictureLooks looks) {
        if (!seen.containsKey(shown)) {
            seen = Map.of(shown, looks.of(List.of(shown.hash())).getOrDefault(shown.hash(), PictureLook.PLAIN));
        }
        return seen.getOrDefault(shown, PictureLook.PLAIN);
    }

    /** What buyers see while this field is empty. */
    void inherit(@Nullable Picture source) {
        inherited = source;
        show();
    }

    private Optional<String> take(byte[] bytes) {
        return switch (pictures.store(bytes, wanted)) {
            case Storing.Kept(Pictures.Stored stored) -> {
                take(new Picture(stored.hash(), stored.width(), stored.height()));
                yield Optional.empty();
            }
            case Storing.Refused(Pictures.Problem problem) -> {
                offerToCut(problem, bytes);
                yield Optional.of(said(problem));
            }
        };
    }

    private String said(Pictures.Problem problem) {
        return problem == Pictures.Problem.TOO_MANY_BYTES
                ? getTranslation("kit.picture.tooLarge", Formats.current().bytes(wanted.maxBytes()))
                : getTranslation(Labels.key(problem), wanted.width(), wanted.height());
    }

    /** What has only another size, weight or format than is wanted may be cut to it. */
    private void offerToCut(Pictures.Problem problem, byte[] bytes) {
        if (wanted.width() > 0
                && CUTTABLE.contains(problem)
                && pictures.open(bytes) instanceof Opening.Opened(Pictures.Original original)
                && CropDialog.fits(original, List.of(wanted))) {
            new CropDialog(pictures, original, List.of(wanted), cut -> {
                        drop.quiet();
                        take(cut.getFirst());
                    })
                    .open();
        }
    }

    private void take(Picture taken) {
        if (picture == null) {
            firstAsk.accept(() -> choose(taken));
        } else {
            choose(taken);
        }
    }

    private void choose(@Nullable Picture chosen) {
        picture = chosen;
        marks = List.of();
        lay();
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
