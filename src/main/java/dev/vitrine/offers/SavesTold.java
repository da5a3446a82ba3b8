package dev.vitrine.offers;

import dev.vitrine.content.Section;
import dev.vitrine.offers.History.Standing;
import dev.vitrine.offers.History.Told;
import dev.vitrine.offers.store.ContentStore;
import dev.vitrine.offers.store.SectionVersion;
import dev.vitrine.offers.store.SectionVersions;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is needed to tell a page of saves: the version of the section before each, the save before each, the contents. */
record SavesTold(Map<Place, SectionVersion> replaced, Map<Long, UUID> saves, Map<ContentStore.Name, Section> contents) {
    /** One version of one section. */
    record Place(SectionKey key, long version) {}

    /** Reads it, in four statements however many saves there are. */
    record Teller(SectionVersions versions, ContentStore store) {
        SavesTold tell(OfferId offer, List<SectionVersion> page) {
            if (page.isEmpty()) {
                return new SavesTold(Map.of(), Map.of(), Map.of());
            }
            var replaced = versions
                    .replaced(
                            offer.value(),
                            page.stream().map(SectionVersion::getId).toList())
                    .stream()
                    .collect(Collectors.toMap(v -> new Place(v.key(), v.version()), v -> v));
            var saves = new HashMap<Long, UUID>();
            versions.ofSaves(offer.value(), numbersBefore(page)).forEach(v -> saves.put(v.number(), v.id()));
            return new SavesTold(
                    replaced,
                    saves,
                    store.read(named(Stream.concat(page.stream(), replaced.values().stream())), History.LARGEST_TOLD));
        }

        private static Collection<Long> numbersBefore(List<SectionVersion> page) {
            return page.stream().map(save -> save.saveNumber() - 1).distinct().toList();
        }

        private static Set<ContentStore.Name> named(Stream<SectionVersion> versions) {
            return versions.flatMap(v -> v.hash().stream()
                            .map(hash -> new ContentStore.Name(v.key().kind(), hash)))
                    .collect(Collectors.toSet());
        }
    }

    Told of(SectionVersion save) {
        return new Told(
                HistoryService.face(save),
                saves.get(save.saveNumber() - 1),
                standing(replaced.get(new Place(save.key(), save.version() - 1))),
                standing(save));
    }

    private Standing standing(@Nullable SectionVersion version) {
        Optional<Sha256> hash = Optional.ofNullable(version).flatMap(SectionVersion::hash);
        return version == null || hash.isEmpty()
                ? Standing.NOTHING
                : new Standing(
                        hash.get(),
                        contents.get(new ContentStore.Name(version.key().kind(), hash.get())));
    }
}
