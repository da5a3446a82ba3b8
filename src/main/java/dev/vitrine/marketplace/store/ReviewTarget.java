package dev.vitrine.marketplace.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import org.hibernate.annotations.Immutable;

/** Within what time the approvers mean to decide. */
@Entity
@Immutable
@PlatformEntity
@Table(name = "review_target")
public class ReviewTarget {
    @Id
    private String kind = "";

    private int hours;

    protected ReviewTarget() {}

    public String kind() {
        return kind;
    }

    public Duration within() {
        return Duration.ofHours(hours);
    }
}
