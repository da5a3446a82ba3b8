package dev.vitrine.audit.ui;

import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.kit.ThingNames;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Publishers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the ids in entries are called: asked once for each, and for all of a page together. */
final class AuditNames {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final PersonNames people;
    private final Publishers publishers;
    private final List<ThingNames> things;
    private final Map<UUID, String> names = new HashMap<>();
    private final Set<UUID> asked = new HashSet<>();

    AuditNames(PersonNames people, Publishers publishers, List<ThingNames> things) {
        this.people = people;
        this.publishers = publishers;
        this.things = List.copyOf(things);
    }

    void learn(Collection<Entry> entries) {
        learn(entries.stream().flatMap(AuditNames::ids));
    }

    /** Who of these has a name. */
    Map<PersonId, String> people(Set<PersonId> ids) {
        learn(ids.stream().map(PersonId::value));
        return ids.stream()
                .filter(id -> names.containsKey(id.value()))
                .collect(Collectors.toMap(id -> id, id -> names.get(id.value())));
    }

    Optional<String> of(PersonId id) {
        return Optional.ofNullable(names.get(id.value()));
    }

    /** Each id in the text by its name, if it has one; a text without ids as it is. */
    String in(String text) {
        return ID.matcher(text).replaceAll(found -> {
            var name = names.get(UUID.fromString(found.group()));
            return Matcher.quoteReplacement(name == null ? found.group() : name);
        });
    }

    private void learn(Stream<UUID> ids) {
        var unknown = ids.filter(id -> !asked.contains(id)).collect(Collectors.toSet());
        if (unknown.isEmpty()) {
            return;
        }
        asked.addAll(unknown);
        people.names(unknown.stream().map(PersonId::new).toList()).forEach((id, name) -> names.put(id.value(), name));
        publishers
                .names(unknown.stream().map(PublisherId::new).toList())
                .forEach((id, name) -> names.put(id.value(), name));
        things.forEach(room -> names.putAll(room.named(unknown)));
    }

    private static Stream<UUID> ids(Entry entry) {
        var person = entry.person();
        var texts = Stream.concat(Stream.of(entry.subject()), entry.details().values().stream());
        return Stream.concat(
                person == null ? Stream.empty() : Stream.of(person.value()),
                texts.flatMap(text -> ID.matcher(text).results()).map(found -> UUID.fromString(found.group())));
    }
}
