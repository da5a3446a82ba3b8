package dev.vitrine.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.SignedIn;
import dev.vitrine.kit.Translations;
import dev.vitrine.tenancy.Transactions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The signed-in person, for the frame. */
@Component
@ConditionalOnWebApplication
class FrameSignedIn implements SignedIn {
    private final AccessReader access;
    private final PersonAccounts accounts;
    private final Transactions transactions;
    private final AuthenticationContext authentication;

    FrameSignedIn(
            AccessReader access,
            PersonAccounts accounts,
            Transactions transactions,
            AuthenticationContext authentication) {
        this.access = access;
        this.accounts = accounts;
        this.transactions = transactions;
        this.authentication = authentication;
    }

    @Override
    public Optional<Person> person() {
        return access.current()
                .map(now -> new Person(
                        now.person().name(),
                        roleKeys(now),
                        now.person().language(),
                        now.person().zone()));
    }

    private static List<String> roleKeys(Access now) {
        var here = Optional.ofNullable(UI.getCurrent())
                .flatMap(WindowPublisher::of)
                .flatMap(now::at);
        return here.map(membership -> List.of(Labels.key(membership.role())))
                .orElseGet(
                        () -> now.platform().stream().sorted().map(Labels::key).toList());
    }

    @Override
    public void speak(Locale language) {
        access.current()
                .ifPresent(now -> transactions.whole(() ->
                        accounts.findById(now.person().id().value()).ifPresent(account -> speak(account, language))));
        access.forget();
    }

    private static void speak(PersonAccount account, Locale language) {
        account.speak(Translations.nearest(language).getLanguage());
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
