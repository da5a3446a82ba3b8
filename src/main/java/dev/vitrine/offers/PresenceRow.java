package dev.vitrine.offers;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Icons;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who else has the section open, by name, and who of them is writing; nothing while nobody else is there. */
public final class PresenceRow extends Composite<Div> {
    private final transient Presence presence;
    private final OfferId offer;
    private final SectionKey section;
    private transient Presence.@Nullable Seat seat;
    private boolean writing;

    PresenceRow(Presence presence, OfferId offer, SectionKey section) {
        this.presence = presence;
        this.offer = offer;
        this.section = section;
        getContent().addClassName("v-presence");
        getContent().getElement().setAttribute("role", "status");
        getContent().setVisible(false);
    }

    /** Tells the others whether something waits to be saved here. */
    public void writing(boolean now) {
        writing = now;
        if (seat != null) {
            seat.writing(now);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        leave();
        seat = presence.enter(event.getUI(), offer, section, this::show).orElse(null);
        writing(writing);
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
        super.onDetach(event);
    }

    private void leave() {
        if (seat != null) {
            seat.leave();
            seat = null;
        }
    }

    private void show() {
        List<Presence.Other> others = seat == null ? List.of() : seat.others();
        getContent().removeAll();
        getContent().setVisible(!others.isEmpty());
        if (!others.isEmpty()) {
            getContent().add(new Span(getTranslation("offers.presence.here")));
            others.forEach(other -> getContent().add(person(other)));
        }
    }

    private Component person(Presence.Other other) {
        String name = other.me() ? getTranslation("offers.presence.me") : other.name();
        var initials = new Span(initials(other.name()));
        initials.addClassName("v-presence-initials");
        initials.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(initials, new Span(name));
        words.addClassName("v-presence-person");
        if (other.writing()) {
            words.addClassName("v-presence-writing");
            words.add(Icons.of("pencil"), new Span(getTranslation("offers.presence.writing")));
        }
        return words;
    }

    /** The first letters of the first and the last part of a name. */
    static String initials(String name) {
        String[] parts = name.strip().split("[\\s-]+");
        return Stream.of(parts[0], parts.length > 1 ? parts[parts.length - 1] : "")
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
