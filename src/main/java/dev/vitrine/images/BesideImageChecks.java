package dev.vitrine.images;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.identity.Allowance;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.Permit;
import dev.vitrine.images.Disks.Named;
import dev.vitrine.images.store.SasUrlRow;
import dev.vitrine.images.store.SasUrlRows;
import dev.vitrine.offers.Drafts;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Checks on threads of their own. A report is kept as the person who asked for it, who must still belong there. */
@Service
class BesideImageChecks implements ImageChecks {
    private static final Logger log = LoggerFactory.getLogger(BesideImageChecks.class);

    /** Two versions with as many disks as one may have. */
    private static final int PERSON_MAX = 130;

    private static final int PUBLISHER_MAX = 390;
    private static final int AT_A_TIME = 4;

    private final Drafts drafts;
    private final DiskLook look;
    private final DiskReports reports;
    private final SasUrlRows urls;
    private final Vault vault;
    private final Permissions permissions;
    private final CurrentPerson person;
    private final CurrentTenant tenant;
    private final Doors doors;
    private final ApplicationEventPublisher events;
    private final Allowance allowance;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    BesideImageChecks(
            Drafts drafts,
            DiskLook look,
            DiskReports reports,
            SasUrlRows urls,
            Vault vault,
            Permissions permissions,
            CurrentPerson person,
            CurrentTenant tenant,
            Doors doors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.look = look;
        this.reports = reports;
        this.urls = urls;
        this.vault = vault;
        this.permissions = permissions;
        this.person = person;
        this.tenant = tenant;
        this.doors = doors;
        this.events = events;
        allowance =
                new Allowance(PERSON_MAX, PUBLISHER_MAX, () -> person.require().id(), tenant::require, events, clock);
    }

    /** A disk to be looked at, with all that has to be read in the scope of whoever asks. */
    private record Job(
            Vhd vhd,
            DiskKind kind,
            Optional<SecretUrl> url,
            Optional<Facts.Sas> facts,
            @Nullable Instant given) {}

    /** For whom, and where, to be taken along to another thread. */
    private record Asked(OfferId offer, PublisherId publisher, PersonId by, SecurityContext person) {}

    @Override
    @PreAuthorize(Permit.IMAGE_EDIT)
    public Running check(OfferId offer, Collection<Vhd> disks, BiConsumer<Vhd, Progress> told) {
        if (!permissions.may(Permission.IMAGE_EDIT, offer, null)) {
            throw new AccessDeniedException("image check");
        }
        List<Job> jobs = jobs(offer, disks);
        int given = allowance.take(jobs.size());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        var asked = new Asked(offer, tenant.require(), person.require().id(), context);
        List<Check> begun = jobs.subList(0, given).stream()
                .map(job -> new Check(job, asked, told))
                .toList();
        begun.forEach(check -> Thread.ofVirtual().name("image-check").start(check));
        jobs.subList(given, jobs.size()).forEach(job -> told.accept(job.vhd, new Progress.TooMany()));
        return new Checks(begun);
    }

    private List<Job> jobs(OfferId offer, Collection<Vhd> disks) {
        OfferContent content = drafts.content(offer, SectionKey.Kind.SKU, SectionKey.Kind.IMAGE);
        Set<String> wanted = disks.stream().map(Vhd::address).collect(Collectors.toSet());
        List<Named> named = NamedDisks.of(content).stream()
                .filter(disk -> wanted.contains(disk.vhd().address()))
                .toList();
        Map<String, SasUrlRow> known = named.isEmpty()
                ? Map.of()
                : urls.findByAddressIn(wanted).stream().collect(Collectors.toMap(SasUrlRow::address, row -> row));
        return named.stream()
                .map(disk -> job(
                        disk,
                        NamedDisks.kind(content, disk),
                        known.get(disk.vhd().address())))
                .toList();
    }

    private Job job(Named disk, DiskKind kind, @Nullable SasUrlRow known) {
        String address = disk.vhd().address();
        return new Job(
                disk.vhd(),
                kind,
                vault.find(Vault.Kind.SAS, address).map(query -> SecretUrl.of(address, query)),
                Optional.ofNullable(known).map(SasUrlRow::facts),
                known == null ? null : known.givenAt());
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Map<String, Kept> last(Collection<Vhd> disks) {
        return reports.last(disks.stream().map(Vhd::address).collect(Collectors.toSet()));
    }

    /** Checks that were asked for together. */
    private record Checks(List<Check> all) implements Running {
        @Override
        public void callOff() {
            all.forEach(Check::callOff);
        }
    }

    /** One disk's check. It is interrupted only while it waits or looks, never while its report is kept. */
    private final class Check implements Runnable {
        private final Job job;
        private final Asked asked;
        private final BiConsumer<Vhd, Progress> told;
        private @Nullable Thread interruptible;
        private boolean off;

        Check(Job job, Asked asked, BiConsumer<Vhd, Progress> told) {
            this.job = job;
            this.asked = asked;
            this.told = told;
        }

        @Override
        public void run() {
            Optional<VhdReport> report = begin() ? look() : Optional.empty();
            told.accept(
                    job.vhd,
                    report.flatMap(this::keep).<Progress>map(Progress.Done::new).orElseGet(Progress.CalledOff::new));
        }

        private Optional<VhdReport> look() {
            try {
                turns.acquire();
                try {
                    told.accept(job.vhd, new Progress.Looking());
                    return Optional.of(job.url
                            .map(url -> look.persistently(url, job.kind, job.facts))
                            .orElseGet(() -> VhdReport.unreadable(job.kind, VhdProblem.NO_URL, "")));
                } finally {
                    turns.release();
                }
            } catch (InterruptedException e) {
                return Optional.empty();
            } finally {
                end();
            }
        }

        private Optional<Kept> keep(VhdReport report) {
            if (isOff() && report.isPassing()) {
                return Optional.empty();
            }
            SecurityContextHolder.setContext(asked.person);
            try {
                return Optional.of(doors.asMember(
                        asked.publisher,
                        () -> reports.keep(
                                job.vhd.address(),
                                report,
                                job.given,
                                asked.by,
                                () -> events.publishEvent(audit(report)))));
            } catch (NotFoundException | AccessDeniedException e) {
                log.debug("who asked for the check does not belong here any more");
                return Optional.empty();
            } finally {
                SecurityContextHolder.clearContext();
            }
        }

        private Audited audit(VhdReport report) {
            String found = report.problems().stream().map(VhdProblem::name).collect(Collectors.joining(" "));
            return Audited.of("image.checked", asked.publisher, asked.offer.toString())
                    .with(Map.of("address", job.vhd.address(), "found", found));
        }

        private synchronized boolean begin() {
            interruptible = Thread.currentThread();
            return !off;
        }

        private synchronized void end() {
            interruptible = null;
            // Called off a moment too late: what follows must not stumble over it.
            Thread.interrupted();
        }

        private synchronized boolean isOff() {
            return off;
        }

        synchronized void callOff() {
            off = true;
            if (interruptible != null) {
                interruptible.interrupt();
            }
        }
    }
}
