package dev.vitrine.offers;

import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.Merge;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult.Conflicts;
import dev.vitrine.offers.store.ContentStore;
import dev.vitrine.offers.store.SectionVersion;
import dev.vitrine.offers.store.SectionVersions;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings an edit together with what others saved since it began, so that no text is lost. */
@Component
class Reconciliation {
    /** Either a settlement or the conflicts that stand in its way. */
    record Outcome(
            @Nullable Settlement settlement, @Nullable Conflicts conflicts) {}

    private final SectionVersions versions;
    private final ContentStore contents;

    Reconciliation(SectionVersions versions, ContentStore contents) {
        this.versions = versions;
        this.contents = contents;
    }

    /** @param present the draft as it is now */
    Outcome settle(DraftRows rows, OfferContent present, Edit edit) {
        SectionKey key = edit.key();
        Section yours = edit.value() == null ? null : CleanTexts.clean(kindChecked(key, edit.value()));
        if (yours == null && key.kind() == SectionKey.Kind.BASICS) {
            throw new IllegalArgumentException("an offer has basics for as long as it is");
        }
        long version = rows.version(key);
        if (edit.base() > version || edit.base() < 0) {
            throw new IllegalArgumentException("an edit of " + key + " begins from a version that never was");
        }
        if (edit.base() == version) {
            return settled(Settlement.of(key, yours, List.of()));
        }
        Section theirs = present.find(key).orElse(null);
        if (Objects.equals(theirs, yours)) {
            return settled(Settlement.of(key, theirs, List.of()));
        }
        if (theirs == null || yours == null) {
            return new Outcome(null, wholeSection(key, theirs, version));
        }
        return merge(key, at(rows.id(), key, edit.base()), theirs, yours, version);
    }

    /** The conflict of a section that one side removed. */
    static Conflicts wholeSection(SectionKey key, @Nullable Section theirs, long version) {
        return new Conflicts(
                List.of(new Merge.Conflict(FieldPath.whole(key), null, null, null)),
                theirs == null ? OfferContent.empty(key.kind()) : theirs,
                version);
    }

    private static Outcome merge(SectionKey key, Section base, Section theirs, Section yours, long version) {
        Merge.Result merge = Merge.merge(key, base, theirs, yours);
        if (!merge.conflicts().isEmpty()) {
            return new Outcome(null, new Conflicts(merge.conflicts(), theirs, version));
        }
        List<FieldPath> cameIn =
                Comparison.compare(key, base, theirs).stream().map(Change::path).toList();
        return settled(Settlement.of(key, merge.merged(), cameIn));
    }

    /** The section as it was at this version; empty when it was not there then. */
    Section at(OfferId offer, SectionKey key, long version) {
        Section empty = OfferContent.empty(key.kind());
        if (version == 0) {
            return empty;
        }
        return versions.findByOfferIdAndKeyAndVersion(offer.value(), key, version)
                .flatMap(SectionVersion::hash)
                .map(hash -> contents.read(key, hash))
                .orElse(empty);
    }

    private static Outcome settled(Settlement settlement) {
        return new Outcome(settlement, null);
    }

    private static Section kindChecked(SectionKey key, Section value) {
        if (OfferContent.empty(key.kind()).getClass() != value.getClass()) {
            throw new IllegalArgumentException("a " + value.getClass().getSimpleName() + " is no " + key);
        }
        return value;
    }
}
