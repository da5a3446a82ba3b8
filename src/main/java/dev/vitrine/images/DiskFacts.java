package dev.vitrine.images;

import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.Disks.Named;
import dev.vitrine.images.store.SasUrlRows;
import dev.vitrine.offers.FactSource;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the rules which of an offer's disks were taken in, and what is known of their SAS URLs: one query. */
@Component
class DiskFacts implements FactSource {
    private final SasUrlRows sasUrls;

    DiskFacts(SasUrlRows sasUrls) {
        this.sasUrls = sasUrls;
    }

    @Override
    public Facts contribute(Subject subject, Facts soFar) {
        Map<String, Vhd> byAddress = NamedDisks.of(subject.draft()).stream()
                .map(Named::vhd)
                .collect(Collectors.toMap(Vhd::address, Function.identity(), (first, second) -> first));
        if (byAddress.isEmpty()) {
            return soFar;
        }
        Map<Vhd, Sha256> takenIn = new HashMap<>(soFar.takenIn());
        Map<String, Facts.Sas> sas = new HashMap<>(soFar.sas());
        for (SasUrlRows.WithDisk row : sasUrls.withDisks(byAddress.keySet())) {
            String address = row.url().address();
            sas.put(address, row.url().facts());
            row.takenIn().ifPresent(hash -> takenIn.put(byAddress.get(address), hash));
        }
        return soFar.withDisks(takenIn, sas);
    }
}
