package dev.vitrine.offers;

import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.store.ContentStore;
import dev.vitrine.offers.store.SectionVersion;
import dev.vitrine.offers.store.SectionVersions;
import dev.vitrine.offers.store.StoredRevisions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.Uuid7;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize(Permit.OFFER_READ)
@Transactional(readOnly = true)
class HistoryService implements History {
    private static final Pattern REVISION = Pattern.compile("r([1-9][0-9]{0,8})");

    private final OfferReader reader;
    private final OfferStates states;
    private final SectionVersions versions;
    private final StoredRevisions revisions;
    private final ContentStore contents;
    private final SavesTold.Teller teller;

    HistoryService(
            OfferReader reader,
            OfferStates states,
            SectionVersions versions,
            StoredRevisions revisions,
            ContentStore contents) {
        this.reader = reader;
        this.states = states;
        this.versions = versions;
        this.revisions = revisions;
        this.contents = contents;
        teller = new SavesTold.Teller(versions, contents);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Page<Save> saves(OfferId offer, @Nullable String after, int size) {
        int bounded = Math.clamp(size, 1, Page.LARGEST);
        return page(rows(offer, null, null, after, bounded + 1), bounded, HistoryService::face);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public long saveCount(OfferId offer) {
        return versions.countByOfferId(offer.value());
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Page<Told> told(
            OfferId offer,
            @Nullable Predicate<SectionKey> sections,
            @Nullable PersonId by,
            @Nullable String after,
            int size) {
        int bounded = Math.clamp(size, 1, Page.LARGEST);
        List<SectionVersion> found = rows(offer, sections, by, after, bounded + 1);
        SavesTold told = teller.tell(offer, found);
        return page(found, bounded, told::of);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public SortedSet<SectionKey> sections(OfferId offer) {
        return new TreeSet<>(reader.find(offer).versions().keySet());
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Set<PersonId> savers(OfferId offer) {
        return versions.savers(offer.value()).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Map<Version, Section> kept(OfferId offer, Set<Version> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Version, ContentStore.Name>();
        versions.numbered(
                        offer.value(),
                        wanted.stream().map(Version::section).collect(Collectors.toSet()),
                        wanted.stream().map(Version::number).collect(Collectors.toSet()))
                .forEach(version -> version.hash()
                        .ifPresent(hash -> found.put(
                                new Version(version.key(), version.version()),
                                new ContentStore.Name(version.key().kind(), hash))));
        found.keySet().retainAll(wanted);
        Map<ContentStore.Name, Section> sections = contents.read(Set.copyOf(found.values()));
        return found.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> sections.get(entry.getValue())));
    }

    private List<SectionVersion> rows(
            OfferId offer,
            @Nullable Predicate<SectionKey> sections,
            @Nullable PersonId by,
            @Nullable String after,
            int count) {
        Cursor cursor = after == null ? Cursor.FIRST : Cursor.of(after);
        Set<SectionKey> keys = sections == null ? Set.of(SectionKey.BASICS) : sections(offer);
        if (sections != null) {
            keys.removeIf(sections.negate());
        }
        return keys.isEmpty()
                ? List.of()
                : versions.page(
                        offer.value(),
                        cursor.number(),
                        cursor.id(),
                        sections == null,
                        keys,
                        by == null ? Cursor.FIRST.id() : by.value(),
                        by == null,
                        Limit.of(count));
    }

    private static <T> Page<T> page(List<SectionVersion> found, int size, Function<SectionVersion, T> face) {
        return Cursor.page(found, size, face, last -> new Cursor(last.saveNumber(), last.getId()));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public State state(OfferId offer, String text) {
        var revision = REVISION.matcher(text);
        if (revision.matches()) {
            return revisions
                    .numbered(offer.value(), Integer.parseInt(revision.group(1)))
                    .map(id -> new State.AtRevision(new RevisionId(id)))
                    .orElseThrow(NotFoundException::new);
        }
        return switch (text) {
            case "draft" -> new State.DraftNow();
            case "staged" -> new State.StagedNow();
            case "live" -> new State.LiveNow();
            default -> {
                if (!text.startsWith("s:")) {
                    throw new NotFoundException();
                }
                yield new State.AfterSave(
                        states.save(offer, Uuid7.parse(text.substring(2))).getId());
            }
        };
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public OfferContent content(OfferId offer, State state) {
        return contents.read(states.manifest(reader.find(offer), state));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public SortedMap<SectionKey, List<Change>> compare(OfferId offer, State base, State target) {
        return compared(offer, base, target).changes();
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Compared compared(OfferId offer, State base, State target) {
        DraftRows rows = reader.find(offer);
        SortedMap<SectionKey, Sha256> before = states.manifest(rows, base);
        SortedMap<SectionKey, Sha256> after = states.manifest(rows, target);
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        var equal = new TreeSet<>(keys);
        equal.removeIf(key -> !Objects.equals(before.get(key), after.get(key)));
        Predicate<SectionKey> shown = key -> key.kind() == SectionKey.Kind.SKU || !equal.contains(key);
        OfferContent from = reader.content(before, shown);
        OfferContent to = reader.content(after, shown);
        return new Compared(from, to, Comparison.compare(from, to), equal);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Origin origin(OfferId offer, State state) {
        return states.origin(reader.find(offer), state);
    }

    static Save face(SectionVersion version) {
        return new Save(
                version.getId(),
                version.key(),
                version.version(),
                version.savedBy().orElse(null),
                version.savedAt());
    }
}
