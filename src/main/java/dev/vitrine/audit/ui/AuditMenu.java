package dev.vitrine.audit.ui;

import dev.vitrine.kit.MenuEntries;
import dev.vitrine.kit.MenuEntry;
import dev.vitrine.tenancy.Admission;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** The record, in the menu of whoever may read it. */
@Component
class AuditMenu implements MenuEntries {
    private static final int LAST = 90;

    private final CurrentTenant tenant;
    private final Admission admission;

    AuditMenu(CurrentTenant tenant, Admission admission) {
        this.tenant = tenant;
        this.admission = admission;
    }

    @Override
    public List<MenuEntry> inPublisher() {
        return tenant.scope().map(Scope::publisher).filter(admission::isOwner).isPresent()
                ? List.of(MenuEntry.of(LAST, "audit.trail.title", "history", AuditView.class))
                : List.of();
    }

    @Override
    public List<MenuEntry> inMarketplace() {
        return admission.has(PlatformRole.ADMINISTRATOR)
                ? List.of(MenuEntry.of(LAST, "audit.trail.title", "history", PlatformAuditView.class)
                        .in(MenuEntry.Group.ADMINISTRATION))
                : List.of();
    }
}
