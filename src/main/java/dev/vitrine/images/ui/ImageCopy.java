package dev.vitrine.images.ui;

import dev.vitrine.content.VersionNumber;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.OpenPort;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.shared.StableKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the image of one SKU from that of another. What is locked stays; where versions are locked, the highest version of
 * the other image is added as a new one. Disks keep their addresses, and with them what was certified, what was taken in
 * and the SAS URLs in the vault.
 */
final class ImageCopy {
    /**
     * What must stay as it is.
     *
     * @param versions keys of locked versions
     */
    record Locked(boolean osFamily, boolean ports, Set<String> versions) {}

    private ImageCopy() {}

    static VmImage of(VmImage from, VmImage to, Locked locked) {
        return new VmImage(
                locked.osFamily() ? to.osFamily() : from.osFamily(),
                from.osDescription(),
                from.recommendedSizes(),
                locked.ports() ? to.ports() : ports(from),
                versions(from, to, locked));
    }

    private static List<OpenPort> ports(VmImage from) {
        return from.ports().stream()
                .map(port -> new OpenPort(StableKey.next(), port.port(), port.protocol(), port.purpose()))
                .toList();
    }

    private static List<ImageVersion> versions(VmImage from, VmImage to, Locked locked) {
        List<ImageVersion> kept = to.versions().stream()
                .filter(version -> locked.versions().contains(version.key()))
                .toList();
        if (kept.isEmpty()) {
            return from.versions().stream()
                    .map(version -> copy(version, version.number()))
                    .toList();
        }
        return Stream.concat(kept.stream(), added(from, kept).stream()).toList();
    }

    /** The other image's highest version, unless what stays has its disks already. */
    private static Optional<ImageVersion> added(VmImage from, List<ImageVersion> kept) {
        return from.highest()
                .filter(version -> kept.stream().noneMatch(one -> disks(one).equals(disks(version))))
                .map(version -> copy(version, number(version, kept)));
    }

    private static List<@Nullable Vhd> disks(ImageVersion version) {
        var disks = new ArrayList<@Nullable Vhd>();
        disks.add(version.osVhd());
        version.dataDisks().stream()
                .sorted(Comparator.comparingInt(DataDisk::lun))
                .forEach(disk -> disks.add(disk.vhd()));
        return disks;
    }

    /** The same number where it rises above those that stay, else the next one. */
    private static String number(ImageVersion version, List<ImageVersion> kept) {
        Optional<VersionNumber> highest = kept.stream()
                .flatMap(one -> VersionNumber.parse(one.number()).stream())
                .max(Comparator.naturalOrder());
        return VersionNumber.parse(version.number())
                .filter(number -> highest.isEmpty() || number.compareTo(highest.get()) > 0)
                .or(() -> highest.map(VersionNumber::next))
                .map(Objects::toString)
                .orElse(version.number());
    }

    private static ImageVersion copy(ImageVersion version, String number) {
        return new ImageVersion(
                StableKey.next(),
                number,
                version.osVhd(),
                version.dataDisks().stream()
                        .map(disk -> new DataDisk(StableKey.next(), disk.lun(), disk.vhd()))
                        .toList());
    }
}
