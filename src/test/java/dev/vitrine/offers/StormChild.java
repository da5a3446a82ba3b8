package dev.vitrine.offers;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.titled;

import dev.vitrine.VitrineApplication;
import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Support;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.NewOffer;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.History.State;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.StableKey;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/**
 * The process that is killed in {@link SaveStormTest}: as many threads as four processes would have save, undo and restore
 * sections of the same offers at once. Every save that was acknowledged is said aloud before the next one is begun.
 */
final class StormChild {
    static final String CAST = "CAST";
    static final String READY = "READY";
    static final String FAULT = "FAULT";
    static final String REBUILT = "REBUILT";

    /** {@code ACK offer section version hash}; a dash for what was merged or taken back, whose bytes the child does not know. */
    static final String ACK = "ACK";

    static final int OFFERS = 20;
    static final int THREADS = 32;

    private static final int LONGEST_TEXT = 20_000;
    private static final int FEW_SKUS = 3;

    private final ApplicationContext context;
    private final World world;
    private final Drafts drafts;
    private final History history;
    private final Restores restores;

    private StormChild(ApplicationContext context) {
        this.context = context;
        world = context.getBean(World.class);
        drafts = context.getBean(Drafts.class);
        history = context.getBean(History.class);
        restores = context.getBean(Restores.class);
    }

    /** Who saves where; made once, and given to each child in turn. */
    private record Cast(PublisherId publisher, Somebody owner, List<OfferId> offers) {
        String text() {
            return publisher + "," + owner.id() + ","
                    + String.join(",", offers.stream().map(OfferId::toString).toList());
        }

        static Cast of(String text) {
            var ids = text.split(",");
            return new Cast(
                    PublisherId.of(ids[0]),
                    new Somebody(PersonId.of(ids[1]), ""),
                    Arrays.stream(ids).skip(2).map(OfferId::of).toList());
        }
    }

    /** {@code make}, {@code save CAST} or {@code rebuild CAST}, then settings of the application. */
    public static void main(String[] arguments) {
        int own = arguments[0].equals("make") ? 1 : 2;
        var context = new SpringApplicationBuilder(VitrineApplication.class)
                .profiles("test")
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(Arrays.copyOfRange(arguments, own, arguments.length));
        var child = new StormChild(context);
        switch (arguments[0]) {
            case "make" -> {
                System.out.println(CAST + " " + child.make().text());
                context.close();
            }
            case "rebuild" -> {
                var cast = Cast.of(arguments[1]);
                child.world.job(cast.publisher, () -> {
                    context.getBean(Projections.class).rebuild();
                    return true;
                });
                System.out.println(REBUILT);
                context.close();
            }
            default -> {
                System.out.println(READY);
                child.storm(Cast.of(arguments[1]));
            }
        }
    }

