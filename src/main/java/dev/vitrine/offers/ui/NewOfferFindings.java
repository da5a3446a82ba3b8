package dev.vitrine.offers.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Notices;
import dev.vitrine.rules.Finding;
import java.util.List;

/** Says why an offer was not made: at its field, or as a notice where the dialog has no such field. */
final class NewOfferFindings {
    private NewOfferFindings() {}

    static void show(Component dialog, List<FieldShell<?>> shells, List<Finding> findings) {
        shells.forEach(shell -> shell.findings(findings));
        findings.stream()
                .filter(finding ->
                        shells.stream().noneMatch(shell -> finding.path().within(shell.path())))
                .findFirst()
                .ifPresent(finding -> Notices.problem(Findings.text(dialog, finding)));
    }
}
