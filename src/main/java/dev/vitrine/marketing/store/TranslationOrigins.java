package dev.vitrine.marketing.store;

import dev.vitrine.rules.Facts.MadeFrom;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.Sha256;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** What the translations of the present publisher's offers were made from. */
public interface TranslationOrigins extends JpaRepository<TranslationOrigin, UUID> {
    /** One origin as it is stored. */
    record Known(
            String path,
            String text,
            String source,
            @Nullable Long version) {
        public FieldPath at() {
            return FieldPath.of(path);
        }

        public MadeFrom madeFrom() {
            return new MadeFrom(Sha256.of(source), version);
        }
    }

    /** Those of these texts, by their hashes, wherever they stand in the offer. */
    @Query("""
            select new dev.vitrine.marketing.store.TranslationOrigins$Known(
                o.path, o.textHash, o.sourceHash, o.sourceVersion)
            from TranslationOrigin o
            where o.offerId = :offer and o.sourceLanguage = :language and o.textHash in :texts""")
    List<Known> known(
            @Param("offer") UUID offer, @Param("language") String language, @Param("texts") Collection<String> texts);

    /** Those of these texts, to be changed. */
    @Query("""
            select o from TranslationOrigin o
            where o.offerId = :offer and o.sourceLanguage = :language and o.textHash in :texts""")
    List<TranslationOrigin> of(
            @Param("offer") UUID offer, @Param("language") String language, @Param("texts") Collection<String> texts);

    @Modifying
    @Query("delete from TranslationOrigin o where o.offerId = :offer")
    void deleteOf(@Param("offer") UUID offer);
}
