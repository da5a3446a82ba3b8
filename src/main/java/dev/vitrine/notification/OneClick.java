package dev.vitrine.notification;

import static java.util.stream.Collectors.joining;

import dev.vitrine.identity.Permit;
import dev.vitrine.notification.UnsubscribeTokens.Claim;
import dev.vitrine.notification.store.BellItems;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Transactions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.ANYBODY)
class OneClick implements Unsubscribing {
    private final UnsubscribeTokens tokens;
    private final StoredSettings stored;
    private final BellItems items;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    OneClick(
            UnsubscribeTokens tokens,
            StoredSettings stored,
            BellItems items,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.stored = stored;
        this.items = items;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public boolean switchOff(SecretText token) {
        var claim = tokens.read(token);
        claim.ifPresent(ours -> transactions.whole(() -> switchOff(ours)));
        return claim.isPresent();
    }

    private void switchOff(Claim claim) {
        var before = stored.of(claim.person());
        var off = new HashSet<>(before.mailOff());
        if (!off.addAll(claim.kinds())) {
            return;
        }
        stored.keep(claim.person(), new NotificationSettings(before.digest(), before.bellOff(), off));
        List<String> kinds = claim.kinds().stream().map(Enum::name).sorted().toList();
        items.dropFromDigest(claim.person().value(), kinds);
        events.publishEvent(
                Audited.of("person.unsubscribed", null, claim.person().toString())
                        .with(Map.of("news", kinds.stream().collect(joining(" ")))));
    }
}
