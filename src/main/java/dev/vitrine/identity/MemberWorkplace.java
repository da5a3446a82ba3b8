package dev.vitrine.identity;

import com.vaadin.flow.component.UI;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Workplace;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Publishers;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The publisher of a page, for the frame: the address names it, the membership decides. */
@Component
class MemberWorkplace implements Workplace {
    private final AccessReader access;
    private final Publishers publishers;

    MemberWorkplace(AccessReader access, Publishers publishers) {
        this.access = access;
        this.publishers = publishers;
    }

    @Override
    public Publisher enter(UI ui, String slug) {
        WindowPublisher.unbind(ui);
        var found = publishers.bySlug(slug).orElseThrow(NotFoundException::new);
        var membership =
                access.current().flatMap(person -> person.at(found.id())).orElseThrow(NotFoundException::new);
        WindowPublisher.bind(ui, found.id(), found.slug());
        return publisher(found, membership.role());
    }

    @Override
    public void leave(UI ui) {
        WindowPublisher.unbind(ui);
    }

    @Override
    public Optional<Publisher> present(UI ui) {
        return WindowPublisher.of(ui)
                .flatMap(id -> access.current()
                        .flatMap(person -> person.at(id))
                        .map(membership -> publisher(publishers.byId(id), membership.role())));
    }

    @Override
    public Optional<String> slug(UI ui) {
        return WindowPublisher.of(ui)
                .flatMap(id -> access.current().flatMap(person -> person.at(id)))
                .flatMap(membership -> WindowPublisher.slug(ui));
    }

    @Override
    public List<Publisher> mine() {
        Map<PublisherId, Access.Membership> memberships =
                access.current().map(Access::memberships).orElse(Map.of());
        return memberships.isEmpty() ? List.of() : byName(memberships);
    }

    private List<Publisher> byName(Map<PublisherId, Access.Membership> memberships) {
        Collection<Publishers.Publisher> found =
                publishers.byIds(memberships.keySet()).values();
        return found.stream()
                .map(one -> publisher(one, memberships.get(one.id()).role()))
                .sorted(Comparator.comparing(Publisher::name).thenComparing(Publisher::slug))
                .toList();
    }

    private static Publisher publisher(Publishers.Publisher found, PublisherRole role) {
        var suspension = found.suspension();
        var logo = found.look().logo();
        return new Publisher(
                found.slug(),
                found.name(),
                logo == null ? null : "p/" + found.slug() + "/pictures/" + logo,
                found.look().accent(),
                suspension == null ? null : suspension.reason(),
                List.of(Labels.key(role)));
    }
}
