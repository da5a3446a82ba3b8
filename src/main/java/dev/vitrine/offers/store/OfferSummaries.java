package dev.vitrine.offers.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The list of the present publisher's offers, last changed first. */
public interface OfferSummaries extends JpaRepository<OfferSummary, UUID> {
    @Query("""
            select s from OfferSummary s where s.searchText like :pattern escape '!'
            order by s.changedAt desc, s.id desc""")
    List<OfferSummary> first(@Param("pattern") String pattern, Limit limit);

    @Query("""
            select s from OfferSummary s where s.searchText like :pattern escape '!'
              and (s.changedAt < :at or (s.changedAt = :at and s.id < :id))
            order by s.changedAt desc, s.id desc""")
    List<OfferSummary> after(
            @Param("pattern") String pattern, @Param("at") Instant at, @Param("id") UUID id, Limit limit);

    @Query("""
            select s from OfferSummary s
            where s.submissionMark is not null or s.errors > 0 or s.warnings > 0 or s.changedFields > 0
              or s.publication in (dev.vitrine.offers.OfferHead.Publication.DRAFT,
                dev.vitrine.offers.OfferHead.Publication.STAGED)
            order by s.changedAt desc, s.id desc""")
    List<OfferSummary> unsettled(Limit limit);

    @Query("select count(s) from OfferSummary s where s.searchText like :pattern escape '!'")
    long count(@Param("pattern") String pattern);
}
