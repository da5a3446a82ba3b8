package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Finding;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/** Follows links through {@code outbound} (product.md section 4, V13). */
public interface LinkCheck {
    /**
     * Follows each address once and tells what became of it, on other threads and in the order in which it becomes known.
     * Returns at once; an address takes ten seconds at most, and a few are followed at a time. Beyond 100 within a minute
     * for one person, and 300 for a publisher, the answer is {@link LinkResult.Reason#TOO_MANY}. Needs OFFER_READ.
     */
    void follow(Collection<String> addresses, BiConsumer<String, LinkResult> told);

    /**
     * What is wrong with the links, terms of use and customer support addresses of all languages of this content; waits for
     * all of them. A broken one is an error, one that could not be checked a warning. For jobs.
     */
    List<Finding> findings(OfferContent content);
}
