package dev.vitrine.publishing;

import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.store.StoredPreviewLink;
import dev.vitrine.publishing.store.StoredPreviewLinks;
import dev.vitrine.publishing.store.StoredSubscription;
import dev.vitrine.publishing.store.StoredSubscriptions;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PreviewLinkService implements PreviewLinks {
    private final StoredPreviewLinks links;
    private final StoredSubscriptions audience;
    private final PreviewTokens tokens;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Ledger ledger;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher announcements;
    private final Transactions transactions;

    PreviewLinkService(
            StoredPreviewLinks links,
            StoredSubscriptions audience,
            PreviewTokens tokens,
            Drafts drafts,
            Revisions revisions,
            Ledger ledger,
            CurrentTenant tenant,
            ApplicationEventPublisher announcements,
            Transactions transactions) {
        this.links = links;
        this.audience = audience;
        this.tokens = tokens;
        this.drafts = drafts;
        this.revisions = revisions;
        this.ledger = ledger;
        this.tenant = tenant;
        this.announcements = announcements;
        this.transactions = transactions;
    }

    static Sha256 hash(SecretText token) {
        return Sha256.ofBytes(token.reveal().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Map<UUID, Link> of(OfferId offer) {
        drafts.head(offer);
        Map<UUID, UUID> subscriptions = audience.of(offer.value()).stream()
                .collect(Collectors.toMap(StoredSubscription::getId, StoredSubscription::subscription));
        return links.of(offer.value()).stream()
                .collect(Collectors.toMap(
                        link -> subscriptions.get(link.audience()),
                        link -> new Link(
                                link.madeAt(), link.expiresAt(), ledger.now().isBefore(link.expiresAt()))));
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public Optional<SecretText> make(OfferId offer, UUID subscription, Life life) {
        return transactions.whole(() -> {
            revisions.hold(offer);
            return find(offer, subscription).map(member -> make(offer, member, life));
        });
    }

    private SecretText make(OfferId offer, StoredSubscription member, Life life) {
        remove(offer, member);
        var now = ledger.now();
        // Whole seconds, as the token has them.
        var expires = now.plus(life.length()).truncatedTo(ChronoUnit.SECONDS);
        var id = Uuid7.next();
        var token = tokens.sign(id, expires);
        links.save(new StoredPreviewLink(id, offer, member, hash(token), now, expires));
        announce("offer.preview.made", offer, member, Map.of("until", expires.toString()));
        return token;
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public void revoke(OfferId offer, UUID subscription) {
        transactions.whole(() -> {
            revisions.hold(offer);
            find(offer, subscription)
                    .filter(member -> remove(offer, member))
                    .ifPresent(member -> announce("offer.preview.revoked", offer, member, Map.of()));
        });
    }

    private Optional<StoredSubscription> find(OfferId offer, UUID subscription) {
        return audience.of(offer.value()).stream()
                .filter(member -> member.subscription().equals(subscription))
                .findFirst();
    }

    private boolean remove(OfferId offer, StoredSubscription member) {
        var found = links.of(offer.value()).stream()
                .filter(link -> link.audience().equals(member.getId()))
                .toList();
        links.deleteAll(found);
        links.flush();
        return !found.isEmpty();
    }

    private void announce(String action, OfferId offer, StoredSubscription member, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("subscription", member.subscription().toString());
        announcements.publishEvent(
                Audited.of(action, tenant.require(), offer.toString()).with(details));
    }
}
