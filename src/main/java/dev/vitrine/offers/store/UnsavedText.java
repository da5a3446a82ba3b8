package dev.vitrine.offers.store;

import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.Section;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a person typed in one window's form of a section and did not save; never part of the history. */
@Entity
@Table(name = "unsaved_text")
public class UnsavedText extends TenantScopedEntity {
    @Column(name = "offer_id", nullable = false, updatable = false)
    private UUID offerId;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    @Column(name = "writer", nullable = false, updatable = false)
    private UUID writer;

    @Convert(converter = SectionKeyText.class)
    @Column(name = "section_key", nullable = false, updatable = false)
    private SectionKey key;

    @Column(name = "base_version", nullable = false)
    private long baseVersion;

    @Column(name = "size", nullable = false)
    private int size;

    @Column(name = "compressed", nullable = false)
    private byte[] compressed;

    @Column(name = "kept_at", nullable = false)
    private Instant keptAt;

    protected UnsavedText() {}

    public UnsavedText(
            OfferId offer, PersonId person, UUID writer, SectionKey key, long baseVersion, Typed typed, Instant at) {
        super(Uuid7.next());
        this.offerId = offer.value();
        this.personId = person.value();
        this.writer = writer;
        this.key = key;
        this.baseVersion = baseVersion;
        this.size = typed.size();
        this.compressed = typed.compressed();
        this.keptAt = at;
    }

    /** A section as it is kept: canonical JSON, compressed. */
    public record Typed(int size, byte[] compressed) {
        public static Typed of(Section value) {
            byte[] json = CanonicalJson.write(value);
            return new Typed(json.length, Deflate.compress(json));
        }
    }

    /** The form that wrote it. */
    public UUID writer() {
        return writer;
    }

    public SectionKey key() {
        return key;
    }

    /** The version of the section from which the form began. */
    public long baseVersion() {
        return baseVersion;
    }

    /** {@link IllegalArgumentException} when it was kept by a newer program. */
    public Section value() {
        return CanonicalJson.read(key.kind(), Deflate.expand(compressed, size));
    }

    public Instant keptAt() {
        return keptAt;
    }
}
