package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** An entry of a list that has nothing but names: categories, regions, problem types and categories of tickets. */
@Entity
@PlatformEntity
@Table(name = "list_entry")
public class ListEntry extends ChoosableRow {
    /** The list and the id within it. */
    @Embeddable
    public record Key(String kind, String id) {}

    @EmbeddedId
    private @Nullable Key key;

    private @Nullable String parent;
    private String nameFr = "";
    private String nameEn = "";

    /** Moving others past an entry is no change of it. */
    @OptimisticLock(excluded = true)
    private int position;

    protected ListEntry() {}

    public ListEntry(OperatorList list, EntryValues values, int position) {
        key = new Key(list.name(), values.text(EntryField.ID));
        this.position = position;
        put(values);
    }

    public String kind() {
        return Objects.requireNonNull(key).kind();
    }

    @Override
    public String id() {
        return Objects.requireNonNull(key).id();
    }

    /** Id of the problem type that a category of tickets belongs to. */
    public @Nullable String parent() {
        return parent;
    }

    public int position() {
        return position;
    }

    public void move(int to) {
        position = to;
    }

    public String name(Locale locale) {
        return Names.in(locale, nameFr, nameEn);
    }

    @Override
    public OperatorList list() {
        return OperatorList.valueOf(kind());
    }

    @Override
    public EntryValues values() {
        EntryValues values = EntryValues.EMPTY
                .with(EntryField.ID, id())
                .with(EntryField.FRENCH, nameFr)
                .with(EntryField.ENGLISH, nameEn);
        return parent == null ? values : values.with(EntryField.TYPE, parent);
    }

    @Override
    public void put(EntryValues values) {
        nameFr = values.text(EntryField.FRENCH);
        nameEn = values.text(EntryField.ENGLISH);
        parent = list().fields().contains(EntryField.TYPE) ? values.text(EntryField.TYPE) : null;
    }
}
