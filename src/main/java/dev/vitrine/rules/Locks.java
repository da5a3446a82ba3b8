package dev.vitrine.rules;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.rules.HeldField.Seen;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one function behind every lock (product.md section 3): the form, the save and the submission check ask it. */
public final class Locks {
    private final OfferContent draft;
    private final @Nullable Published live;
    private final Facts facts;
    private final SortedMap<SectionKey, List<HeldField>> held;
    private final boolean rollingBack;
    private final Map<SectionKey, Seen> seen = new ConcurrentHashMap<>();

    private Locks(
            OfferContent draft,
            @Nullable Published live,
            Facts facts,
            SortedMap<SectionKey, List<HeldField>> held,
            boolean rollingBack) {
        this.draft = draft;
        this.live = live;
        this.facts = facts;
        this.held = held;
        this.rollingBack = rollingBack;
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
        var held = new TreeMap<SectionKey, List<HeldField>>();
        for (var field : new LockTable(draft, staged, live, facts).all()) {
            held.computeIfAbsent(field.lock().path().section(), key -> new ArrayList<>())
                    .add(field);
        }
        return new Locks(draft, live, facts, held, false);
    }

    /**
     * The same locks as a roll back meets them: it alone may give an image the versions that {@link Facts#rolledBackTo}
     * names, though they are not those that are live now.
     */
    public Locks rollingBack() {
        return new Locks(draft, live, facts, held, true);
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
        var broken = new ArrayList<>(
                brokenFields(key, value).stream().map(HeldField::lock).toList());
        if (value instanceof VmImage image) {
            notRising(key, image).forEach(version -> broken.add(mustRise(key, version)));
        }
        return List.copyOf(broken);
    }

    /** The locks whose field in the draft differs from what is published, because it was edited before it was locked. */
    public List<Lock> differing() {
        var differing = new ArrayList<Lock>();
        held.forEach((key, fields) -> {
            boolean skuIsThere = key.sku()
                    .map(skuKey -> draft.find(SectionKey.sku(skuKey)).isPresent())
                    .orElse(true);
            fields.stream()
                    .filter(field -> skuIsThere || field.lock().path().field().isEmpty())
                    .filter(field -> differs(field, key))
                    .forEach(field -> differing.add(field.lock()));
        });
        return List.copyOf(differing);
    }

    /** Whether the draft's field under this lock differs from what is published; see {@link #differing}. */
    public boolean differs(Lock lock) {
        var section = lock.path().section();
        return held(section).stream()
                .filter(field -> field.lock().equals(lock))
                .anyMatch(field -> differs(field, section));
    }

    private boolean differs(HeldField field, SectionKey section) {
        var present = seen(section);
        boolean free = field.isOfVersions() && isRolledBack(section, present.section());
        return !free && field.differsIn(present);
    }

    /** Whether it is a live value that the lock holds, not only a staged one. */
    public boolean isOfLive(Lock lock) {
        return held(lock.path().section()).stream()
                .anyMatch(field -> field.live() && field.lock().equals(lock));
    }

    /** Whether anything of this offer is live. */
    public boolean isLive() {
        return live != null;
    }

    /**
     * The section as somebody wants it back, with what locks protect put back into it; saving it breaks no lock. A new
     * version of a live image that could not be added any more stays as the draft has it, or out.
     */
    public Kept keep(SectionKey key, Section wanted) {
        var fields = brokenFields(key, wanted);
        var locks = new ArrayList<>(fields.stream().map(HeldField::lock).toList());
        var section = wanted;
        for (var field : fields) {
            section = field.keptIn(section, seen(key));
        }
        if (section instanceof VmImage image && !mayReturn(key, image)) {
            section = keepVersions(key, image, locks);
        }
        return new Kept(section, locks.stream().distinct().toList());
    }

    private VmImage keepVersions(SectionKey key, VmImage image, List<Lock> locks) {
        var odd = new ArrayList<>(notRising(key, image));
        odd.forEach(version -> locks.add(mustRise(key, version)));
        for (var field : held(key)) {
            var counts = field.oddDiskCounts(present(field, key, image), Seen.of(image));
            if (!counts.isEmpty()) {
                odd.addAll(counts);
                locks.add(field.lock());
            }
        }
        List<ImageVersion> drafted = leavesRollBack(key, image) ? List.of() : ((VmImage) draft.get(key)).versions();
        var versions = image.versions().stream()
                .flatMap(version -> odd.contains(version)
                        ? drafted.stream().filter(known -> known.key().equals(version.key()))
                        : Stream.of(version))
                .toList();
        return new VmImage(image.osFamily(), image.osDescription(), image.recommendedSizes(), image.ports(), versions);
    }

    private List<HeldField> brokenFields(SectionKey key, @Nullable Section value) {
        var wanted = Seen.of(value);
        boolean mayReturn = mayReturn(key, value);
        return held(key).stream()
                .filter(field -> !mayReturn || !field.isOfVersions())
                .filter(field -> field.isBrokenBy(present(field, key, value), wanted))
                .toList();
    }

    /**
     * What a move of the field is measured from: the draft; but versions that a roll back brought may be left for the live
     * ones alone.
     */
    private Seen present(HeldField field, SectionKey key, @Nullable Section value) {
        return field.isOfVersions() && leavesRollBack(key, value) ? field.published() : seen(key);
    }

    private boolean mayReturn(SectionKey key, @Nullable Section value) {
        return rollingBack && isRolledBack(key, value);
    }

    private boolean leavesRollBack(SectionKey key, @Nullable Section value) {
        return isRolledBack(key, draft.get(key)) && !isRolledBack(key, value);
    }

    private boolean isRolledBack(SectionKey key, @Nullable Section section) {
        return section instanceof VmImage image && facts.isRolledBack(key.sku().orElseThrow(), image);
    }

    /** The draft's section and its tree, which is made once for all the fields that are looked at. */
    private Seen seen(SectionKey key) {
        return seen.computeIfAbsent(key, one -> Seen.of(draft.find(one).orElse(null)));
    }

    private List<HeldField> held(SectionKey section) {
        return held.getOrDefault(section, List.of());
    }

    /** The new versions of a live image whose number does not rise, but for those that the draft has already. */
    private List<ImageVersion> notRising(SectionKey key, VmImage value) {
        var skuKey = key.sku().orElseThrow();
        if (live == null || live.content().find(SectionKey.sku(skuKey)).isEmpty() || mayReturn(key, value)) {
            return List.of();
        }
        var published = live.content().image(skuKey);
        var known = Versions.keys(published);
        var drafted = (VmImage) draft.get(key);
        boolean leavesRollBack = leavesRollBack(key, value);
        return value.versions().stream()
                .filter(version -> !known.contains(version.key()))
                .filter(version -> leavesRollBack || !drafted.versions().contains(version))
                .filter(version -> Versions.notAbove(version, published).isPresent())
                .toList();
    }

    private Lock mustRise(SectionKey key, ImageVersion version) {
        return new Lock(
                FieldPath.whole(key).then("versions").item(version.key()).then("number"),
                Lock.Reason.VERSION_MUST_RISE,
                live == null ? null : live.since(),
                Lock.WayOut.NEW_VERSION);
    }
}
