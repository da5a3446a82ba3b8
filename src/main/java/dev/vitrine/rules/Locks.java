package dev.vitrine.rules;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.VmImage;
import dev.vitrine.rules.HeldField.Seen;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one function behind every lock (product.md section 3): the form, the save and the submission check ask it. */
public final class Locks {
    private final OfferContent draft;
    private final @Nullable Published live;
    private final SortedMap<SectionKey, List<HeldField>> held = new TreeMap<>();

    private Locks(OfferContent draft, @Nullable Published live, List<HeldField> held) {
        this.draft = draft;
        this.live = live;
        for (var field : held) {
            this.held
                    .computeIfAbsent(field.lock().path().section(), key -> new ArrayList<>())
                    .add(field);
        }
    }

    /** A published state and since when it is that. */
    public record Published(OfferContent content, Instant since) {}

    /**
     * A section that an older state of the draft would give back, with what locks protect put back into it.
     *
     * @param section the wanted section; what locks protect is as it is published
     * @param kept the locks that made a difference
     */
    public record Kept(Section section, List<Lock> kept) {}

    /** All locks of this draft against what is staged and what is live. */
    public static Locks of(OfferContent draft, @Nullable Published staged, @Nullable Published live, Facts facts) {
        return new Locks(draft, live, new LockTable(draft, staged, live, facts).all());
    }

    public List<Lock> all() {
        return held.values().stream().flatMap(List::stream).map(HeldField::lock).toList();
    }

    /** The locks within one section, its removal included. */
    public List<Lock> in(SectionKey section) {
        return held(section).stream().map(HeldField::lock).toList();
    }

    /**
     * The lock on this very field, or on what it lies within; the nearest one. A lock on the removal of a whole section is
     * found at the section alone, because the fields within have locks of their own or are free.
     */
    public Optional<Lock> at(FieldPath path) {
        return held(path.section()).stream()
                .map(HeldField::lock)
                .filter(lock -> lock.path().field().isEmpty() ? path.field().isEmpty() : path.within(lock.path()))
                .max(Comparator.comparingInt(lock -> lock.path().field().length()));
    }

    /** Where the lock on the number of data disks of a SKU's versions stands. */
    public static FieldPath diskCount(String skuKey) {
        return FieldPath.whole(SectionKey.image(skuKey)).then("dataDisks");
    }

    /**
     * The locks that putting {@code value} (null: removing the section) in the draft would break: a locked field moved
     * away from the draft's present value to anything but the live value.
     */
    public List<Lock> broken(SectionKey key, @Nullable Section value) {
        var present = seen(key);
        var wanted = Seen.of(value);
        var broken = new ArrayList<>(held(key).stream()
                .filter(field -> field.isBrokenBy(present, wanted))
                .map(HeldField::lock)
                .toList());
        if (value instanceof VmImage image && live != null) {
            broken.addAll(notRising(key, (VmImage) draft.get(key), image, live));
        }
        return List.copyOf(broken);
    }

    /** The locks whose field in the draft differs from what is published, because it was edited before it was locked. */
    public List<Lock> differing() {
        var differing = new ArrayList<Lock>();
        held.forEach((key, fields) -> {
            var present = seen(key);
            boolean skuIsThere = key.sku()
                    .map(skuKey -> draft.find(SectionKey.sku(skuKey)).isPresent())
                    .orElse(true);
            fields.stream()
                    .filter(field -> skuIsThere || field.lock().path().field().isEmpty())
                    .filter(field -> field.differsIn(present))
                    .forEach(field -> differing.add(field.lock()));
        });
        return List.copyOf(differing);
    }

    /** The section as somebody wants it back, with what locks protect put back into it. */
    public Kept keep(SectionKey key, Section wanted) {
        var present = seen(key);
        var back = Seen.of(wanted);
        var fields = held(key).stream()
                .filter(field -> field.isBrokenBy(present, back))
                .toList();
        return new Kept(
                restored(wanted, fields), fields.stream().map(HeldField::lock).toList());
    }

    /** The draft's section with its locked fields as they are published: "Revert to production values". */
    public Section reverted(SectionKey key) {
        var present = seen(key);
        return restored(
                draft.get(key),
                held(key).stream().filter(field -> field.differsIn(present)).toList());
    }

    private static Section restored(Section section, List<HeldField> fields) {
        var restored = section;
        for (var field : fields) {
            restored = field.restoredIn(restored);
        }
        return restored;
    }

    private Seen seen(SectionKey key) {
        return Seen.of(draft.find(key).orElse(null));
    }

    private List<HeldField> held(SectionKey section) {
        return held.getOrDefault(section, List.of());
    }

    private static List<Lock> notRising(SectionKey key, VmImage present, VmImage value, Published live) {
        var skuKey = key.sku().orElseThrow();
        if (live.content().find(SectionKey.sku(skuKey)).isEmpty()) {
            return List.of();
        }
        var published = live.content().image(skuKey);
        var known = Versions.keys(published);
        return value.versions().stream()
                .filter(version ->
                        !known.contains(version.key()) && !present.versions().contains(version))
                .filter(version -> Versions.notAbove(version, published).isPresent())
                .map(version -> new Lock(
                        FieldPath.whole(key)
                                .then("versions")
                                .item(version.key())
                                .then("number"),
                        Lock.Reason.VERSION_MUST_RISE,
                        live.since(),
                        Lock.WayOut.NEW_VERSION))
                .toList();
    }
}
