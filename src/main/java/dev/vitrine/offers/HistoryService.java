package dev.vitrine.offers;

import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.store.ContentStore;
import dev.vitrine.offers.store.SectionVersion;
import dev.vitrine.offers.store.SectionVersions;
import dev.vitrine.offers.store.StoredRevisions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.Uuid7;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize(Permit.OFFER_READ)
@Transactional(readOnly = true)
class HistoryService implements History {
    private static final Pattern REVISION = Pattern.compile("r([1-9][0-9]{0,8})");

    private final OfferReader reader;
    private final OfferStates states;
    private final SectionVersions versions;
    private final StoredRevisions revisions;
    private final ContentStore contents;

    HistoryService(
            OfferReader reader,
            OfferStates states,
            SectionVersions versions,
            StoredRevisions revisions,
            ContentStore contents) {
        this.reader = reader;
        this.states = states;
        this.versions = versions;
        this.revisions = revisions;
        this.contents = contents;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Page<Save> saves(OfferId offer, @Nullable String after, int size) {
        int bounded = Math.clamp(size, 1, Page.LARGEST);
        Limit limit = Limit.of(bounded + 1);
        List<SectionVersion> found = after == null
                ? versions.newest(offer.value(), limit)
                : Cursor.of(after).apply((save, id) -> versions.before(offer.value(), save, id, limit));
        return Cursor.page(found, bounded, HistoryService::face, last -> new Cursor(last.saveNumber(), last.getId()));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public State state(OfferId offer, String text) {
        var revision = REVISION.matcher(text);
        if (revision.matches()) {
            return revisions
                    .numbered(offer.value(), Integer.parseInt(revision.group(1)))
                    .map(id -> new State.AtRevision(new RevisionId(id)))
                    .orElseThrow(NotFoundException::new);
        }
        return switch (text) {
            case "draft" -> new State.DraftNow();
            case "staged" -> new State.StagedNow();
            case "live" -> new State.LiveNow();
            default -> {
                if (!text.startsWith("s:")) {
                    throw new NotFoundException();
                }
                yield new State.AfterSave(
                        states.save(offer, Uuid7.parse(text.substring(2))).getId());
            }
        };
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public OfferContent content(OfferId offer, State state) {
        return contents.read(manifest(offer, state));
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public SortedMap<SectionKey, List<Change>> compare(OfferId offer, State base, State target) {
        SortedMap<SectionKey, Sha256> before = manifest(offer, base);
        SortedMap<SectionKey, Sha256> after = manifest(offer, target);
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> before.containsKey(key) && before.get(key).equals(after.get(key)));
        OfferContent from = reader.content(before, keys::contains);
        OfferContent to = reader.content(after, keys::contains);
        return Comparison.compare(from, to);
    }

    private SortedMap<SectionKey, Sha256> manifest(OfferId offer, State state) {
        return states.manifest(reader.find(offer), state);
    }

    private static Save face(SectionVersion version) {
        return new Save(
                version.getId(),
                version.key(),
                version.version(),
                version.savedBy().orElse(null),
                version.savedAt());
    }
}
