package dev.vitrine.publishing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.marketing.LinkCheck;
import dev.vitrine.marketing.LinkResult;
import dev.vitrine.rules.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Links that all work, but for those of which a test says otherwise. */
public class SampleLinks implements LinkCheck {
    private final Map<String, List<Finding>> findings = new ConcurrentHashMap<>();

    /** What following the links of the offer with this id finds from now on. */
    public void find(String offerId, List<Finding> found) {
        findings.put(offerId, found);
    }

    @Override
    public void follow(Collection<String> addresses, BiConsumer<String, LinkResult> told) {
        addresses.forEach(address -> told.accept(address, new LinkResult.Ok()));
    }

    @Override
    public List<Finding> findings(OfferContent content) {
        return findings.getOrDefault(content.basics().offerId(), List.of());
    }
}
