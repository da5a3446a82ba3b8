package dev.vitrine.rules;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A locked field and the value that holds it.
 *
 * @param published the section that the lock protects
 * @param live whether that is live, not only staged
 */
record HeldField(Lock lock, @Nullable Section published, boolean live) {

    /** Whether going from the present section to the other moves the field to anything but its published value. */
    boolean isBrokenBy(@Nullable Section present, @Nullable Section value) {
        if (value == null) {
            return isBrokenByRemoval(present);
        }
        return switch (lock.reason()) {
            case SKU_LIVE -> false;
            case LANGUAGE_LIVE -> !isWhole() && isMoved(present, value);
            case HERO_SAVED -> hero(present) != null && hero(value) == null;
            case DISK_COUNT_LIVE -> changesDiskCount(present, value);
            case VERSION_LIVE -> has(present) && !has(value);
            case DISK_TAKEN_IN, VERSION_MUST_RISE -> version(value).isPresent() && isMoved(present, value);
            default -> isMoved(present, value);
        };
    }

    /** Whether the field is not as it is published. */
    boolean differsIn(@Nullable Section section) {
        return switch (lock.reason()) {
            case SKU_LIVE -> section == null;
            case LANGUAGE_LIVE -> !isWhole() && !has(section);
            case HERO_SAVED -> published != null && hero(published) != null && hero(section) == null;
            case DISK_COUNT_LIVE -> false;
            case VERSION_LIVE -> !has(section);
            case DISK_TAKEN_IN, VERSION_MUST_RISE -> version(section).isPresent() && !equalsPublished(section);
            default -> !equalsPublished(section);
        };
    }

    /** Whether a difference is worth a finding of its own: of a SKU that is missing as a whole, that is said once. */
    boolean isReportedFor(OfferContent draft) {
        var section = lock.path().section();
        return isWhole()
                || section.sku()
                        .map(skuKey -> draft.find(SectionKey.sku(skuKey)).isPresent())
                        .orElse(true);
    }

    /** The section with this field as it is published. */
    Section restoredIn(Section section) {
        return switch (lock.reason()) {
            case SKU_LIVE, DISK_COUNT_LIVE -> section;
            default ->
                isWhole()
                        ? section
                        : FieldValues.with(
                                section,
                                lock.path(),
                                FieldValues.get(published, lock.path()).orElse(null));
        };
    }

    private boolean isBrokenByRemoval(@Nullable Section present) {
        if (isWhole()) {
            return present != null;
        }
        var kind = lock.path().section().kind();
        boolean goesWithItsSku =
                kind == SectionKey.Kind.SKU || kind == SectionKey.Kind.LISTING || kind.perSku() && !live;
        return !goesWithItsSku && lock.reason() != Lock.Reason.DISK_COUNT_LIVE && has(present);
    }

    private boolean isMoved(@Nullable Section present, Section value) {
        return !equals(value, present) && !equalsPublished(value);
    }

    private boolean equalsPublished(@Nullable Section section) {
        return equals(section, published);
    }

    private boolean equals(@Nullable Section one, @Nullable Section other) {
        return Objects.equals(
                comparable(FieldValues.get(one, lock.path())), comparable(FieldValues.get(other, lock.path())));
    }

    /** A list of items as a map, because the order of items is free. */
    private static Object comparable(Optional<JsonNode> value) {
        if (value.isEmpty() || !value.get().isArray()) {
            return value;
        }
        Map<String, JsonNode> items = new HashMap<>();
        value.get().forEach(item -> items.put(item.path("key").asString(""), item));
        return items;
    }

    private boolean has(@Nullable Section section) {
        return FieldValues.get(section, lock.path()).isPresent();
    }

    private boolean isWhole() {
        return lock.path().field().isEmpty();
    }

    private static Listing.@Nullable Picture hero(@Nullable Section listing) {
        return listing == null ? null : ((Listing) listing).hero();
    }

    /** The version that the path of this lock lies in. */
    private Optional<ImageVersion> version(@Nullable Section image) {
        var versions = FieldPath.whole(lock.path().section()).then("versions");
        return image == null
                ? Optional.empty()
                : ((VmImage) image)
                        .versions().stream()
                                .filter(version -> lock.path().within(versions.item(version.key())))
                                .findFirst();
    }

    private boolean changesDiskCount(@Nullable Section present, Section value) {
        if (!(published instanceof VmImage live) || live.highest().isEmpty()) {
            return false;
        }
        int count = live.highest().get().dataDisks().size();
        var known = Versions.keys(live);
        return ((VmImage) value)
                .versions().stream()
                        .filter(version -> !known.contains(version.key()))
                        .filter(version -> version.dataDisks().size() != count)
                        .anyMatch(version -> diskCount(present, version.key())
                                != version.dataDisks().size());
    }

    private static int diskCount(@Nullable Section image, String versionKey) {
        return image == null
                ? -1
                : ((VmImage) image)
                        .versions().stream()
                                .filter(version -> version.key().equals(versionKey))
                                .mapToInt(version -> version.dataDisks().size())
                                .findFirst()
                                .orElse(-1);
    }
}
