package dev.vitrine.offers.store;

import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.CurrentTenant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sections by the hash of their bytes, as git keeps files; read in one statement however many they are. */
@Component
public class ContentStore {
    private static final long CACHE_BYTES = 48L << 20;

    private final StoredContents contents;
    private final CurrentTenant tenant;
    private final SectionCache cache = new SectionCache(CACHE_BYTES);

    ContentStore(StoredContents contents, CurrentTenant tenant) {
        this.contents = contents;
        this.tenant = tenant;
    }

    /** What a section is read by; the same bytes may stand for sections of different kinds. */
    public record Name(SectionKey.Kind kind, Sha256 hash) {}

    /**
     * Sections of which long ones were left where they are.
     *
     * @param larger bytes of each that was left
     */
    public record Parts(OfferContent content, Map<SectionKey, Integer> larger) {}

    /** The sections of this manifest. */
    public OfferContent read(Map<SectionKey, Sha256> manifest) {
        var names = new HashMap<SectionKey, Name>();
        manifest.forEach((key, hash) -> names.put(key, new Name(key.kind(), hash)));
        Map<Name, Section> found = read(new HashSet<>(names.values()));
        var sections = new HashMap<SectionKey, Section>();
        names.forEach((key, name) -> sections.put(key, found.get(name)));
        return OfferContent.of(sections);
    }

    /** Those of these sections that have not more bytes; in two statements at most. */
    public Map<Name, Section> read(Set<Name> names, int largest) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Set<Sha256> small = contents.sizes(hashes(names)).stream()
                .filter(content -> content.size() <= largest)
                .map(StoredContent.Size::hash)
                .collect(Collectors.toSet());
        var wanted = new HashSet<>(names);
        wanted.removeIf(name -> !small.contains(name.hash));
        return read(wanted);
    }

    /** The sections of this manifest that have not more bytes, and the sizes of the others; in two statements at most. */
    public Parts read(Map<SectionKey, Sha256> manifest, int largest) {
        if (manifest.isEmpty()) {
            return new Parts(OfferContent.EMPTY, Map.of());
        }
        Map<Sha256, Integer> large = contents.sizes(Set.copyOf(manifest.values())).stream()
                .filter(content -> content.size() > largest)
                .collect(Collectors.toMap(StoredContent.Size::hash, StoredContent.Size::size));
        var small = new HashMap<>(manifest);
        small.values().removeIf(large::containsKey);
        var left = new HashMap<SectionKey, Integer>();
        manifest.forEach((key, hash) -> {
            if (large.containsKey(hash)) {
                left.put(key, large.get(hash));
            }
        });
        return new Parts(read(small), left);
    }

    /** These sections, in one statement at most. */
    public Map<Name, Section> read(Set<Name> names) {
        PublisherId publisher = tenant.require();
        var sections = new HashMap<Name, Section>();
        var missing = new HashSet<Name>();
        names.forEach(name -> {
            Section section = cache.find(new SectionCache.Key(publisher, name.kind, name.hash));
            if (section != null) {
                sections.put(name, section);
            } else {
                missing.add(name);
            }
        });
        if (!missing.isEmpty()) {
            sections.putAll(load(publisher, missing));
        }
        return sections;
    }

    private static Set<Sha256> hashes(Set<Name> names) {
        return names.stream().map(Name::hash).collect(Collectors.toSet());
    }

    public Section read(SectionKey key, Sha256 hash) {
        return read(Map.of(key, hash)).get(key);
    }

    /** Whether the bytes of all of these lie in the database and have these hashes; what is cached does not count. */
    public boolean isIntact(Set<Sha256> hashes) {
        var found = contents.read(hashes);
        return found.size() == hashes.size()
                && found.stream()
                        .allMatch(bytes -> Sha256.ofBytes(bytes.expand()).equals(bytes.hash()));
    }

    /** Keeps these sections; bytes that are there already are not written again. */
    public void keep(Collection<Section> sections) {
        var bytes = new HashMap<Sha256, byte[]>();
        for (Section section : sections) {
            byte[] json = CanonicalJson.write(section);
            bytes.put(Sha256.ofBytes(json), json);
        }
        if (bytes.size() > 1) { // what somebody typed is new nearly always and not worth the question
            contents.present(bytes.keySet()).forEach(known -> bytes.remove(known.hash()));
        }
        contents.saveAllAndFlush(bytes.entrySet().stream()
                .map(entry -> new StoredContent(entry.getKey(), CanonicalJson.SCHEMA, entry.getValue()))
                .toList());
    }

    private Map<Name, Section> load(PublisherId publisher, Set<Name> missing) {
        var bytes = contents.read(hashes(missing)).stream()
                .collect(Collectors.toMap(StoredContent.Bytes::hash, StoredContent.Bytes::expand));
        var loaded = new HashMap<Name, Section>();
        missing.forEach(name -> {
            byte[] json = bytes.get(name.hash);
            if (json == null) {
                throw new IllegalStateException("content " + name.hash + " of a section " + name.kind + " is missing");
            }
            Section section = CanonicalJson.read(name.kind, json);
            cache.keep(new SectionCache.Key(publisher, name.kind, name.hash), section, json.length);
            loaded.put(name, section);
        });
        return loaded;
    }
}
