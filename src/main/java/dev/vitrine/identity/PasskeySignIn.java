package dev.vitrine.identity;

import com.vaadin.flow.server.VaadinSession;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;

/** A passkey alone signs in: its holder has it, and was verified by it. */
@Service
class PasskeySignIn implements PasskeySignIns {
    private static final Logger log = LoggerFactory.getLogger(PasskeySignIn.class);
    private static final String ASKED = PasskeySignIn.class.getName();
    private static final String ANSWER = "answer";
    private static final int ANSWER_MAX = 20_000;
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final RelyingParty party;
    private final AccessReader access;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasskeySignIn(
            RelyingParty party,
            AccessReader access,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.party = party;
        this.access = access;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    private record Asked(PublicKeyCredentialRequestOptions options, Instant until) {}

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public String ask() {
        var options = party.ask();
        Optional.ofNullable(VaadinSession.getCurrent())
                .ifPresent(windows -> windows.getSession()
                        .setAttribute(ASKED, new Asked(options, clock.instant().plus(GOOD_FOR))));
        return party.json(options);
    }

    /** Of the request that carries the answer; whatever is wrong with it, people are told the same. */
    Authentication authenticate(HttpServletRequest request) {
        var asked = takeAsked(request);
        var answer = Optional.ofNullable(request.getParameter(ANSWER))
                .filter(text -> text.length() <= ANSWER_MAX)
                .orElse("");
        var id = check(asked, answer);
        var person = access.of(id).orElseThrow(() -> refused(id, "disabled"));
        events.publishEvent(
                Audited.of("signIn.done", null, id.toString()).with(Map.of("by", SignInFactor.PASSKEY.name())));
        return new PersonPrincipal(id, person.roles())
                .signedIn(
                        List.of(SignInFactor.PASSKEY.provedAt(clock.instant())), new WebAuthenticationDetails(request));
    }

    private PersonId check(Optional<PublicKeyCredentialRequestOptions> asked, String answer) {
        if (asked.isEmpty()) {
            throw refused(null, "late");
        }
        try {
            return transactions.whole(() -> party.check(asked.get(), answer));
        } catch (RuntimeException notOne) {
            log.debug("a passkey did not sign in: {}", notOne.toString());
            throw refused(null, "wrong");
        }
    }

    private Optional<PublicKeyCredentialRequestOptions> takeAsked(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ASKED) instanceof Asked asked)) {
            return Optional.empty();
        }
        session.removeAttribute(ASKED);
        return clock.instant().isBefore(asked.until) ? Optional.of(asked.options) : Optional.empty();
    }

    private BadCredentialsException refused(@Nullable PersonId person, String why) {
        events.publishEvent(Audited.of("signIn.refused", null, person == null ? "" : person.toString())
                .with(Map.of("why", why, "by", SignInFactor.PASSKEY.name())));
        return new BadCredentialsException("the passkey did not sign in");
    }
}
