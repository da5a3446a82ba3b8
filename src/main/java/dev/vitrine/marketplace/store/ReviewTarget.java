package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;

/** Within what time the approvers mean to decide. */
@Entity
@PlatformEntity
@Table(name = "review_target")
public class ReviewTarget extends KeptRow {
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

    @Override
    public OperatorList list() {
        return OperatorList.REVIEW_TARGET;
    }

    @Override
    public EntryValues values() {
        return EntryValues.EMPTY.with(EntryField.REVIEW, kind).with(EntryField.HOURS, String.valueOf(hours));
    }

    @Override
    public void put(EntryValues values) {
        hours = values.number(EntryField.HOURS);
    }
}
