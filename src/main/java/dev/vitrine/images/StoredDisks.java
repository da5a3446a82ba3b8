package dev.vitrine.images;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.identity.Permit;
import dev.vitrine.images.disk.DiskStore;
import dev.vitrine.images.store.DiskCopyRow;
import dev.vitrine.images.store.DiskCopyRows;
import dev.vitrine.images.store.DiskRow;
import dev.vitrine.images.store.DiskRows;
import dev.vitrine.marketplace.EntryUse;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundException;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.Sha256;
import dev.vitrine.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Disks certified over the network and kept in the store. Reading and copying happen outside transactions; what was
 * reached is written in short ones.
 */
@Service
@PreAuthorize(Permit.SYSTEM)
class StoredDisks implements Disks {
    private final DiskCertification certification;
    private final DiskRows rows;
    private final DiskCopyRows copies;
    private final DiskStore store;
    private final Outbound outbound;
    private final Vault vault;
    private final MarketplaceLists lists;
    private final EntryUse uses;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredDisks(
            DiskCertification certification,
            DiskRows rows,
            DiskCopyRows copies,
            DiskStore store,
            Outbound outbound,
            Vault vault,
            MarketplaceLists lists,
            EntryUse uses,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.certification = certification;
        this.rows = rows;
        this.copies = copies;
        this.store = store;
        this.outbound = outbound;
        this.vault = vault;
        this.lists = lists;
        this.uses = uses;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    @PreAuthorize(Permit.SYSTEM + " or " + Permit.OFFER_READ)
    public List<Named> pending(OfferContent content) {
        List<Named> named = NamedDisks.of(content);
        Set<String> takenIn = takenIn(named).keySet();
        return named.stream()
                .filter(disk -> !takenIn.contains(disk.vhd().address()))
                .toList();
    }

    @Override
    @PreAuthorize(Permit.SYSTEM + " or " + Permit.OFFER_READ)
    public SortedMap<String, Sha256> takenIn(OfferContent content) {
        var hashes = new TreeMap<String, Sha256>();
        takenIn(NamedDisks.of(content))
                .forEach((address, row) -> hashes.put(address, row.takenIn().orElseThrow()));
        return hashes;
    }

    @Override
    public List<Finding> certify(OfferContent content, Named disk) {
        return DiskFindings.of(disk, certification.certify(content, disk));
    }

    @Override
    public void takeIn(Named disk, BiConsumer<Long, Long> progress) {
        DiskRow certified = transaction.execute(status -> row(disk));
        if (certified.takenIn().isPresent()) {
            return;
        }
        Sha256 hash = copy(disk, certified, progress);
        transaction.executeWithoutResult(status -> {
            DiskRow row = row(disk);
            row.takeIn(hash, clock.instant());
            rows.save(row);
        });
    }

    private Sha256 copy(Named disk, DiskRow certified, BiConsumer<Long, Long> progress) {
        SecretUrl url = url(disk.vhd()).orElseThrow(() -> changed(disk, VhdProblem.NO_URL));
        try {
            var source = outbound.open(url);
            if (source.length() != certified.length()) {
                throw changed(disk, VhdProblem.CHANGED);
            }
            Sha256 hash = store.takeIn(certified.getId().toString(), source, progress);
            requireSound(disk, certified, hash);
            return hash;
        } catch (OutboundException e) {
            if (e.passing()) {
                throw new PassingFault(e.getMessage());
            }
            throw changed(disk, certification.lost(disk, e.failure()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The publisher may have written other bytes since the look: what counts is what was copied. */
    private void requireSound(Named disk, DiskRow certified, Sha256 hash) throws IOException {
        VhdReport report = inspection().inspect(store.open(hash), DiskKind.DATA);
        boolean same = report.footer()
                .filter(footer -> footer.currentSize() == certified.virtualSize())
                .isPresent();
        if (!report.isSound() || !same) {
            throw changed(disk, VhdProblem.CHANGED);
        }
    }

    private static ChangedDisk changed(Named disk, VhdProblem problem) {
        return changed(disk, VhdReport.unreadable(DiskKind.DATA, problem, ""));
    }

    private static ChangedDisk changed(Named disk, VhdReport report) {
        return new ChangedDisk(DiskFindings.of(disk, report));
    }

    @Override
    @PreAuthorize(Permit.SYSTEM + " or " + Permit.OFFER_READ)
    public List<String> regionsLacking(OfferContent content) {
        List<Named> named = NamedDisks.of(content);
        Collection<DiskRow> disks = takenIn(named).values();
        boolean pending = disks.size() < named.size();
        Map<UUID, Set<String>> copied = copiedTo(disks);
        return lists.forRules().regions().stream()
                .filter(region -> pending
                        || disks.stream()
                                .anyMatch(disk -> !copied.getOrDefault(disk.getId(), Set.of())
                                        .contains(region)))
                .toList();
    }

    @Override
    public void replicate(OfferContent content, String region, BiConsumer<Long, Long> progress) {
        Collection<DiskRow> disks = takenIn(NamedDisks.of(content)).values();
        Map<UUID, Set<String>> copied = copiedTo(disks);
        List<DiskRow> lacking = disks.stream()
                .filter(disk -> !copied.getOrDefault(disk.getId(), Set.of()).contains(region))
                .toList();
        long all = lacking.stream().mapToLong(DiskRow::length).sum();
        long before = 0;
        for (DiskRow disk : lacking) {
            long offset = before;
            store.replicate(disk.takenIn().orElseThrow(), region, (done, total) -> progress.accept(offset + done, all));
            transaction.executeWithoutResult(status -> note(disk, region));
            before += disk.length();
        }
    }

    /** A second process may have noted the same copy meanwhile. */
    private void note(DiskRow disk, String region) {
        boolean known = copies.findByDiskIdIn(List.of(disk.getId())).stream()
                .anyMatch(copy -> copy.region().equals(region));
        if (!known) {
            copies.save(new DiskCopyRow(disk.getId(), region, clock.instant()));
            uses.named(Map.of(OperatorList.REGION, Set.of(region)));
        }
    }

    private Map<String, DiskRow> takenIn(List<Named> named) {
        List<String> addresses =
                named.stream().map(disk -> disk.vhd().address()).toList();
        return addresses.isEmpty()
                ? Map.of()
                : rows.findByAddressIn(addresses).stream()
                        .filter(row -> row.takenIn().isPresent())
                        .collect(Collectors.toMap(DiskRow::address, Function.identity()));
    }

    private Map<UUID, Set<String>> copiedTo(Collection<DiskRow> disks) {
        if (disks.isEmpty()) {
            return Map.of();
        }
        return copies.findByDiskIdIn(disks.stream().map(DiskRow::getId).toList()).stream()
                .collect(Collectors.groupingBy(
                        DiskCopyRow::diskId, Collectors.mapping(DiskCopyRow::region, Collectors.toSet())));
    }

    private DiskRow row(Named disk) {
        String address = disk.vhd().address();
        return rows.findByAddress(address).orElseGet(() -> new DiskRow(address));
    }

    private Optional<SecretUrl> url(Vhd vhd) {
        return vault.find(Vault.Kind.SAS, vhd.address()).map(query -> SecretUrl.of(vhd.address(), query));
    }

    private VhdInspection inspection() {
        return new VhdInspection(lists.forRules().vhd());
    }
}
