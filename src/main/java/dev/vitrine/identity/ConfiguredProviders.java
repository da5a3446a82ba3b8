package dev.vitrine.identity;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is configured, and what the session of the present window has begun. */
class ConfiguredProviders implements ProviderSignIns {
    private final OidcSettings settings;
    private final OidcPeople people;
    private final CurrentPerson person;
    private final Clock clock;

    ConfiguredProviders(OidcSettings settings, OidcPeople people, CurrentPerson person, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public List<Provider> list() {
        return settings.oidc().entrySet().stream()
                .map(entry -> new Provider(
                        entry.getKey(),
                        entry.getValue().label().isBlank()
                                ? entry.getKey()
                                : entry.getValue().label()))
                .sorted(Comparator.comparing(Provider::label))
                .toList();
    }

    @Override
    public Optional<Provider> toConfirm() {
        return pending()
                .flatMap(link -> list().stream()
                        .filter(provider -> provider.name().equals(link.provider()))
                        .findFirst());
    }

    @Override
    public void confirm() {
        pending().ifPresent(link -> people.confirm(person.require().id(), link));
        decline();
    }

    @Override
    public void decline() {
        session().ifPresent(session -> session.removeAttribute(PendingLink.ATTRIBUTE));
    }

    /** Only for whom it concerns: the person who has that address. */
    private Optional<PendingLink> pending() {
        return session()
                .map(session -> session.getAttribute(PendingLink.ATTRIBUTE))
                .map(PendingLink.class::cast)
                .filter(link -> clock.instant().isBefore(link.until()))
                .filter(link -> person.find()
                        .filter(present -> present.mail().equalsIgnoreCase(link.mail()))
                        .isPresent());
    }

    private static Optional<WrappedSession> session() {
        return Optional.ofNullable(VaadinSession.getCurrent()).map(VaadinSession::getSession);
    }
}
