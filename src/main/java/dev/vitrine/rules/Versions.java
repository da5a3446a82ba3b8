package dev.vitrine.rules;

import dev.vitrine.content.VersionNumber;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Versions against what is live (V20, V21) and disks against one another. */
final class Versions {
    private Versions() {}

    static void check(Check check) {
        var seen = new HashSet<Vhd>();
        for (var skuKey : check.skus()) {
            var image = check.draft().image(skuKey);
            var live = live(check, skuKey);
            var known = live == null ? Set.<String>of() : keys(live);
            boolean rolledBack = check.facts().isRolledBack(skuKey, image);
            var at = FieldPath.whole(SectionKey.image(skuKey)).then("versions");
            for (var version : image.versions()) {
                var path = at.item(version.key());
                if (live != null && !rolledBack && !known.contains(version.key())) {
                    againstLive(check, version, live, path);
                }
                reused(check, version, seen, path);
            }
        }
    }

    /** The live image of this SKU; null when the SKU is not live. */
    static @Nullable VmImage live(Check check, String skuKey) {
        var live = check.live();
        return live != null && live.find(SectionKey.sku(skuKey)).isPresent() ? live.image(skuKey) : null;
    }

    static Set<String> keys(VmImage image) {
        return image.versions().stream().map(ImageVersion::key).collect(Collectors.toSet());
    }

    /** The highest live number when the number of a new version does not rise above it. */
    static Optional<VersionNumber> notAbove(ImageVersion version, VmImage live) {
        return VersionNumber.parse(version.number())
                .flatMap(number -> highest(live).filter(highest -> number.compareTo(highest) <= 0));
    }

    private static Optional<VersionNumber> highest(VmImage image) {
        return image.highest().flatMap(version -> VersionNumber.parse(version.number()));
    }

    private static void againstLive(Check check, ImageVersion version, VmImage live, FieldPath path) {
        notAbove(version, live)
                .ifPresent(highest ->
                        check.add(Rule.V20_NUMBER_NOT_RISING, path.then("number"), version.number(), highest));
        VersionNumber.parse(version.number())
                .ifPresent(number -> highest(live)
                        .filter(highest -> number.compareTo(highest) > 0)
                        .filter(highest -> number.x() != highest.x() || number.y() != highest.y())
                        .ifPresent(highest ->
                                check.add(Rule.V20_MORE_THAN_LAST_NUMBER, path.then("number"), number, highest)));
        live.highest().ifPresent(highest -> {
            int expected = highest.dataDisks().size();
            int actual = version.dataDisks().size();
            if (actual != expected) {
                check.add(Rule.V21_DISK_COUNT, path.then("dataDisks"), expected, actual);
            }
        });
    }

    private static void reused(Check check, ImageVersion version, Set<Vhd> seen, FieldPath path) {
        if (version.osVhd() != null && !seen.add(version.osVhd())) {
            check.add(Rule.VHD_REUSED, path.then("osVhd"), version.osVhd().file());
        }
        for (var disk : version.dataDisks()) {
            if (disk.vhd() != null && !seen.add(disk.vhd())) {
                check.add(
                        Rule.VHD_REUSED,
                        path.then("dataDisks").item(disk.key()).then("vhd"),
                        disk.vhd().file());
            }
        }
    }
}
