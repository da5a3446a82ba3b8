package dev.vitrine.rules;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one function behind every lock (product.md section 3): the form, the save and the submission check ask it. */
public final class Locks {
    private final List<Lock> locks;

    private Locks(List<Lock> locks) {
        this.locks = List.copyOf(locks);
    }

    /** A published state and since when it is that. */
    public record Published(OfferContent content, Instant since) {}

    /** All locks of this draft against what is staged and what is live. */
    public static Locks of(OfferContent draft, @Nullable Published staged, @Nullable Published live, Facts facts) {
        throw new UnsupportedOperationException();
    }

    public List<Lock> all() {
        return locks;
    }

    /** The lock on this very field, or on what it lies within. */
    public Optional<Lock> at(FieldPath path) {
        return locks.stream().filter(lock -> path.within(lock.path())).findFirst();
    }

    /**
     * The locks that putting {@code value} (null: removing the section) in the draft would break: a locked field moved
     * away from the draft's present value to anything but the live value.
     */
    public List<Lock> broken(SectionKey key, @Nullable Section value) {
        throw new UnsupportedOperationException();
    }
}
