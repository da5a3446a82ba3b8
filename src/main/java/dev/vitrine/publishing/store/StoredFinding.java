package dev.vitrine.publishing.store;

import dev.vitrine.publishing.StepKind;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Moment;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Severity;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** What a step found in the content. */
@Entity
@Table(name = "submission_finding")
public class StoredFinding extends TenantScopedEntity {
    @Column(name = "submission_id", updatable = false)
    private UUID submissionId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private StepKind step = StepKind.VALIDATE;

    @Enumerated(EnumType.STRING)
    private Rule rule = Rule.values()[0];

    @Enumerated(EnumType.STRING)
    private Severity severity = Severity.ERROR;

    @Enumerated(EnumType.STRING)
    private Moment moment = Moment.STAGING;

    private String path = "";

    @Convert(converter = Words.class)
    private List<String> args = List.of();

    /** For Hibernate. */
    protected StoredFinding() {}

    public StoredFinding(SubmissionId submission, StepKind step, Finding finding) {
        super(Uuid7.next());
        submissionId = submission.value();
        this.step = step;
        rule = finding.rule();
        severity = finding.severity();
        moment = finding.moment();
        path = finding.path().toString();
        args = List.copyOf(finding.args());
    }

    public UUID submission() {
        return submissionId;
    }

    public StepKind step() {
        return step;
    }

    public Finding finding() {
        return new Finding(rule, severity, moment, FieldPath.of(path), args);
    }
}
