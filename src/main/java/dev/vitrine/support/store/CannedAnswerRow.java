package dev.vitrine.support.store;

import dev.vitrine.shared.MadeHere;
import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.support.CannedAnswers.Answer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** One of the agents' canned answers. */
@Entity
@PlatformEntity
@Table(name = "canned_answer")
public class CannedAnswerRow extends MadeHere<UUID> {
    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private long lockVersion;

    @Column(name = "title_fr")
    private String frenchTitle = "";

    @Column(name = "title_en")
    private String englishTitle = "";

    @Column(name = "words_fr")
    private String frenchWords = "";

    @Column(name = "words_en")
    private String englishWords = "";

    /** For Hibernate. */
    protected CannedAnswerRow() {}

    public CannedAnswerRow(UUID id) {
        this.id = id;
    }

    @Override
    public UUID getId() {
        return id;
    }

    public long version() {
        return lockVersion;
    }

    public CannedAnswerRow put(Answer answer) {
        frenchTitle = answer.frenchTitle();
        englishTitle = answer.englishTitle();
        frenchWords = answer.frenchWords();
        englishWords = answer.englishWords();
        return this;
    }

    public Answer answer() {
        return new Answer(id, lockVersion, frenchTitle, englishTitle, frenchWords, englishWords);
    }
}
