package dev.vitrine.images.store;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the last look at a disk brought to light. */
@Entity
@Table(name = "disk_check")
public class DiskCheckRow extends TenantScopedEntity {
    @Column(nullable = false, updatable = false)
    private String address = "";

    private @Nullable Instant urlGivenAt;
    private String kind = "";
    private @Nullable Long fileLength;
    private byte @Nullable [] footer;
    private String found = "";
    private Instant checkedAt = Instant.EPOCH;
    private @Nullable UUID checkedBy;

    @Version
    private long lockVersion;

    protected DiskCheckRow() {}

    public DiskCheckRow(String address) {
        super(Uuid7.next());
        this.address = address;
    }

    /**
     * A report, in the forms in which it is kept.
     *
     * @param footer the 512 bytes, or null
     * @param found problem and detail, {@code =} between them, a line each
     */
    public record Kept(String kind, @Nullable Long fileLength, byte @Nullable [] footer, String found) {}

    /** The disk was looked at, over the URL that was given then, by this person or, without one, for a submission. */
    public void check(Kept report, @Nullable Instant urlGivenAt, @Nullable PersonId by, Instant at) {
        kind = report.kind;
        fileLength = report.fileLength;
        footer = report.footer;
        found = report.found;
        this.urlGivenAt = urlGivenAt;
        checkedBy = by == null ? null : by.value();
        checkedAt = at;
    }

    public String address() {
        return address;
    }

    public Kept report() {
        return new Kept(kind, fileLength, footer, found);
    }

    public Optional<Instant> urlGivenAt() {
        return Optional.ofNullable(urlGivenAt);
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    public Optional<PersonId> checkedBy() {
        return Optional.ofNullable(checkedBy).map(PersonId::new);
    }
}
