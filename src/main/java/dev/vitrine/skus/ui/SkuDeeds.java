package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Notices;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.skus.BulkChange;
import dev.vitrine.skus.BulkPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this page does to SKUs beside editing one: each is one save, told when it is done, and taken back by one click. */
final class SkuDeeds {
    private final Drafts drafts;
    private final OfferId offer;
    private final Component reader;
    private final Runnable changed;

    /** @param changed called after the draft changed */
    SkuDeeds(Drafts drafts, OfferId offer, Component reader, Runnable changed) {
        this.drafts = drafts;
        this.offer = offer;
        this.reader = reader;
        this.changed = changed;
    }

    /** Makes a SKU; what stands in its way, or nothing. */
    List<Finding> create(SectionKey key, Sku sku) {
        SaveResult result = drafts.saveAll(
                offer, draft -> List.of(new Edit(key, draft.versions().getOrDefault(key, 0L), sku)));
        return made(key, result, word("skus.created", sku.id()));
    }

    /** Makes a SKU of another one; what stands in its way, or nothing. */
    List<Finding> duplicate(String original, SectionKey key, String skuId) {
        return made(key, drafts.duplicateSku(offer, original, key, skuId), word("skus.copied", skuId));
    }

    private List<Finding> made(SectionKey key, SaveResult result, String told) {
        return switch (result) {
            case SaveResult.Refused(var findings) -> findings;
            case SaveResult.Saved(var versions) -> {
                changed.run();
                done(told, () -> drafts.save(offer, new Edit(key, versions.getOrDefault(key, 0L), null)));
                yield List.of();
            }
            case SaveResult.Merged merged -> throw new IllegalStateException("a new SKU was merged");
            case SaveResult.Locked locked -> throw new IllegalStateException("a new SKU is locked: " + locked);
            case SaveResult.Conflicts conflicts -> throw new IllegalStateException("a new SKU has a conflict");
        };
    }

    /** Asks, then removes those that are not live; the question says how many and which those are. */
    void remove(Draft seen, List<SkuRow> rows, Runnable after) {
        Set<SectionKey> live = seen.locks().all().stream()
                .filter(lock -> lock.reason() == Lock.Reason.SKU_LIVE)
                .map(lock -> lock.path().section())
                .collect(Collectors.toSet());
        List<SkuRow> kept = rows.stream()
                .filter(row -> live.contains(SectionKey.sku(row.key())))
                .toList();
        List<SkuRow> going = rows.stream().filter(row -> !kept.contains(row)).toList();
        if (going.isEmpty()) {
            Notices.problem(word("skus.removeLocked", names(kept)));
            return;
        }
        Ask.of(
                        word("skus.removeTitle", going.size(), names(going)),
                        Stream.of(
                                        kept.isEmpty() ? "" : word("skus.removeKept", names(kept)),
                                        word("skus.removeText", going.size()))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" ")))
                .danger(word("skus.removeDo"), () -> remove(seen.versions(), going, after))
                .cancel(word("skus.cancel"))
                .open();
    }

    private void remove(Map<SectionKey, Long> seen, List<SkuRow> rows, Runnable after) {
        var before = new AtomicReference<OfferContent>();
        SaveResult result = drafts.saveAll(offer, draft -> {
            before.set(draft.content());
            return rows.stream()
                    .map(row -> SectionKey.sku(row.key()))
                    .map(key -> new Edit(key, seen.getOrDefault(key, 0L), null))
                    .toList();
        });
        settled(result, versions -> {
            after.run();
            changed.run();
            done(word("skus.removed", rows.size(), names(rows)), () -> restore(before.get(), versions));
        });
    }

    /** Puts everything of the SKUs back as it was, in one save. */
    private SaveResult restore(OfferContent before, Map<SectionKey, Long> versions) {
        return drafts.saveAll(
                offer,
                versions.entrySet().stream()
                        .flatMap(removed -> before.find(removed.getKey()).stream()
                                .map(section -> new Edit(removed.getKey(), removed.getValue(), section)))
                        .toList());
    }

    /** Changes several SKUs as far as no lock forbids, in one save. */
    void change(BulkChange change, Set<String> keys, Runnable after) {
        var made = new AtomicReference<BulkPlan>();
        Function<Draft, List<Edit>> edits = draft -> {
            BulkPlan plan = change.plan(draft.content(), draft.locks(), keys);
            made.set(plan);
            return plan.edits(draft.versions());
        };
        settled(drafts.saveAll(offer, edits), versions -> {
            after.run();
            changed.run();
            BulkPlan plan = made.get();
            done(
                    word("skus.bulk.done", plan.changed().size(), plan.locked().size()),
                    () -> drafts.saveAll(offer, plan.undo(versions)));
        });
    }

    /** What was done, with the way back. */
    private void done(String text, Supplier<SaveResult> undo) {
        Notices.done(text, word("skus.undo"), () -> {
            SaveResult result = undo.get();
            changed.run();
            if (!result.isSaved()) {
                Notices.problem(word("skus.undoFailed"));
            }
        });
    }

    private interface Then {
        void saved(Map<SectionKey, Long> versions);
    }

    private void settled(SaveResult result, Then then) {
        switch (result) {
            case SaveResult.Saved(var versions) -> then.saved(versions);
            case SaveResult.Merged(var versions, var theirs) -> then.saved(versions);
            case SaveResult.Conflicts conflicts -> Notices.problem(word("skus.changedMeanwhile"));
            case SaveResult.Locked(var locks) ->
                Notices.problem(word("rules.lock." + locks.getFirst().reason()));
            case SaveResult.Refused(var findings) -> Notices.problem(Findings.text(reader, findings.getFirst()));
        }
    }

    private static String names(List<SkuRow> rows) {
        return rows.stream().map(row -> row.sku().id()).collect(Collectors.joining(", "));
    }

    private String word(String key, Object... arguments) {
        return reader.getTranslation(key, arguments);
    }
}
