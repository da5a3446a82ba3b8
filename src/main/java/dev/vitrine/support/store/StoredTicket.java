package dev.vitrine.support.store;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.TicketHead;
import dev.vitrine.support.TicketPlace;
import dev.vitrine.support.TicketPriority;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.support.TicketStatus;
import dev.vitrine.support.Tickets;
import dev.vitrine.tenancy.Profile.Contact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket: what was asked, which never changes, and where it stands. */
@Entity
@Table(name = "ticket")
public class StoredTicket extends TenantScopedEntity {
    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private String number = "";

    @Column(updatable = false)
    private String type = "";

    @Column(updatable = false)
    private @Nullable String category;

    @Column(updatable = false)
    private @Nullable UUID offerId;

    @Column(updatable = false)
    private String offerName = "";

    @Column(updatable = false)
    private @Nullable String section;

    @Column(updatable = false)
    private String skuId = "";

    @Column(updatable = false)
    private String subject = "";

    @Column(updatable = false)
    private String contactName = "";

    @Column(updatable = false)
    private String contactMail = "";

    @Column(updatable = false)
    private String contactPhone = "";

    @Enumerated(EnumType.STRING)
    private TicketStatus status = TicketStatus.NEW;

    @Enumerated(EnumType.STRING)
    private TicketSeverity severity = TicketSeverity.NORMAL;

    @Enumerated(EnumType.STRING)
    private TicketPriority priority = TicketPriority.NORMAL;

    @Column(updatable = false)
    private UUID openedBy = new UUID(0, 0);

    @Column(updatable = false)
    private Instant openedAt = Instant.EPOCH;

    private Instant changedAt = Instant.EPOCH;
    private @Nullable Instant answeredAt;
    private @Nullable Instant dueAt;
    private @Nullable UUID claimedBy;
    private int entries;

    /** For Hibernate. */
    protected StoredTicket() {}

    /** @param skuId the SKU of the place as people know it, or empty */
    public record Place(TicketPlace place, String offerName, String skuId) {}

    public StoredTicket(
            String number, Tickets.NewTicket asked, Place place, TicketPriority priority, PersonId by, Instant now) {
        super(TicketId.next().value());
        this.number = number;
        type = asked.type();
        category = asked.category();
        offerId = place.place().offer() == null ? null : place.place().offer().value();
        offerName = place.offerName();
        section =
                place.place().section() == null ? null : place.place().section().toString();
        skuId = place.skuId();
        subject = asked.subject();
        contactName = asked.contact().name();
        contactMail = asked.contact().mail();
        contactPhone = asked.contact().phone();
        severity = asked.severity();
        this.priority = priority;
        openedBy = by.value();
        openedAt = now;
        changedAt = now;
        dueAt = now.plus(Tickets.ANSWER_TARGET);
    }

    public TicketId id() {
        return new TicketId(getId());
    }

    public String number() {
        return number;
    }

    public TicketStatus status() {
        return status;
    }

    public Optional<OfferId> offer() {
        return Optional.ofNullable(offerId).map(OfferId::new);
    }

    public String offerName() {
        return offerName;
    }

    public String skuId() {
        return skuId;
    }

    public Optional<PersonId> holder() {
        return Optional.ofNullable(claimedBy).map(PersonId::new);
    }

    public Contact contact() {
        return new Contact(contactName, contactMail, contactPhone);
    }

    public TicketPlace place() {
        return new TicketPlace(offer().orElse(null), section == null ? null : SectionKey.of(section));
    }

    /** The ordinal of the next entry. */
    public int nextEntry() {
        return ++entries;
    }

    public int entries() {
        return entries;
    }

    /** What somebody of the publisher said or did leads here; what was due stays due. */
    public void movedByPublisher(TicketStatus to, Instant now) {
        boolean waited = status.waitsForSupport();
        move(to, now);
        if (!waited || !to.waitsForSupport()) {
            dueAt = dueFrom(to, now);
        }
    }

    /** What support said or did leads here; after an answer the next one is due anew, where it is still its turn. */
    public void movedBySupport(TicketStatus to, boolean answered, Instant now) {
        boolean waited = status.waitsForSupport();
        move(to, now);
        if (answered || !waited || !to.waitsForSupport()) {
            dueAt = dueFrom(to, now);
        }
        if (answered && answeredAt == null) {
            answeredAt = now;
        }
    }

    private void move(TicketStatus to, Instant now) {
        status = to;
        changedAt = now;
    }

    private static @Nullable Instant dueFrom(TicketStatus to, Instant now) {
        return to.waitsForSupport() ? now.plus(Tickets.ANSWER_TARGET) : null;
    }

    /** @param agent null when nobody looks after it any more */
    public void claim(@Nullable PersonId agent) {
        claimedBy = agent == null ? null : agent.value();
    }

    public TicketSeverity severity() {
        return severity;
    }

    public void judge(TicketSeverity other) {
        severity = other;
    }

    public TicketPriority priority() {
        return priority;
    }

    public void rank(TicketPriority other) {
        priority = other;
    }

    public TicketHead head() {
        return new TicketHead(
                id(),
                new PublisherId(Objects.requireNonNull(getTenantId())),
                number,
                type,
                category,
                subject,
                offerName,
                status,
                severity,
                priority,
                new PersonId(openedBy),
                openedAt,
                changedAt,
                answeredAt,
                openedAt.plus(Tickets.ANSWER_TARGET),
                dueAt,
                holder().orElse(null));
    }
}
