package dev.vitrine.offers;

import dev.vitrine.identity.Permit;
import dev.vitrine.offers.store.OfferSummaries;
import dev.vitrine.offers.store.OfferSummary;
import dev.vitrine.shared.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class OfferListService implements OfferList {
    private final OfferSummaries summaries;

    OfferListService(OfferSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Page<OfferHead> page(String search, @Nullable String after, int size) {
        int bounded = Math.clamp(size, 1, Page.LARGEST);
        Limit limit = Limit.of(bounded + 1);
        String pattern = pattern(search);
        List<OfferSummary> found = after == null
                ? summaries.first(pattern, limit)
                : Cursor.of(after).apply((micros, id) -> summaries.after(pattern, moment(micros), id, limit));
        return Cursor.page(
                found, bounded, OfferSummary::head, last -> new Cursor(micros(last.changedAt()), last.getId()));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public long count(String search) {
        return summaries.count(pattern(search));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public List<OfferHead> unsettled() {
        return summaries.unsettled(Limit.of(Page.LARGEST)).stream()
                .map(OfferSummary::head)
                .toList();
    }

    /** The text anywhere in the name or the ids; what LIKE reads as wildcards stands for itself. */
    private static String pattern(String search) {
        String literal = Projection.fold(search.strip())
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
