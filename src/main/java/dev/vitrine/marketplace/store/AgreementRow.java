package dev.vitrine.marketplace.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.annotations.Immutable;

/** A version of the publisher agreement. */
@Entity
@Immutable
@PlatformEntity
@Table(name = "agreement")
public class AgreementRow {
    @Id
    private String version = "";

    private LocalDate publishedOn = LocalDate.EPOCH;

    @Column(columnDefinition = "longtext")
    private String textFr = "";

    @Column(columnDefinition = "longtext")
    private String textEn = "";

    protected AgreementRow() {}

    public String version() {
        return version;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public String text(Locale locale) {
        return Names.in(locale, textFr, textEn);
    }
}
