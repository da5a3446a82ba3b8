package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.ListKeeping.Action;
import dev.vitrine.marketplace.ListKeeping.Change;
import dev.vitrine.marketplace.ListKeeping.FieldChange;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A line of the history of the lists. */
@Entity
@Immutable
@PlatformEntity
@Table(name = "list_change")
public class ListChange {
    @Id
    private UUID id = Uuid7.next();

    @Enumerated(EnumType.STRING)
    private OperatorList list = OperatorList.CATEGORY;

    private String entry = "";

    @Enumerated(EnumType.STRING)
    private Action action = Action.CHANGED;

    @Convert(converter = FieldChangesJson.class)
    @Column(columnDefinition = "text")
    private SortedMap<EntryField, FieldChange> fields = Collections.emptySortedMap();

    private @Nullable UUID changedBy;
    private Instant changedAt = Instant.EPOCH;

    protected ListChange() {}

    public ListChange(
            OperatorList list,
            String entry,
            Action action,
            SortedMap<EntryField, FieldChange> fields,
            @Nullable PersonId by,
            Instant at) {
        this.list = list;
        this.entry = entry;
        this.action = action;
        this.fields = fields;
        changedBy = by == null ? null : by.value();
        changedAt = at;
    }

    public Change toChange() {
        return new Change(
                id.toString(), entry, action, fields, changedBy == null ? null : new PersonId(changedBy), changedAt);
    }
}
