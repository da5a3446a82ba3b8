package dev.vitrine.images;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.Disks.Named;
import dev.vitrine.images.store.DiskRow;
import dev.vitrine.images.store.DiskRows;
import dev.vitrine.images.store.SasUrlRow;
import dev.vitrine.images.store.SasUrlRows;
import dev.vitrine.offers.FactSource;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the rules which of an offer's disks were taken in, and what is known of their SAS URLs: two queries. */
@Component
class DiskFacts implements FactSource {
    private final DiskRows disks;
    private final SasUrlRows sasUrls;

    DiskFacts(DiskRows disks, SasUrlRows sasUrls) {
        this.disks = disks;
        this.sasUrls = sasUrls;
    }

    @Override
    public Facts contribute(OfferId offer, OfferContent draft, Facts soFar) {
        Map<String, Vhd> byAddress = NamedDisks.of(draft).stream()
                .map(Named::vhd)
                .collect(Collectors.toMap(Vhd::address, Function.identity(), (first, second) -> first));
        if (byAddress.isEmpty()) {
            return soFar;
        }
        Map<Vhd, Sha256> takenIn = new HashMap<>(soFar.takenIn());
        for (DiskRow row : disks.findByAddressIn(byAddress.keySet())) {
            row.takenIn().ifPresent(hash -> takenIn.put(byAddress.get(row.address()), hash));
        }
        Map<String, Facts.Sas> sas = new HashMap<>(soFar.sas());
        for (SasUrlRow row : sasUrls.findByAddressIn(byAddress.keySet())) {
            sas.put(row.address(), row.facts());
        }
        return soFar.withDisks(takenIn, sas);
    }
}
