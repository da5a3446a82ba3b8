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

    /** The sections of this manifest. */
    public OfferContent read(Map<SectionKey, Sha256> manifest) {
        PublisherId publisher = tenant.require();
        var sections = new HashMap<SectionKey, Section>();
        var missing = new HashMap<SectionKey, Sha256>();
        manifest.forEach((key, hash) -> {
            Section section = cache.find(new SectionCache.Key(publisher, key.kind(), hash));
            if (section != null) {
                sections.put(key, section);
            } else {
                missing.put(key, hash);
            }
        });
        if (!missing.isEmpty()) {
            sections.putAll(load(publisher, missing));
        }
        return OfferContent.of(sections);
    }

    public Section read(SectionKey key, Sha256 hash) {
        return read(Map.of(key, hash)).get(key);
    }

    /** Keeps these sections; bytes that are there already are not written again. */
    public void keep(Collection<Section> sections) {
        var bytes = new HashMap<Sha256, byte[]>();
        for (Section section : sections) {
            byte[] json = CanonicalJson.write(section);
            bytes.put(Sha256.ofBytes(json), json);
        }
        if (bytes.isEmpty()) {
            return;
        }
        contents.present(bytes.keySet()).forEach(known -> bytes.remove(known.hash()));
        contents.saveAllAndFlush(bytes.entrySet().stream()
                .map(entry -> new StoredContent(entry.getKey(), CanonicalJson.SCHEMA, entry.getValue()))
                .toList());
    }

    private Map<SectionKey, Section> load(PublisherId publisher, Map<SectionKey, Sha256> missing) {
        var bytes = contents.read(new HashSet<>(missing.values())).stream()
                .collect(Collectors.toMap(StoredContent.Bytes::hash, StoredContent.Bytes::expand));
        var loaded = new HashMap<SectionKey, Section>();
        missing.forEach((key, hash) -> {
            byte[] json = bytes.get(hash);
            if (json == null) {
                throw new IllegalStateException("content " + hash + " of " + key + " is missing");
            }
            Section section = CanonicalJson.read(key.kind(), json);
            cache.keep(new SectionCache.Key(publisher, key.kind(), hash), section, json.length);
            loaded.put(key, section);
        });
        return loaded;
    }
}
