package dev.vitrine.content;

import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.OpenPort;
import dev.vitrine.shared.SectionKey;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A SKU once more, under a key and an id of its own: its texts in every language that is offered, its image and its prices.
 * Ports, versions and disks are new items and get keys of their own; a disk keeps its address, by which it is known, so
 * that one that was taken in need not be read again.
 */
public final class SkuCopy {
    private final String copyId;
    private final Supplier<String> itemKeys;

    private SkuCopy(String copyId, Supplier<String> itemKeys) {
        this.copyId = copyId;
        this.itemKeys = itemKeys;
    }

    /**
     * The sections of the copy; none when the content has no such SKU.
     *
     * @param copyKey stable key of the copy
     * @param copyId id of the copy, see {@link Sku}
     * @param itemKeys gives a new stable key each time
     */
    public static SortedMap<SectionKey, Section> of(
            OfferContent content, String skuKey, String copyKey, String copyId, Supplier<String> itemKeys) {
        var copy = new SkuCopy(copyId, itemKeys);
        var sections = new TreeMap<SectionKey, Section>();
        content.sectionsOfSku(skuKey)
                .filter(content::hasPlace)
                .forEach(key -> sections.put(
                        new SectionKey(key.kind(), copyKey, key.languageTag()), copy.section(content.get(key))));
        return sections;
    }

    private Section section(Section original) {
        return switch (original) {
            case Sku sku -> new Sku(copyId, sku.billing(), sku.trial(), sku.hidden());
            case VmImage image ->
                new VmImage(
                        image.osFamily(),
                        image.osDescription(),
                        image.recommendedSizes(),
                        image.ports().stream().map(this::port).toList(),
                        image.versions().stream().map(this::version).toList());
            default -> original;
        };
    }

    private OpenPort port(OpenPort port) {
        return new OpenPort(itemKeys.get(), port.port(), port.protocol(), port.purpose());
    }

    private ImageVersion version(ImageVersion version) {
        return new ImageVersion(
                itemKeys.get(),
                version.number(),
                version.osVhd(),
                version.dataDisks().stream().map(this::disk).toList());
    }

    private DataDisk disk(DataDisk disk) {
        return new DataDisk(itemKeys.get(), disk.lun(), disk.vhd());
    }
}
