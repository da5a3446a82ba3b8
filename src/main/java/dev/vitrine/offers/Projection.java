package dev.vitrine.offers;

import dev.vitrine.content.Basics;
import dev.vitrine.content.OfferContent;
import dev.vitrine.offers.store.OfferSummaries;
import dev.vitrine.offers.store.OfferSummary;
import dev.vitrine.offers.store.StoredOffer;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps {@code offer_summary} in step, in the transaction of whatever changes an offer. */
@Component
class Projection {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final OfferSummaries summaries;

    Projection(OfferSummaries summaries) {
        this.summaries = summaries;
    }

    /** After a save. */
    void saved(DraftRows rows, OfferContent content, Judge.Verdict verdict, @Nullable PersonId by, Instant at) {
        OfferSummary summary = rewrite(rows, content, verdict);
        summary.touch(by, at);
        summaries.save(summary);
    }

    /** After staged, live or submission moved, after facts changed, or on a rebuild. */
    OfferSummary rewrite(DraftRows rows, OfferContent content, Judge.Verdict verdict) {
        OfferSummary summary = find(rows.offer());
        Basics basics = content.basics();
        LanguageTag source = basics.sourceLanguage();
        if (source != null) {
            summary.name(basics.name(), basics.offerId(), source, basics.languages());
        }
        summary.index(searchText(content), content.skuKeys().size());
        summary.judge(
                rows.changedFields(),
                verdict.errors(),
                verdict.warnings(),
                verdict.completeness().languages(),
                verdict.inLanguages());
        summary.move(rows.offer().publication(), rows.offer().submission().orElse(null));
        return summaries.save(summary);
    }

    void forget(OfferId offer) {
        summaries.deleteById(offer.value());
        summaries.flush();
    }

    /** The form in which search text and the words searched for meet: no capitals, no accents. */
    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private OfferSummary find(StoredOffer offer) {
        return summaries.findById(offer.getId()).orElseGet(() -> new OfferSummary(offer.offer()));
    }

    private static String searchText(OfferContent content) {
        return Stream.concat(
                        Stream.of(content.basics().name(), content.basics().offerId()),
                        content.skuKeys().stream().map(key -> content.sku(key).id()))
                .map(Projection::fold)
                .collect(Collectors.joining("\n"));
    }
}
