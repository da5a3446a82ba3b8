package dev.vitrine.marketing.store;

import dev.vitrine.rules.Facts.MadeFrom;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The source text that one translation of one field was made from, or that somebody said it still fits. */
@Entity
@Table(name = "translation_origin")
public class TranslationOrigin extends TenantScopedEntity {
    @Column(name = "offer_id", updatable = false)
    private UUID offerId = new UUID(0, 0);

    @Column(updatable = false)
    private String path = "";

    @Column(name = "text_hash", updatable = false)
    private String textHash = "";

    @Column(name = "source_language", updatable = false)
    private String sourceLanguage = "";

    @Column(name = "source_hash")
    private String sourceHash = "";

    @Column(name = "source_version")
    private @Nullable Long sourceVersion;

    /** For Hibernate. */
    protected TranslationOrigin() {}

    /**
     * @param path of the translation
     * @param text its hash
     */
    public TranslationOrigin(OfferId offer, FieldPath path, Sha256 text, LanguageTag source, MadeFrom madeFrom) {
        super(Uuid7.next());
        offerId = offer.value();
        this.path = path.toString();
        textHash = text.hex();
        sourceLanguage = source.value();
        fits(madeFrom);
    }

    /** The translation fits this source text. */
    public final void fits(MadeFrom source) {
        sourceHash = source.source().hex();
        sourceVersion = source.version();
    }

    public FieldPath path() {
        return FieldPath.of(path);
    }

    public Sha256 text() {
        return Sha256.of(textHash);
    }

    public MadeFrom madeFrom() {
        return new MadeFrom(Sha256.of(sourceHash), sourceVersion);
    }
}
