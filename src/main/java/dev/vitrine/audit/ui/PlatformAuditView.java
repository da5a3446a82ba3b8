package dev.vitrine.audit.ui;

import com.vaadin.flow.router.Route;
import dev.vitrine.audit.AuditTrail;
import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.audit.AuditTrail.Query;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.Publishers;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The record of what concerns no publisher: sign-ins, people, the marketplace's lists. */
@Route(value = "admin/audit", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR") // the room of roles lies above this one
class PlatformAuditView extends AuditPage {
    private final transient AuditTrail trail;

    PlatformAuditView(AuditTrail trail, PersonNames people, Publishers publishers) {
        super(new AuditNames(people, publishers, List.of()));
        this.trail = trail;
    }

    @Override
    Page<Entry> page(Query query, @Nullable String after, int size) {
        return trail.platformPage(query, after, size);
    }

    @Override
    long count(Query query) {
        return trail.platformCount(query);
    }

    @Override
    Set<PersonId> everybody() {
        return trail.platformPeople();
    }

    @Override
    Set<String> actions() {
        return trail.platformActions();
    }

    @Override
    OptionalLong firstBroken() {
        return trail.firstBrokenOfPlatform();
    }

    @Override
    String subtitle() {
        return "audit.trail.platformSubtitle";
    }
}
