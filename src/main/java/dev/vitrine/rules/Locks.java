package dev.vitrine.rules;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.VmImage;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one function behind every lock (product.md section 3): the form, the save and the submission check ask it. */
public final class Locks {
    private final OfferContent draft;
    private final @Nullable Published live;
    private final List<HeldField> held;

    private Locks(OfferContent draft, @Nullable Published live, List<HeldField> held) {
        this.draft = draft;
        this.live = live;
        this.held = List.copyOf(held);
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
        return held.stream().map(HeldField::lock).toList();
    }

    /** The locks within one section, its removal included. */
    public List<Lock> in(SectionKey section) {
        return held(section).map(HeldField::lock).toList();
    }

    /**
     * The lock on this very field, or on what it lies within; the nearest one. A lock on the removal of a whole section is
     * found at the section alone, because the fields within have locks of their own or are free.
     */
    public Optional<Lock> at(FieldPath path) {
        return held(path.section())
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
        var present = draft.find(key).orElse(null);
        var broken = new ArrayList<>(held(key)
                .filter(field -> field.isBrokenBy(present, value))
                .map(HeldField::lock)
                .toList());
        if (value instanceof VmImage image && live != null) {
            broken.addAll(notRising(key, (VmImage) draft.get(key), image, live));
        }
        return List.copyOf(broken);
    }

    /** The locks whose field in the draft differs from what is published, because it was edited before it was locked. */
    public List<Lock> differing() {
        return held.stream()
                .filter(field -> field.isReportedFor(draft))
                .filter(field -> field.differsIn(
                        draft.find(field.lock().path().section()).orElse(null)))
                .map(HeldField::lock)
                .toList();
    }

    /** The section as somebody wants it back, with what locks protect put back into it. */
    public Kept keep(SectionKey key, Section wanted) {
        var present = draft.find(key).orElse(null);
        var section = wanted;
        var kept = new ArrayList<Lock>();
        for (var field : held(key).toList()) {
            if (field.isBrokenBy(present, section)) {
                section = field.restoredIn(section);
                kept.add(field.lock());
            }
        }
        return new Kept(section, List.copyOf(kept));
    }

    /** The draft's section with its locked fields as they are published: "Revert to production values". */
    public Section reverted(SectionKey key) {
        var section = draft.get(key);
        for (var field : held(key).toList()) {
            if (field.differsIn(section)) {
                section = field.restoredIn(section);
            }
        }
        return section;
    }

    private Stream<HeldField> held(SectionKey section) {
        return held.stream().filter(field -> field.lock().path().section().equals(section));
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
