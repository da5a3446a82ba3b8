package dev.vitrine.account;

import dev.vitrine.identity.Permit;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformAct;
import dev.vitrine.tenancy.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Support agents grant publishers the right to hide SKUs behind solution templates, and withdraw it (product.md section 1,
 * V19). Both are acts on the publisher, in the audit record; an unknown publisher is {@link
 * dev.vitrine.shared.NotFoundException}.
 */
@Service
@PreAuthorize(Permit.SUPPORT_DESK)
public class SolutionTemplateRights {
    private final Doors doors;
    private final Profile profile;

    SolutionTemplateRights(Doors doors, Profile profile) {
        this.doors = doors;
        this.profile = profile;
    }

    /** From now on SKUs of the publisher may be hidden. */
    public void grant(PublisherId publisher) {
        allow(publisher, true);
    }

    /** What is hidden stays hidden where buyers see it; no draft with a hidden SKU can be submitted any more. */
    public void withdraw(PublisherId publisher) {
        allow(publisher, false);
    }

    private void allow(PublisherId publisher, boolean allowed) {
        doors.actOn(publisher, PlatformAct.GRANT, () -> {
            profile.allowSolutionTemplates(allowed);
            return allowed;
        });
    }
}
