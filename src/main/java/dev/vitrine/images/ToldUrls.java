package dev.vitrine.images;

import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.Permit;
import dev.vitrine.images.store.SasUrlRow;
import dev.vitrine.images.store.SasUrlRows;
import dev.vitrine.offers.Drafts;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads in several transactions: an offer that was discarded meanwhile must not undo what was read of the others. */
@Service
class ToldUrls implements ExpiringUrls {
    private static final Limit READ = Limit.of(200);

    private final SasUrlRows rows;
    private final Drafts drafts;
    private final Permissions permissions;

    ToldUrls(SasUrlRows rows, Drafts drafts, Permissions permissions) {
        this.rows = rows;
        this.drafts = drafts;
        this.permissions = permissions;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public List<Expiring> list(int limit) {
        return byOffer().entrySet().stream()
                .filter(entry -> permissions.may(Permission.IMAGE_EDIT, entry.getKey(), null))
                .limit(limit)
                .flatMap(entry -> expiring(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Map<OfferId, List<SasUrlRow>> byOffer() {
        var byOffer = new LinkedHashMap<OfferId, List<SasUrlRow>>();
        rows.told(READ).stream()
                .filter(found -> found.takenIn().isEmpty())
                .map(SasUrlRows.WithDisk::url)
                .forEach(row -> row.toldOffer()
                        .ifPresent(offer -> byOffer.computeIfAbsent(offer, any -> new ArrayList<>())
                                .add(row)));
        return byOffer;
    }

    /** Of the rows, soonest first, those that the draft still names; nothing for an offer that was discarded. */
    private Optional<Expiring> expiring(OfferId offer, List<SasUrlRow> some) {
        try {
            OfferContent draft =
                    drafts.content(offer, SectionKey.Kind.BASICS, SectionKey.Kind.SKU, SectionKey.Kind.IMAGE);
            Set<String> named = named(draft);
            var still =
                    some.stream().filter(row -> named.contains(row.address())).toList();
            return still.stream()
                    .findFirst()
                    .map(first -> new Expiring(
                            offer,
                            draft.basics().name(),
                            first.toldSku(),
                            still.size(),
                            Objects.requireNonNullElse(first.facts().expiresAt(), Instant.EPOCH)));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static Set<String> named(OfferContent draft) {
        return draft.skuKeys().stream()
                .flatMap(sku -> draft.image(sku).versions().stream())
                .flatMap(version -> Stream.concat(
                        Stream.ofNullable(version.osVhd()),
                        version.dataDisks().stream().map(disk -> disk.vhd()).filter(Objects::nonNull)))
                .map(vhd -> vhd.address())
                .collect(Collectors.toSet());
    }
}
