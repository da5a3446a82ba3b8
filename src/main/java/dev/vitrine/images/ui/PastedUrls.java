package dev.vitrine.images.ui;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.SasUrls;
import dev.vitrine.images.SasUrls.Keeping;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.rules.Rules;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.SectionKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * SAS URLs that were pasted and wait to be saved. Their secret stands here alone, no input keeps it, and no longer than
 * until the save that puts it in the vault.
 */
final class PastedUrls implements SectionForm.Besides {
    private record Pasted(SecretText url, Vhd vhd, Facts.Sas facts) {}

    private final SasUrls urls;
    private final OfferId offer;
    private final SectionKey key;
    private final Supplier<Set<Vhd>> named;
    private final Map<FieldPath, Pasted> waiting = new LinkedHashMap<>();
    private Set<Vhd> saved = Set.of();

    /** @param named the disks that the form names now: what was pasted for another one is not kept */
    PastedUrls(SasUrls urls, OfferId offer, SectionKey key, Supplier<Set<Vhd>> named) {
        this.named = named;
        this.urls = urls;
        this.offer = offer;
        this.key = key;
    }

    /** Takes a URL in for the disk at this path, if it is one. */
    Keeping paste(FieldPath disk, String text) {
        var secret = new SecretText(text);
        Keeping read = urls.read(offer, secret);
        if (read instanceof Keeping.Kept kept) {
            waiting.put(disk, new Pasted(secret, kept.vhd(), kept.facts()));
        }
        return read;
    }

    boolean waits(FieldPath disk) {
        return waiting.containsKey(disk);
    }

    /** Forgets what waits for disks at or beneath this path. */
    void drop(FieldPath path) {
        waiting.keySet().removeIf(disk -> disk.within(path));
    }

    /** What is known of SAS URLs, those included that wait. */
    Map<String, Facts.Sas> with(Map<String, Facts.Sas> known) {
        var all = new HashMap<>(known);
        waiting.values().forEach(pasted -> all.put(pasted.vhd().address(), pasted.facts()));
        return all;
    }

    /** The findings as they will be when what waits is saved. */
    List<Finding> judged(List<Finding> findings, VmImage image, Marketplace marketplace) {
        if (waiting.isEmpty()) {
            return findings;
        }
        var alone = OfferContent.of(
                Map.of(SectionKey.sku(key.sku().orElseThrow()), new Sku("", null, null, false), key, image));
        Facts facts = Facts.NONE.withDisks(Map.of(), with(Map.of()));
        return Stream.concat(
                        findings.stream().filter(finding -> !waits(finding.path())),
                        Rules.validate(alone, null, marketplace, facts).stream()
                                .filter(finding -> waits(finding.path())))
                .toList();
    }

    /** What the section has: a URL for an address that it has already is a change that content does not show. */
    void saved(Set<Vhd> addresses) {
        saved = new HashSet<>(addresses);
    }

    @Override
    public int unsaved() {
        return (int) waiting.values().stream()
                .filter(pasted -> saved.contains(pasted.vhd()))
                .count();
    }

    @Override
    public boolean save() {
        Set<Vhd> disks = named.get();
        for (Pasted pasted : List.copyOf(waiting.values())) {
            if (disks.contains(pasted.vhd()) && urls.keep(offer, pasted.url().reveal()) instanceof Keeping.Refused) {
                return false;
            }
        }
        forget();
        return true;
    }

    @Override
    public void forget() {
        waiting.clear();
    }
}
