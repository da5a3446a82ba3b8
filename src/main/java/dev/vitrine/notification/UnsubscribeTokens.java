package dev.vitrine.notification;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.vault.Vault;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a mail program sends back to switch mail off: whose and of which kinds, under the vault's seal (decision 141). */
@Component
class UnsubscribeTokens {
    private static final String PURPOSE = "unsubscribe";
    private static final String SEPARATOR = " ";
    /** Every kind of news at once is shorter. */
    private static final int LONGEST = 1_000;

    private final Vault vault;

    UnsubscribeTokens(Vault vault) {
        this.vault = vault;
    }

    record Claim(PersonId person, Set<News> kinds) {}

    SecretText of(PersonId person, Set<News> kinds) {
        var names = kinds.stream().map(Enum::name).sorted().collect(joining(SEPARATOR));
        var sealed = vault.seal(new SecretText(String.join(SEPARATOR, PURPOSE, person.toString(), names)));
        return new SecretText(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** Empty for what this vault did not seal for this purpose. */
    Optional<Claim> read(SecretText token) {
        return token.reveal().length() > LONGEST
                ? Optional.empty()
                : unseal(token).flatMap(UnsubscribeTokens::claim);
    }

    private Optional<SecretText> unseal(SecretText token) {
        try {
            return Optional.of(vault.unseal(Base64.getUrlDecoder().decode(token.reveal())));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<Claim> claim(SecretText sealed) {
        var words = sealed.reveal().split(SEPARATOR);
        if (words.length < 3 || !words[0].equals(PURPOSE)) {
            return Optional.empty();
        }
        var named = Set.of(Arrays.copyOfRange(words, 2, words.length));
        var kinds = Arrays.stream(News.values())
                .filter(news -> named.contains(news.name()))
                .collect(toUnmodifiableSet());
        return Optional.of(new Claim(new PersonId(UUID.fromString(words[1])), kinds));
    }
}
