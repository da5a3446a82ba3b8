package dev.vitrine.identity;

import dev.vitrine.identity.store.PersonSessionRow;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize(Permit.SIGNED_IN)
class SignedInSessions implements OwnSessions {
    private final AccessReader access;
    private final PersonSessions sessions;
    private final SessionSettings settings;
    private final Clock clock;

    SignedInSessions(AccessReader access, PersonSessions sessions, SessionSettings settings, Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Session> list() {
        var present = OpenSessions.present().map(OpenSessions.Mark::id);
        return sessions.open(me().person().id(), terms()).stream()
                .map(row -> session(row, present.filter(row.getId()::equals).isPresent()))
                .sorted(Comparator.comparing((Session session) -> !session.present()))
                .toList();
    }

    private static Session session(PersonSessionRow row, boolean present) {
        return new Session(row.getId(), present, row.startedAt(), row.activeAt(), row.address(), row.browser());
    }

    @Override
    public boolean end(UUID id) {
        return sessions.end(me().person().id(), id, SessionEnd.ELSEWHERE);
    }

    @Override
    public int endOthers() {
        return sessions.endOthers(me().person().id(), SessionEnd.ELSEWHERE);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rest> rest() {
        return sessions.present().map(this::rest);
    }

    @Override
    public Optional<Rest> goOn() {
        OpenSessions.present().ifPresent(mark -> sessions.touch(mark.id()));
        return rest();
    }

    private Rest rest(SessionTimes times) {
        var terms = terms();
        var endsAt = times.endsAt(terms);
        var left = Duration.between(clock.instant(), endsAt);
        boolean last = endsAt.equals(times.startedAt().plus(terms.longest()));
        return new Rest(endsAt, left, last, left.compareTo(settings.warning()) <= 0);
    }

    @Override
    public Duration warning() {
        return settings.warning();
    }

    private SessionSettings.Terms terms() {
        return settings.terms(!me().platform().isEmpty());
    }

    private Access me() {
        return access.current().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
