package dev.vitrine.publishing;

import dev.vitrine.identity.Permit;
import dev.vitrine.offers.PreviewGate;
import dev.vitrine.publishing.PreviewTokens.Claims;
import dev.vitrine.publishing.store.StoredPreviewLinks;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets the staging audience in: by the signature first, then by what is kept of the link. */
@Service
class AudienceGate implements PreviewGate {
    private final StoredPreviewLinks links;
    private final PreviewTokens tokens;
    private final Publishers publishers;
    private final Ledger ledger;
    private final Doors doors;

    AudienceGate(StoredPreviewLinks links, PreviewTokens tokens, Publishers publishers, Ledger ledger, Doors doors) {
        this.links = links;
        this.tokens = tokens;
        this.publishers = publishers;
        this.ledger = ledger;
        this.doors = doors;
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public Optional<Preview> open(SecretText token) {
        return PreviewTokens.claims(token)
                .filter(claims -> claims.expires() > ledger.now().getEpochSecond())
                .flatMap(claims -> doors.publicRead(claims.publisher(), () -> known(token, claims)))
                .filter(preview -> !publishers.suspended(preview.publisher()));
    }

    private Optional<Preview> known(SecretText token, Claims claims) {
        if (!tokens.isSigned(token)) {
            return Optional.empty();
        }
        return links.findById(claims.link())
                .filter(link -> link.opensWith(PreviewLinkService.hash(token), ledger.now()))
                .map(link -> new Preview(claims.link(), claims.publisher(), link.offer()));
    }
}
