package dev.vitrine.images;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.Disks.Named;
import dev.vitrine.images.Disks.PassingFault;
import dev.vitrine.images.store.DiskRow;
import dev.vitrine.images.store.DiskRows;
import dev.vitrine.images.store.SasUrlRow;
import dev.vitrine.images.store.SasUrlRows;
import dev.vitrine.outbound.OutboundFailure;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.rules.Facts;
import dev.vitrine.vault.Vault;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at a disk for a submission, and notes what was certified, so that nothing else is taken in. */
@Component
class DiskCertification {
    private final DiskLook look;
    private final DiskReports reports;
    private final DiskRows disks;
    private final SasUrlRows urls;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DiskCertification(
            DiskLook look,
            DiskReports reports,
            DiskRows disks,
            SasUrlRows urls,
            Vault vault,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.look = look;
        this.reports = reports;
        this.disks = disks;
        this.urls = urls;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What was found; {@link PassingFault} when the server could not be asked. */
    VhdReport certify(OfferContent content, Named disk) {
        Optional<SasUrlRow> known = urls.findByAddress(disk.vhd().address());
        VhdReport report = look(disk.vhd(), NamedDisks.kind(content, disk), known.map(SasUrlRow::facts));
        if (report.isPassing()) {
            throw new PassingFault(disk.vhd().host() + ": " + report.problems());
        }
        if (report.isSound()) {
            transaction.executeWithoutResult(status -> note(disk.vhd().address(), report));
        }
        reports.keep(disk.vhd().address(), report, known.map(SasUrlRow::givenAt).orElse(null), null, () -> {});
        return report;
    }

    /** The report of a disk that was certified and could no longer be read. */
    VhdReport lost(Named disk, OutboundFailure failure) {
        return look.explained(
                VhdInspection.unreadable(failure, DiskKind.DATA),
                urls.findByAddress(disk.vhd().address()).map(SasUrlRow::facts));
    }

    private VhdReport look(Vhd vhd, DiskKind kind, Optional<Facts.Sas> facts) {
        return vault.find(Vault.Kind.SAS, vhd.address())
                .map(query -> look.once(SecretUrl.of(vhd.address(), query), kind, facts))
                .orElseGet(() -> VhdReport.unreadable(kind, VhdProblem.NO_URL, ""));
    }

    private void note(String address, VhdReport report) {
        DiskRow row = disks.findByAddress(address).orElseGet(() -> new DiskRow(address));
        row.certify(
                report.fileLength().orElseThrow(), report.footer().orElseThrow().currentSize(), clock.instant());
        disks.save(row);
    }
}