    private Cast make() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var offers = world.in(
                publisher.id(),
                owner,
                () -> IntStream.range(0, OFFERS)
                        .mapToObj(i -> drafts.create(new NewOffer("Offer " + i, "offer-" + i, FR, List.of(FR, EN))))
                        .map(made -> ((Drafts.Creation.Created) made).id())
                        .toList());
        return new Cast(publisher.id(), owner, offers);
    }

    private void storm(Cast cast) {
        IntStream.range(0, THREADS)
                .forEach(i -> Thread.ofPlatform().start(() -> {
                    var random = new Random(ThreadLocalRandom.current().nextLong());
                    while (true) {
                        try {
                            world.in(cast.publisher, cast.owner, () -> {
                                act(cast.offers.get(random.nextInt(OFFERS)), random);
                                return true;
                            });
                        } catch (RuntimeException e) {
                            System.out.println(FAULT + " " + e);
                        }
                    }
                }));
    }

    private void act(OfferId offer, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> undo(offer, random);
            case 1 -> restore(offer, random);
            case 2 -> addOrRemoveSku(offer, random);
            default -> edit(offer, random);
        }
    }

    /** One in four begins from a version that is no longer the present one. */
    private void edit(OfferId offer, Random random) {
        var key = anyKey(random);
        var draft = drafts.section(offer, key);
        long base = random.nextInt(4) == 0 ? Math.max(0, draft.version() - 1 - random.nextInt(3)) : draft.version();
        save(offer, new Edit(key, base, changed(draft.value(), random)), true);
    }

    private void save(OfferId offer, Edit edit, boolean again) {
        var result = drafts.save(offer, edit);
        if (result instanceof SaveResult.Conflicts found && again) {
            save(offer, new Edit(edit.key(), found.version(), edit.value()), false);
        } else if (result instanceof SaveResult.Saved saved) {
            saved.versions().forEach((key, version) -> said(offer, key, version, edit.value()));
        } else {
            acknowledge(offer, result);
        }
    }

    private void addOrRemoveSku(OfferId offer, Random random) {
        var there = List.copyOf(drafts.content(offer, SectionKey.Kind.BASICS, SectionKey.Kind.SKU)
                .skuKeys());
        if (there.size() < FEW_SKUS) {
            var sku = new Sku(OfferFixture.word("sku"), Sku.Billing.HOURLY, Sku.Trial.NONE, false);
            acknowledge(offer, drafts.save(offer, new Edit(SectionKey.sku(StableKey.next()), 0, sku)));
            return;
        }
        var key = SectionKey.sku(there.get(random.nextInt(there.size())));
        try {
            acknowledge(
                    offer,
                    drafts.save(offer, new Edit(key, drafts.section(offer, key).version(), null)));
        } catch (NotFoundException removedMeanwhile) {
            return;
        }
    }

    private void undo(OfferId offer, Random random) {
        var key = anyKey(random);
        var version = drafts.section(offer, key).version();
        if (version > 0) {
            acknowledge(offer, drafts.undo(offer, key, version));
        }
    }

    private void restore(OfferId offer, Random random) {
        var saves = history.saves(offer, null, 20).items();
        var save = saves.get(random.nextInt(saves.size()));
        var scope = random.nextBoolean() ? new Scope.Whole() : new Scope.OneSection(save.section());
        acknowledge(offer, restores.restore(offer, restores.preview(offer, new State.AfterSave(save.id()), scope)));
    }

    private static void acknowledge(OfferId offer, SaveResult result) {
        Map<SectionKey, Long> versions = switch (result) {
            case SaveResult.Saved saved -> saved.versions();
            case SaveResult.Merged merged -> merged.versions();
            case SaveResult.Conflicts conflicts -> Map.of();
            case SaveResult.Locked locked -> throw new IllegalStateException("nothing is locked here");
            case SaveResult.Refused refused -> throw new IllegalStateException("refused: " + refused.findings());
        };
        versions.forEach((key, version) -> say(offer, key, version, "-"));
    }

    private static void said(OfferId offer, SectionKey key, long version, Section value) {
        say(offer, key, version, CanonicalJson.hash(value).toString());
    }

    private static void say(OfferId offer, SectionKey key, long version, String hash) {
        System.out.println(String.join(" ", ACK, offer.toString(), key.toString(), String.valueOf(version), hash));
    }

    private static SectionKey anyKey(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> SectionKey.SUPPORT;
            case 1 -> SectionKey.legal(FR);
            case 2 -> SectionKey.legal(EN);
            case 3 -> SectionKey.listing(EN);
            default -> SectionKey.listing(FR);
        };
    }

    /** The section with one field changed. */
    private static Section changed(Section section, Random random) {
        var word = "w" + random.nextInt(1_000_000);
        return switch (section) {
            case Legal legal -> new Legal(text(word, random), legal.termsUrl());
            case Listing l -> changed(l, word, random);
            case Support s -> {
                var who = s.engineering();
                yield new Support(
                        random.nextBoolean()
                                ? new Support.Contact(word, who.email(), who.phone())
                                : new Support.Contact(who.name(), word + "@example.com", who.phone()),
                        s.customer());
            }
            default -> throw new IllegalStateException("no field of " + section + " is changed here");
        };
    }

    private static Listing changed(Listing l, String word, Random random) {
        return random.nextBoolean()
                ? titled(l, word)
                : new Listing(
                        l.title(),
                        "<p>" + word + "</p>",
                        l.longSummary(),
                        l.description(),
                        l.links(),
                        l.logos(),
                        l.hero(),
                        l.sampleImages());
    }

    private static String text(String word, Random random) {
        var letters = new SplittableRandom(random.nextLong());
        return Stream.generate(() -> Integer.toString(letters.nextInt(1 << 20), 36))
                .limit(1 + random.nextInt(LONGEST_TEXT / 5))
                .reduce(new StringBuilder(word), (all, next) -> all.append(' ').append(next), StringBuilder::append)
                .toString();
    }
}
