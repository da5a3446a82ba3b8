package dev.vitrine.publishing;

import dev.vitrine.identity.Permit;
import dev.vitrine.publishing.store.DecidedSubmissions;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DeskFigureReader implements DeskFigures {
    private final DecidedSubmissions decided;

    DeskFigureReader(DecidedSubmissions decided) {
        this.decided = decided;
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    @Transactional(readOnly = true)
    public Figures read(Instant from, Instant until) {
        return new Figures(decided.times(from, until), decided.weeks(from, until), decided.rules(from, until));
    }
}
