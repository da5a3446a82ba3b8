package dev.vitrine.identity;

import dev.vitrine.identity.AccessReader.Visit;
import dev.vitrine.identity.store.PersonSessionRow;
import dev.vitrine.identity.store.PersonSessionRows;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.Transactions;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.util.WebUtils;

/**
 * The sessions of people, written down for all nodes (decision 131). Each request asks its row, in the same statement that
 * asks what the person is; an open page without requests is looked after by its node, every few seconds.
 */
@Component
@EnableConfigurationProperties(SessionSettings.class)
class PersonSessions {
    /** How often activity is written down, at most. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(PersonSessions.class);
    private static final int LOOK_SECONDS = 15;
    private static final int AT_ONCE = 500;
    /** The server's own session is to outlive ours, which says why it ended. */
    private static final Duration SLACK = Duration.ofMinutes(10);
    /** How long a session that is over is known, so that a page left open can be told why. */
    private static final Duration KNOWN = Duration.ofDays(1);

    private static final UUID NONE = new UUID(0, 0);
    private static final int ADDRESS_MAX = 45;

    private final PersonSessionRows rows;
    private final OpenSessions open;
    private final AccessReader access;
    private final SessionSettings settings;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sessions").factory());

    PersonSessions(
            PersonSessionRows rows,
            OpenSessions open,
            AccessReader access,
            SessionSettings settings,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.open = open;
        this.access = access;
        this.settings = settings;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        looking.scheduleWithFixedDelay(this::lookOrLog, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Reads what the person of this request is; the answer says why his session is over, or is empty while it is not. */
    Optional<SessionOver> meet(PersonId person, HttpServletRequest request) {
        try {
            var session = request.getSession(false);
            return session == null ? Optional.of(endedMeanwhile(request)) : meet(person, session, request);
        } catch (IllegalStateException e) {
            if (request.isRequestedSessionIdValid()) {
                throw e;
            }
            return Optional.of(endedMeanwhile(request));
        }
    }

    /** Another call of the same browser was quicker to find out. */
    private SessionOver endedMeanwhile(HttpServletRequest request) {
        return past(request).orElse(new SessionOver(SessionEnd.SIGNED_OUT, settings.idle(), null));
    }

    private Optional<SessionOver> meet(PersonId person, HttpSession session, HttpServletRequest request) {
        var mark = OpenSessions.of(session).filter(found -> found.person().equals(person));
        var visit = access.visit(person, mark.map(OpenSessions.Mark::id).orElse(null));
        if (visit.access().isEmpty()) {
            var language = mark.map(OpenSessions.Mark::language).orElse(null);
            return Optional.of(new SessionOver(SessionEnd.DISABLED, settings.idle(), language));
        }
        boolean platform = !visit.access().get().platform().isEmpty();
        var language = visit.access().get().person().language();
        if (mark.isEmpty()) {
            begin(person, platform, language, session, request);
            return Optional.empty();
        }
        mark.get().latest(platform, language);
        return goOn(mark.get(), visit, request);
    }

    private Optional<SessionOver> goOn(OpenSessions.Mark mark, Visit visit, HttpServletRequest request) {
        var now = clock.instant();
        if (visit.session().isEmpty()) {
            return Optional.of(over(mark, SessionEnd.LONGEST)); // over for so long that it is forgotten
        }
        var times = visit.session().get();
        var end = times.end(settings.terms(mark.platform()), now);
        if (times.ended() == null && end.isPresent()) {
            events.publishEvent(Audited.of("session.over", null, mark.person().toString())
                    .with(Map.of("why", end.get().name())));
        }
        if (end.isEmpty() && Activity.isShownBy(request) && times.activeAt().isBefore(now.minus(NOTED_EVERY))) {
            touch(mark.id());
        }
        return end.map(why -> over(mark, why));
    }

    private SessionOver over(OpenSessions.Mark mark, SessionEnd why) {
        return new SessionOver(why, settings.terms(mark.platform()).idle(), mark.language());
    }

    /**
     * Why the session whose cookie this request brings is over; empty when the server knows it, or never knew it. A call of
     * an open page may have ended it, or the server's own timeout.
     */
    Optional<SessionOver> past(HttpServletRequest request) {
        var id = request.getRequestedSessionId();
        return id == null || request.isRequestedSessionIdValid()
                ? Optional.empty()
                : open.past(id).flatMap(this::past);
    }

    private Optional<SessionOver> past(OpenSessions.Mark mark) {
        var terms = settings.terms(mark.platform());
        return rows.findById(mark.id())
                .flatMap(row -> times(row).end(terms, clock.instant()))
                .map(why -> over(mark, why));
    }

    /** However somebody signed in, his first request writes the session down. */
    private void begin(
            PersonId person, boolean platform, Locale language, HttpSession session, HttpServletRequest request) {
        synchronized (WebUtils.getSessionMutex(session)) {
            if (OpenSessions.of(session)
                    .filter(mark -> mark.person().equals(person))
                    .isPresent()) {
                return;
            }
            signOut(session); // somebody else had signed in before him
            var row = transactions.whole(() -> rows.save(new PersonSessionRow(
                    person.value(), now(), address(request), BrowserWords.of(userAgent(request)))));
            open.keep(session, row.getId(), person, platform, language);
            SessionOver.forget(session);
            session.setMaxInactiveInterval(
                    (int) settings.terms(platform).idle().plus(SLACK).toSeconds());
        }
    }

    private static String address(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return address.length() <= ADDRESS_MAX ? address : address.substring(0, ADDRESS_MAX);
    }

    private static String userAgent(HttpServletRequest request) {
        var line = request.getHeader("User-Agent");
        return line == null ? "" : line;
    }

    /** The person did something. Written down once a minute at most. */
    void touch(UUID id) {
        transactions.whole(() -> rows.touch(id, now(), now().minus(NOTED_EVERY)));
    }

    /** The person leaves this session by himself. Before the server's session is made invalid. */
    void signOut(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication who) {
        signOut(request.getSession(false));
    }

    private void signOut(@Nullable HttpSession session) {
        OpenSessions.of(session)
                .ifPresent(mark -> transactions.whole(
                        () -> rows.end(mark.id(), mark.person().value(), now(), SessionEnd.SIGNED_OUT.name())));
    }

    /** Whether there was such an open session of this person; it ends with its next request, its pages at once. */
    boolean end(PersonId person, UUID id, SessionEnd why) {
        return transactions.whole(() -> {
            boolean ended = rows.end(id, person.value(), now(), why.name()) > 0;
            if (ended) {
                closeAfterwards(mark -> mark.id().equals(id));
                events.publishEvent(
                        Audited.of("session.ended", null, person.toString()).with(Map.of("why", why.name())));
            }
            return ended;
        });
    }

    /**
     * Ends all sessions of this person but the one for which this thread works, if it is his; for whoever changes what
     * people sign in with. Joins the present transaction.
     *
     * @return how many there were
     */
    int endOthers(PersonId person, SessionEnd why) {
        var spared = OpenSessions.present()
                .filter(mark -> mark.person().equals(person))
                .map(OpenSessions.Mark::id)
                .orElse(NONE);
        return endBut(spared, person, why);
    }

    /** Ends all sessions of this person. Joins the present transaction. */
    int endAll(PersonId person, SessionEnd why) {
        return endBut(NONE, person, why);
    }

    private int endBut(UUID spared, PersonId person, SessionEnd why) {
        return transactions.whole(() -> {
            int ended = rows.endOthers(person.value(), spared, now(), why.name());
            closeAfterwards(mark -> mark.person().equals(person) && !mark.id().equals(spared));
            if (ended > 0) {
                events.publishEvent(Audited.of("session.ended", null, person.toString())
                        .with(Map.of("why", why.name(), "count", String.valueOf(ended))));
            }
            return ended;
        });
    }

    private void closeAfterwards(Predicate<OpenSessions.Mark> which) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                open.close(which);
            }
        });
    }

    /** What is known of the session for which this thread works; empty where there is none. */
    Optional<SessionTimes> present() {
        return OpenSessions.present().flatMap(mark -> rows.findById(mark.id()).map(PersonSessions::times));
    }

    List<PersonSessionRow> open(PersonId person, SessionSettings.Terms terms) {
        var now = clock.instant();
        return rows.open(person.value()).stream()
                .filter(row -> times(row).end(terms, now).isEmpty())
                .toList();
    }

    private static SessionTimes times(PersonSessionRow row) {
        var ended = row.ended();
        return new SessionTimes(row.startedAt(), row.activeAt(), ended == null ? null : SessionEnd.valueOf(ended));
    }

    /** Closes the pages of sessions of this node that are over, wherever they were ended. */
    void look() {
        var over = new ArrayList<UUID>();
        var marks = open.all();
        for (int from = 0; from < marks.size(); from += AT_ONCE) {
            over.addAll(over(marks.subList(from, Math.min(marks.size(), from + AT_ONCE))));
        }
        open.close(mark -> over.contains(mark.id()));
    }

    private List<UUID> over(List<OpenSessions.Mark> marks) {
        var now = clock.instant();
        var known = new HashMap<UUID, SessionTimes>();
        rows.findAllById(marks.stream().map(OpenSessions.Mark::id).toList())
                .forEach(row -> known.put(row.getId(), times(row)));
        return marks.stream()
                .filter(mark -> Optional.ofNullable(known.get(mark.id()))
                        .map(times ->
                                times.end(settings.terms(mark.platform()), now).isPresent())
                        .orElse(true))
                .map(OpenSessions.Mark::id)
                .toList();
    }

    private void lookOrLog() {
        try {
            look();
        } catch (RuntimeException e) {
            log.warn("could not ask which sessions are over: {}", e.toString());
        }
    }

    /** Forgets sessions that have been over for a day. */
    void tidy() {
        var before = now().minus(settings.longestOfAll()).minus(KNOWN);
        transactions.whole(() -> rows.forget(before));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }
}
