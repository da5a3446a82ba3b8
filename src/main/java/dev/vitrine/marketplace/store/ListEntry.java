package dev.vitrine.marketplace.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry of a list that has nothing but names: categories, regions, problem types and categories of tickets. */
@Entity
@Immutable
@PlatformEntity
@Table(name = "list_entry")
public class ListEntry {
    /** The list and the id within it. */
    @Embeddable
    public record Key(String kind, String id) {}

    @EmbeddedId
    private @Nullable Key key;

    private @Nullable String parent;
    private String nameFr = "";
    private String nameEn = "";
    private int position;
    private boolean retired;

    protected ListEntry() {}

    public String kind() {
        return Objects.requireNonNull(key).kind();
    }

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

    public String name(Locale locale) {
        return Names.in(locale, nameFr, nameEn);
    }

    public boolean retired() {
        return retired;
    }
}
