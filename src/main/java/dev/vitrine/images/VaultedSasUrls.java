package dev.vitrine.images;

import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.Permit;
import dev.vitrine.images.store.SasUrlRow;
import dev.vitrine.images.store.SasUrlRows;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.vault.Vault;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** SAS URLs with their signature in the vault. */
@Service
class VaultedSasUrls implements SasUrls {
    private final SasUrlRows rows;
    private final Vault vault;
    private final Permissions permissions;
    private final CurrentPerson person;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VaultedSasUrls(
            SasUrlRows rows,
            Vault vault,
            Permissions permissions,
            CurrentPerson person,
            CurrentTenant tenant,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.permissions = permissions;
        this.person = person;
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize(Permit.IMAGE_EDIT)
    public Keeping read(OfferId offer, SecretText pasted) {
        requireEdit(offer);
        return switch (PastedSas.read(pasted.reveal())) {
            case PastedSas.Reading.Unreadable(Problem problem) -> new Keeping.Refused(problem);
            case PastedSas.Reading.Read(PastedSas sas) -> new Keeping.Kept(sas.vhd(), sas.facts());
        };
    }

    @Override
    @Transactional
    @PreAuthorize(Permit.IMAGE_EDIT)
    public Keeping keep(OfferId offer, String pasted) {
        requireEdit(offer);
        return switch (PastedSas.read(pasted)) {
            case PastedSas.Reading.Unreadable(Problem problem) -> new Keeping.Refused(problem);
            case PastedSas.Reading.Read(PastedSas sas) -> keep(offer, sas);
        };
    }

    private void requireEdit(OfferId offer) {
        if (!permissions.may(Permission.IMAGE_EDIT, offer, null)) {
            throw new AccessDeniedException("image edit");
        }
    }

    private Keeping keep(OfferId offer, PastedSas sas) {
        String address = sas.vhd().address();
        SasUrlRow row = rows.findByAddress(address).orElseGet(() -> new SasUrlRow(address));
        row.give(sas.facts(), person.find().map(CurrentPerson.Person::id).orElse(null), clock.instant());
        rows.save(row);
        vault.put(Vault.Kind.SAS, address, sas.query());
        events.publishEvent(Audited.of("image.sas.given", tenant.require(), offer.toString())
                .with(Map.of("address", address, "expires", sas.facts().expiry())));
        return new Keeping.Kept(sas.vhd(), sas.facts());
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize(Permit.OFFER_READ)
    public Optional<Facts.Sas> known(Vhd vhd) {
        return rows.findByAddress(vhd.address()).map(SasUrlRow::facts);
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize(Permit.OFFER_READ)
    public Map<String, Facts.Sas> known(Collection<Vhd> vhds) {
        Set<String> addresses = vhds.stream().map(Vhd::address).collect(Collectors.toSet());
        return addresses.isEmpty()
                ? Map.of()
                : rows.findByAddressIn(addresses).stream()
                        .collect(Collectors.toMap(SasUrlRow::address, SasUrlRow::facts));
    }
}
