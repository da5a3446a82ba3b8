package dev.vitrine.rules;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.rules.Facts.Sas;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft with all that the rules look at; begins as a complete offer and is changed path by path. */
record World(
        OfferContent draft,
        @Nullable OfferContent live,
        Marketplace marketplace,
        Facts others,
        UnaryOperator<Sas> sas,
        Set<String> withoutSas,
        boolean takenIn) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The complete offer, never published. */
    static World draftOnly() {
        return new World(
                ContentFixtures.contoso(),
                null,
                RulesFixtures.marketplace(),
                Facts.NONE,
                UnaryOperator.identity(),
                Set.of(),
                false);
    }

    /** The complete offer, live as it is in the draft. */
    static World liveToo() {
        var world = draftOnly();
        return new World(
                world.draft, world.draft, world.marketplace, world.others, world.sas, world.withoutSas, world.takenIn);
    }

    /** Puts a value, anything that has a JSON form, at the path; null takes it away. */
    World set(String path, @Nullable Object value) {
        return draft(with(draft, FieldPath.of(path), json(value)));
    }

    /** Puts a value given as JSON text at the path. */
    World json(String path, String json) {
        return draft(with(draft, FieldPath.of(path), JSON.readTree(json)));
    }

    World without(String section) {
        return draft(draft.without(SectionKey.of(section)));
    }

    World draft(OfferContent newDraft) {
        return new World(newDraft, live, marketplace, others, sas, withoutSas, takenIn);
    }

    /** Makes what the draft is now live. */
    World goLive() {
        return new World(draft, draft, marketplace, others, sas, withoutSas, true);
    }

    World marketplace(Marketplace newMarketplace) {
        return new World(draft, live, newMarketplace, others, sas, withoutSas, takenIn);
    }

    World others(Set<String> offerIds, Set<String> offerNames, Set<String> skuIds) {
        var facts = new Facts(
                others.takenIn(),
                others.sas(),
                offerIds,
                offerNames,
                skuIds,
                List.of(),
                others.rolledBackTo(),
                others.looks(),
                others.translations());
        return new World(draft, live, marketplace, facts, sas, withoutSas, takenIn);
    }

    /** This is what is seen in the picture. */
    World seen(Picture picture, PictureLook.Sight sight) {
        var mark = new PictureLook.Mark(sight, new PictureLook.Box(0, 0, picture.width(), picture.height()), 7);
        var facts = others.withLooks(Map.of(picture.hash(), new PictureLook(List.of(mark))));
        return new World(draft, live, marketplace, facts, sas, withoutSas, takenIn);
    }

    /** Facts: the translation at this path was made from this text. */
    World translated(String path, String from) {
        var madeFrom = Map.of(FieldPath.of(path), new Facts.MadeFrom(Translations.hash(from), 1L));
        return new World(draft, live, marketplace, others.withTranslations(madeFrom), sas, withoutSas, takenIn);
    }

    World sas(UnaryOperator<Sas> change) {
        return new World(draft, live, marketplace, others, change, withoutSas, takenIn);
    }

    World withoutSas(String file) {
        return new World(draft, live, marketplace, others, sas, Set.of(file), takenIn);
    }

    /** Facts: a SAS URL for every disk of the draft but those left out; all disks of the live state are taken in. */
    Facts facts() {
        var known = new HashMap<String, Sas>();
        RulesFixtures.disks(draft)
                .filter(vhd -> !withoutSas.contains(vhd.file()))
                .forEach(vhd -> known.put(vhd.address(), sas.apply(RulesFixtures.sas())));
        var taken = live == null ? Facts.NONE : RulesFixtures.takenIn(live);
        return others.withDisks(taken.takenIn(), known);
    }

    List<Finding> findings() {
        return Rules.validate(draft, live, marketplace, facts());
    }

    List<Finding> onSave(SectionKey key) {
        return Rules.onSave(draft, key, draft.get(key), marketplace, facts());
    }

    Locks locks() {
        var published = live == null ? null : new Locks.Published(live, Instant.EPOCH);
        return Locks.of(draft, null, published, facts());
    }

    static @Nullable JsonNode json(@Nullable Object value) {
        return value == null ? null : JSON.valueToTree(value);
    }

    static OfferContent with(OfferContent content, FieldPath path, @Nullable JsonNode value) {
        return content.with(path.section(), FieldValues.with(content.get(path.section()), path, value));
    }

    static Vhd vhd(String file) {
        return ContentFixtures.vhd(file);
    }
}
