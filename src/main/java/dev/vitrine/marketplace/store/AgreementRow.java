package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;

/** A version of the publisher agreement. */
@Entity
@PlatformEntity
@Table(name = "agreement")
public class AgreementRow extends KeptRow {
    @Id
    private String version = "";

    private LocalDate publishedOn = LocalDate.EPOCH;

    @Column(columnDefinition = "longtext")
    private String textFr = "";

    @Column(columnDefinition = "longtext")
    private String textEn = "";

    protected AgreementRow() {}

    public AgreementRow(EntryValues values, LocalDate publishedOn) {
        version = values.text(EntryField.VERSION);
        this.publishedOn = publishedOn;
        put(values);
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public String text(Locale locale) {
        return Names.in(locale, textFr, textEn);
    }

    @Override
    public OperatorList list() {
        return OperatorList.AGREEMENT;
    }

    @Override
    public EntryValues values() {
        return EntryValues.EMPTY
                .with(EntryField.VERSION, version)
                .with(EntryField.AS_OF, publishedOn.toString())
                .with(EntryField.FRENCH_TEXT, textFr)
                .with(EntryField.ENGLISH_TEXT, textEn);
    }

    @Override
    public void put(EntryValues values) {
        textFr = values.text(EntryField.FRENCH_TEXT);
        textEn = values.text(EntryField.ENGLISH_TEXT);
    }
}
