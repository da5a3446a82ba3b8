package dev.vitrine.identity;

import dev.vitrine.identity.store.AccountLinkRow;
import dev.vitrine.identity.store.AccountLinkRows;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links by mail that do something to an account: a token of 256 bits, kept as its hash, that works once and not for long. */
@Component
class AccountLinks {
    private final AccountLinkRows rows;
    private final Clock clock;

    AccountLinks(AccountLinkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What a link does. */
    enum Purpose {
        RESET(Duration.ofMinutes(30)),
        MAIL_CONFIRM(Duration.ofHours(24)),
        /** To the old address; a later one does not replace it, or whoever changes the address twice would be rid of it. */
        MAIL_KEEP(Duration.ofDays(7));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        Duration life() {
            return life;
        }
    }

    /** A fresh token, which replaces those that the person had for the same purpose. Within a transaction. */
    SecretText make(PersonId person, Purpose purpose, String mail) {
        if (purpose != Purpose.MAIL_KEEP) {
            rows.drop(person.value(), purpose.name());
        }
        var token = LinkTokens.fresh();
        rows.save(new AccountLinkRow(
                person.value(),
                purpose.name(),
                LinkTokens.hash(token),
                mail,
                clock.instant().plus(purpose.life)));
        return token;
    }

    /** The link, if it works now. */
    Optional<AccountLinkRow> find(SecretText token, Purpose purpose) {
        return LinkTokens.possible(token).flatMap(rows::findByTokenHash).filter(row -> works(row, purpose));
    }

    /** The same, held until the present transaction ends. */
    Optional<AccountLinkRow> hold(SecretText token, Purpose purpose) {
        return LinkTokens.possible(token).flatMap(rows::hold).filter(row -> works(row, purpose));
    }

    /** All links of the person for this purpose are dead. */
    void drop(PersonId person, Purpose purpose) {
        rows.drop(person.value(), purpose.name());
    }

    void forget(Instant before) {
        rows.forget(before);
    }

    private boolean works(AccountLinkRow row, Purpose purpose) {
        return row.purpose().equals(purpose.name()) && row.works(clock.instant());
    }
}
