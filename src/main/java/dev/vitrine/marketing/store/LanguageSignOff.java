package dev.vitrine.marketing.store;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody has reviewed the texts of a language, and which texts those were. */
@Entity
@Table(name = "language_sign_off")
public class LanguageSignOff extends TenantScopedEntity {
    @Column(name = "offer_id", updatable = false)
    private UUID offerId = new UUID(0, 0);

    @Column(updatable = false)
    private String language = "";

    private String texts = "";

    @Column(name = "signed_by")
    private UUID signedBy = new UUID(0, 0);

    @Column(name = "signed_at")
    private Instant signedAt = Instant.EPOCH;

    /** For Hibernate. */
    protected LanguageSignOff() {}

    public LanguageSignOff(OfferId offer, LanguageTag language) {
        super(Uuid7.next());
        offerId = offer.value();
        this.language = language.value();
    }

    /** @param signed the texts, each by its path and hash */
    public void sign(String signed, PersonId by, Instant at) {
        texts = signed;
        signedBy = by.value();
        signedAt = at;
    }

    public LanguageTag language() {
        return LanguageTag.of(language);
    }

    public String texts() {
        return texts;
    }

    public PersonId signedBy() {
        return new PersonId(signedBy);
    }

    public Instant signedAt() {
        return signedAt;
    }
}
