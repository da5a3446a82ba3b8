package dev.vitrine.offers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.kit.Watchers;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Who has which section open, in the windows of this node (decision 072). Whoever takes a seat was let in to read the
 * section by the service before; a seat is taken in the present publisher and seen in no other.
 */
@Component
public class Presence implements DisposableBean {
    private static final Duration SLACK = Duration.ofSeconds(30);
    private static final int SWEEP_SECONDS = 20;

    private record Place(PublisherId publisher, OfferId offer, SectionKey section) {}

    /**
     * Somebody else who has the section open, or the same person in another window.
     *
     * @param writing something waits to be saved there
     */
    public record Other(PersonId person, String name, boolean me, boolean writing) {}

    private final CurrentPerson people;
    private final CurrentTenant tenant;
    private final Map<Place, List<Seat>> seats = new ConcurrentHashMap<>();
    private final Watchers<Place> watchers = new Watchers<>();
    private final ScheduledExecutorService sweeping = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("presence").factory());

    Presence(CurrentPerson people, CurrentTenant tenant) {
        this.people = people;
        this.tenant = tenant;
        sweeping.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Takes a seat at a section that was just read; empty for work that is nobody's.
     *
     * @param changed called within the window's lock whenever somebody came, left or began to write
     */
    public Optional<Seat> enter(UI ui, OfferId offer, SectionKey section, Runnable changed) {
        return people.find().map(person -> {
            var place = new Place(tenant.require(), offer, section);
            var seat = new Seat(place, person, ui, changed);
            seats.computeIfAbsent(place, any -> new CopyOnWriteArrayList<>()).add(seat);
            watchers.tell(place);
            return seat;
        });
    }

    /** One form of one window. */
    public final class Seat {
        private final Place place;
        private final CurrentPerson.Person person;
        private final UI ui;
        private final Registration watching;
        private volatile boolean writing;
        private volatile boolean lost;
        private boolean silent;

        private Seat(Place place, CurrentPerson.Person person, UI ui, Runnable changed) {
            this.place = place;
            this.person = person;
            this.ui = ui;
            watching = watchers.watch(ui, place, changed);
        }

        /** Everybody else at this section, each once, by name. */
        public List<Other> others() {
            var found = new HashMap<PersonId, Other>();
            for (Seat seat : seats.getOrDefault(place, List.of())) {
                if (seat.ui != ui && !seat.lost) {
                    found.merge(seat.person.id(), seat.asOther(person.id()), Seat::both);
                }
            }
            return found.values().stream()
                    .sorted(Comparator.comparing(Other::me)
                            .thenComparing(Other::name)
                            .thenComparing(other -> other.person().value()))
                    .toList();
        }

        private Other asOther(PersonId reader) {
            return new Other(person.id(), person.name(), person.id().equals(reader), writing);
        }

        private static Other both(Other one, Other other) {
            return new Other(one.person(), one.name(), one.me(), one.writing() || other.writing());
        }

        /** Whether something waits to be saved here. */
        public void writing(boolean now) {
            if (writing != now) {
                writing = now;
                watchers.tell(place);
            }
        }

        public void leave() {
            watching.remove();
            seats.computeIfPresent(place, (key, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
            watchers.tell(place);
        }

        /**
         * A window is lost when its connection was down at this round and at the one before, or when it was not heard of for
         * two heartbeats; until it is heard of again.
         */
        private boolean isLost(Instant now) {
            VaadinSession session = ui.getSession();
            if (session == null || ui.isClosing()) {
                return true;
            }
            boolean before = silent;
            PushConnection push = ui.getInternals().getPushConnection();
            silent = push != null && !push.isConnected();
            Duration patience = Duration.ofSeconds(
                            2L * session.getConfiguration().getHeartbeatInterval())
                    .plus(SLACK);
            Instant heard = Instant.ofEpochMilli(ui.getInternals().getLastHeartbeatTimestamp());
            return silent && before || heard.plus(patience).isBefore(now);
        }
    }

    /** Marks who was lost or came back, and tells those who see it. */
    synchronized void sweep() {
        Instant now = Instant.now();
        seats.forEach((place, all) -> {
            boolean changed = false;
            for (Seat seat : all) {
                boolean lost = seat.isLost(now);
                changed |= lost != seat.lost;
                seat.lost = lost;
            }
            if (changed) {
                watchers.tell(place);
            }
        });
    }

    @Override
    public void destroy() {
        sweeping.shutdownNow();
        watchers.close();
    }
}
