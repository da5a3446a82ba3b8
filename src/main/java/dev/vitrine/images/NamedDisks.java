package dev.vitrine.images;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.images.Disks.Named;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the disks that an offer names. */
final class NamedDisks {
    private NamedDisks() {}

    /** Every disk of every version, each address at the first place it stands. */
    static List<Named> of(OfferContent content) {
        Map<String, Named> byAddress = new LinkedHashMap<>();
        for (String sku : content.skuKeys()) {
            FieldPath versions = FieldPath.of(SectionKey.image(sku), "versions");
            for (ImageVersion version : content.image(sku).versions()) {
                for (Named disk : of(version, versions.item(version.key()))) {
                    byAddress.putIfAbsent(disk.vhd().address(), disk);
                }
            }
        }
        return List.copyOf(byAddress.values());
    }

    private static List<Named> of(ImageVersion version, FieldPath at) {
        var disks = new ArrayList<Named>();
        if (version.osVhd() != null) {
            disks.add(new Named(at.then("osVhd"), version.osVhd(), true));
        }
        for (DataDisk disk : version.dataDisks()) {
            if (disk.vhd() != null) {
                disks.add(new Named(at.then("dataDisks").item(disk.key()).then("vhd"), disk.vhd(), false));
            }
        }
        return disks;
    }

    /** What the disk is for; the size rules differ. */
    static DiskKind kind(OfferContent content, Named disk) {
        if (!disk.os()) {
            return DiskKind.DATA;
        }
        var image = (VmImage) content.get(disk.path().section());
        return image.osFamily() == VmImage.OsFamily.WINDOWS ? DiskKind.WINDOWS_OS : DiskKind.LINUX_OS;
    }
}
