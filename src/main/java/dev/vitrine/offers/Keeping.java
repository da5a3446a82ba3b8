package dev.vitrine.offers;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.content.Comparison;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Notices;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Unsaved.Kept;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Uuid7;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Keeps what is written in a form while it is not saved, and offers it again, in a strip above the form, when the form is
 * opened anew. Each form keeps under an id of its own, so a second window never writes over the first one's text.
 */
public final class Keeping extends Composite<Div> {
    /** How long after a change it is kept at the latest. */
    private static final Duration PAUSE = Duration.ofMillis(1200);

    /** The form whose text is kept. */
    public interface Form {
        /** The sections that the form edits. */
        Collection<SectionKey> sections();

        /** Whether this form can show what was kept, and it differs from what is saved now. */
        boolean takes(Kept kept);

        /** Whether something waits to be saved in the form. */
        boolean isDirty();

        /** Puts what was kept into the fields, on the versions from which it began. */
        void putBack(Kept kept);

        /** Says sections and fields. */
        ContentWords words();
    }

    private final transient Unsaved unsaved;
    private final transient Pauses.Lane lane;
    private final OfferId offer;
    private final transient Form form;
    private final UUID writer = Uuid7.next();
    private boolean kept;

    Keeping(Unsaved unsaved, Pauses pauses, OfferId offer, Form form) {
        this.unsaved = unsaved;
        this.offer = offer;
        this.form = form;
        lane = pauses.lane();
        getContent().addClassName("v-keeping");
        getContent().setVisible(false);
    }

    /** Shows the newest of what was written here and not saved, if there is any. */
    public void offer() {
        getContent().removeAll();
        List<Kept> found = unsaved.kept(offer, form.sections()).stream()
                .filter(one -> !one.writer().equals(writer) && form.takes(one))
                .toList();
        getContent().setVisible(!found.isEmpty());
        if (!found.isEmpty()) {
            getContent().add(strip(found.getFirst(), found.size() - 1));
        }
    }

    private UnsavedStrip strip(Kept newest, int more) {
        return new UnsavedStrip(newest, more, form.words(), () -> putBack(newest), () -> throwAway(newest));
    }

    /** The form holds something else than what is saved; an empty list when it holds nothing else any more. */
    public void changed(List<Edit> edits) {
        if (edits.isEmpty()) {
            settled();
        } else {
            kept = true;
            lane.after(PAUSE, () -> unsaved.keep(offer, writer, edits));
        }
    }

    /** What the form held is saved or not wanted any more. */
    public void settled() {
        if (kept) {
            kept = false;
            lane.now(() -> unsaved.drop(offer, writer));
        }
    }

    private void putBack(Kept found) {
        if (form.isDirty()) {
            Notices.problem(getTranslation("offers.unsaved.busy"));
            return;
        }
        form.putBack(found);
        kept = true;
        // First kept under the new id, then dropped under the old: at no moment is it nowhere.
        lane.now(() -> {
            unsaved.keep(offer, writer, edits(found));
            unsaved.drop(offer, found.writer());
        });
        getContent().setVisible(false);
        getContent().removeAll();
    }

    private void throwAway(Kept found) {
        unsaved.drop(offer, found.writer());
        offer();
    }

    private static List<Edit> edits(Kept found) {
        return found.parts().stream()
                .map(part -> new Edit(part.key(), part.version(), part.typed()))
                .toList();
    }

    /** How many fields were typed. */
    static int fields(Kept found) {
        return Comparison.countFields(found.parts().stream()
                .map(part -> Comparison.compare(part.key(), part.base(), part.typed()))
                .toList());
    }
}
