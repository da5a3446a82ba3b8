package dev.vitrine.rules;

import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Section;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A locked field and the value that holds it.
 *
 * @param published the section that the lock protects
 * @param live whether that is live, not only staged
 */
record HeldField(Lock lock, Seen published, boolean live) {

    /** A section, perhaps none, and its tree, made once for all the fields that are looked at. */
    record Seen(@Nullable Section section, @Nullable ObjectNode tree) {
        static Seen of(@Nullable Section section) {
            return new Seen(section, section == null ? null : CanonicalJson.toTree(section));
        }

        Optional<JsonNode> at(FieldPath path) {
            return tree == null ? Optional.empty() : FieldValues.get(tree, path);
        }

        Listing.@Nullable Picture hero() {
            return section == null ? null : ((Listing) section).hero();
        }

        List<ImageVersion> versions() {
            return section == null ? List.of() : ((VmImage) section).versions();
        }
    }

    /** Whether going from the present section to the other moves the field to anything but its published value. */
    boolean isBrokenBy(Seen present, Seen value) {
        if (value.section() == null) {
            return isBrokenByRemoval(present);
        }
        return switch (lock.reason()) {
            case SKU_LIVE -> false;
            case LANGUAGE_LIVE -> !isWhole() && isMoved(present, value);
            case HERO_SAVED -> present.hero() != null && value.hero() == null;
            case DISK_COUNT_LIVE -> changesDiskCount(present, value);
            case VERSION_LIVE -> has(present) && !has(value);
            case DISK_TAKEN_IN, VERSION_MUST_RISE -> hasVersion(value) && isMovedInVersion(present, value);
            default -> isMoved(present, value);
        };
    }

    /** Whether the field is not as it is published. */
    boolean differsIn(Seen draft) {
        return switch (lock.reason()) {
            case SKU_LIVE -> draft.section() == null;
            case LANGUAGE_LIVE -> !isWhole() && !has(draft);
            case HERO_SAVED -> published.hero() != null && draft.hero() == null;
            case DISK_COUNT_LIVE -> false;
            case VERSION_LIVE -> !has(draft);
            case DISK_TAKEN_IN, VERSION_MUST_RISE -> hasVersion(draft) && !isEqual(draft, published);
            default -> !isEqual(draft, published);
        };
    }

    /** Whether it is about which versions an image has, and with which disks. */
    boolean isOfVersions() {
        return switch (lock.reason()) {
            case VERSION_LIVE, VERSION_MUST_RISE, DISK_TAKEN_IN, DISK_COUNT_LIVE -> true;
            default -> false;
        };
    }

    /** The section with this field as it is published; a hero, which may be replaced, as the draft has it. */
    Section keptIn(Section section, Seen draft) {
        boolean hasNoValue = isWhole() || lock.reason() == Lock.Reason.DISK_COUNT_LIVE;
        var holder = lock.reason() == Lock.Reason.HERO_SAVED ? draft : published;
        return hasNoValue
                ? section
                : FieldValues.with(section, lock.path(), holder.at(lock.path()).orElse(null));
    }

    private boolean isBrokenByRemoval(Seen present) {
        if (isWhole()) {
            return present.section() != null;
        }
        var kind = lock.path().section().kind();
        boolean goesWithItsSku = kind.perSku() && (kind == SectionKey.Kind.SKU || !live);
        boolean goesWithItsLanguage = kind == SectionKey.Kind.LISTING;
        return !goesWithItsSku && !goesWithItsLanguage && lock.reason() != Lock.Reason.DISK_COUNT_LIVE && has(present);
    }

    private boolean isMoved(Seen present, Seen value) {
        return !isEqual(value, present) && !isEqual(value, published);
    }

    /** A version that comes back without this field moves it too, though neither side has a value there. */
    private boolean isMovedInVersion(Seen present, Seen value) {
        return hasVersion(present) ? isMoved(present, value) : !isEqual(value, published);
    }

    private boolean isEqual(Seen one, Seen other) {
        return Objects.equals(comparable(one.at(lock.path())), comparable(other.at(lock.path())));
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

    private boolean has(Seen section) {
        return section.at(lock.path()).isPresent();
    }

    private boolean isWhole() {
        return lock.path().field().isEmpty();
    }

    /** Whether the version is there that the path of this lock lies in. */
    private boolean hasVersion(Seen image) {
        var versions = FieldPath.whole(lock.path().section()).then("versions");
        return image.versions().stream().anyMatch(version -> lock.path().within(versions.item(version.key())));
    }

    private boolean changesDiskCount(Seen present, Seen value) {
        return !oddDiskCounts(present, value).isEmpty();
    }

    /**
     * The new versions with another number of data disks than what is live, but for those that have it already; none when
     * this is not the lock on that number.
     */
    List<ImageVersion> oddDiskCounts(Seen present, Seen value) {
        if (lock.reason() != Lock.Reason.DISK_COUNT_LIVE
                || !(published.section() instanceof VmImage image)
                || image.highest().isEmpty()) {
            return List.of();
        }
        int count = image.highest().get().dataDisks().size();
        var known = Versions.keys(image);
        return value.versions().stream()
                .filter(version -> !known.contains(version.key()))
                .filter(version -> version.dataDisks().size() != count)
                .filter(version -> present.versions().stream()
                        .noneMatch(before -> before.key().equals(version.key())
                                && before.dataDisks().size()
                                        == version.dataDisks().size()))
                .toList();
    }
}
