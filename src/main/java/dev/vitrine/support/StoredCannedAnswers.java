package dev.vitrine.support;

import dev.vitrine.identity.Permit;
import dev.vitrine.shared.Audited;
import dev.vitrine.support.store.CannedAnswerRow;
import dev.vitrine.support.store.CannedAnswerRows;
import dev.vitrine.tenancy.Transactions;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.SUPPORT_DESK)
class StoredCannedAnswers implements CannedAnswers {
    private final CannedAnswerRows rows;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;

    StoredCannedAnswers(CannedAnswerRows rows, ApplicationEventPublisher events, Transactions transactions) {
        this.rows = rows;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public List<Answer> all(Locale language) {
        return rows.findAll().stream()
                .map(CannedAnswerRow::answer)
                .sorted(Comparator.comparing(answer -> answer.title(language), Collator.getInstance(language)))
                .toList();
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public List<Problem> save(Answer typed) {
        var answer = new Answer(
                typed.id(),
                typed.version(),
                TicketWords.line(typed.frenchTitle()),
                TicketWords.line(typed.englishTitle()),
                TicketWords.text(typed.frenchWords()),
                TicketWords.text(typed.englishWords()));
        var problems = problems(answer);
        return problems.isEmpty() ? transactions.whole(() -> kept(answer)) : problems;
    }

    private List<Problem> kept(Answer answer) {
        var row = rows.findById(answer.id());
        if (row.isEmpty() && rows.count() >= MOST) {
            return List.of(Problem.TOO_MANY);
        }
        if (row.filter(now -> now.version() != answer.version()).isPresent()) {
            return List.of(Problem.CHANGED_MEANWHILE);
        }
        rows.save(row.orElseGet(() -> new CannedAnswerRow(answer.id())).put(answer));
        events.publishEvent(Audited.of("canned-answer.saved", null, answer.id().toString()));
        return List.of();
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Optional<Problem> remove(UUID id, long version) {
        return transactions.whole(() -> {
            var row = rows.findById(id).filter(now -> now.version() == version);
            if (row.isEmpty()) {
                return Optional.of(Problem.CHANGED_MEANWHILE);
            }
            rows.delete(row.get());
            events.publishEvent(Audited.of("canned-answer.removed", null, id.toString()));
            return Optional.empty();
        });
    }

    private static List<Problem> problems(Answer answer) {
        var problems = new ArrayList<Problem>();
        if (!fits(answer.frenchTitle(), TITLE_MAX)) {
            problems.add(Problem.FRENCH_TITLE);
        }
        if (!fits(answer.englishTitle(), TITLE_MAX)) {
            problems.add(Problem.ENGLISH_TITLE);
        }
        if (!fits(answer.frenchWords(), WORDS_MAX)) {
            problems.add(Problem.FRENCH_WORDS);
        }
        if (!fits(answer.englishWords(), WORDS_MAX)) {
            problems.add(Problem.ENGLISH_WORDS);
        }
        return problems;
    }

    private static boolean fits(String text, int max) {
        return !text.isEmpty() && TicketWords.length(text) <= max;
    }
}
