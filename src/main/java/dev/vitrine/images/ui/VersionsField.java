package dev.vitrine.images.ui;

import dev.vitrine.content.VersionNumber;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.StableKey;
import java.util.List;
import java.util.Optional;

/** The versions of an image, the one added last on top. */
final class VersionsField extends RowsField<ImageVersion, VersionCard> {
    private static final String FIRST = "1.0.0";

    private final FieldPath path;
    private final transient PastedUrls pasted;
    private final Runnable pastedChanged;

    /** @param pastedChanged called when a URL was pasted or taken back */
    VersionsField(
            FieldPath path,
            PastedUrls pasted,
            Runnable pastedChanged,
            String label,
            String emptyText,
            String addLabel) {
        super(label, emptyText, addLabel);
        this.path = path;
        this.pasted = pasted;
        this.pastedChanged = pastedChanged;
        addClassName("v-versions");
    }

    @Override
    VersionCard row(ImageVersion version) {
        return new VersionCard(version, path.item(version.key()), pasted, this::changedOrPasted, this::remove);
    }

    /** A renewed URL of the same address changes nothing that content shows. */
    private void changedOrPasted() {
        List<ImageVersion> before = getValue();
        changed();
        if (before.equals(getValue())) {
            pastedChanged.run();
        }
    }

    /** The next number, with as many data disks as the highest version has, for their number is meant to stay. */
    @Override
    ImageVersion next(List<ImageVersion> versions) {
        Optional<ImageVersion> highest = new VmImage(null, "", List.of(), List.of(), versions).highest();
        String number = highest.flatMap(version -> VersionNumber.parse(version.number()))
                .map(present -> present.next().toString())
                .orElse(FIRST);
        List<DataDisk> disks = highest.map(ImageVersion::dataDisks).orElse(List.of()).stream()
                .map(disk -> new DataDisk(StableKey.next(), disk.lun(), null))
                .toList();
        return new ImageVersion(StableKey.next(), number, null, disks);
    }

    @Override
    boolean lastFirst() {
        return true;
    }
}
