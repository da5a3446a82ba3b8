package dev.vitrine.audit.ui;

import com.vaadin.flow.router.Route;
import dev.vitrine.audit.AuditTrail;
import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.audit.AuditTrail.Query;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.kit.ThingNames;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.Publishers;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The record of the publisher, for its owner. */
@Route(value = "p/:publisher/audit", layout = MainLayout.class)
@PermitAll
class AuditView extends AuditPage {
    private final transient AuditTrail trail;

    AuditView(AuditTrail trail, PersonNames people, Publishers publishers, List<ThingNames> things) {
        super(new AuditNames(people, publishers, things));
        this.trail = trail;
    }

    @Override
    Page<Entry> page(Query query, @Nullable String after, int size) {
        return trail.page(query, after, size);
    }

    @Override
    long count(Query query) {
        return trail.count(query);
    }

    @Override
    Set<PersonId> everybody() {
        return trail.people();
    }

    @Override
    Set<String> actions() {
        return trail.actions();
    }

    @Override
    OptionalLong firstBroken() {
        return trail.firstBroken();
    }

    @Override
    String subtitle() {
        return "audit.trail.subtitle";
    }
}
