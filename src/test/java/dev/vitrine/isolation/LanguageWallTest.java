package dev.vitrine.isolation;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Section;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketing.TranslationDesk;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.marketing.TranslationFiles.Form;
import dev.vitrine.marketing.TranslationFiles.Reading;
import dev.vitrine.offers.Barrier;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.History;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.OfferList;
import dev.vitrine.offers.Restores;
import dev.vitrine.offers.Restores.Preview;
import dev.vitrine.offers.Revisions;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Authorization;
import dev.vitrine.testing.Authorization.Changes;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * A marketing editor changes no character of a language, nor of an offer, that is not his, whichever service he calls with
 * whatever it takes (product.md section 1).
 */
@VitrineTest
class LanguageWallTest {
    private static final Set<String> ROOMS = Set.of("assets.", "marketing.", "offers.");

    private final ApplicationContext context;
    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private final Restores restores;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer;
    private long alone;
    private long together;

    LanguageWallTest(ApplicationContext context, World world, Offers offers, Drafts drafts, Restores restores) {
        this.context = context;
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
        this.restores = restores;
    }

    /** One call of a service. */
    private record Attempt(String method, List<@Nullable Object> arguments) {
        static Attempt of(String method, @Nullable Object... arguments) {
            return new Attempt(method, Arrays.asList(arguments));
        }
    }

    /** An offer that is live in both languages and was changed in both since, at once and one by one. */
    @BeforeEach
    void prepare() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        offer = offers.complete(publisher.id(), owner);
        save(owner, Map.of(SectionKey.listing(EN), "Before live"));
        offers.goLive(publisher.id(), offer);
        alone = save(owner, Map.of(SectionKey.listing(EN), "Alone")).get(SectionKey.listing(EN));
        together = save(owner, togetherInAll()).get(SectionKey.listing(FR));
    }

    private Map<SectionKey, String> togetherInAll() {
        var draft = offers.draft(publisher.id(), owner, offer).content();
        return draft.sections().keySet().stream()
                .filter(key -> key.language().isPresent())
                .collect(toMap(key -> key, key -> "Together"));
    }

    @Test
    void every_service_method_of_these_rooms_that_changes_an_offer_is_tried() {
        var table = Authorization.read();
        var writing = table.methods(action -> action.changes() == Changes.OFFER || action.languages());
        writing.addAll(table.methods(table.action("text.import")));
        writing.removeIf(name -> ROOMS.stream().noneMatch(name::startsWith));
        var tried = world.in(publisher.id(), owner, () -> attempts(key -> isOf(key, EN))).stream()
                .map(Attempt::method)
                .collect(toCollection(TreeSet::new));

        assertThat(tried).as("what changes an offer is tried in attempts()").containsAll(writing);
    }

    @Test
    void an_editor_of_french_changes_nothing_of_english() {
        var editor = editor(Set.of(FR), Set.of());

        assertUnchangedBy(editor, key -> isOf(key, EN));
        assertThat(barrier(editor, SectionKey.listing(EN))).contains(new Barrier.OfLanguage(List.of(FR)));
        assertThat(barrier(editor, SectionKey.listing(FR))).isEmpty();
        assertThat(save(editor, Map.of(SectionKey.listing(FR), "À lui"))).isNotEmpty();
    }

    @Test
    void an_editor_of_another_offer_changes_nothing_of_this_one() {
        var other = offers.empty(publisher.id(), owner, "other");
        var editor = editor(Set.of(FR, EN), Set.of(other));

        assertUnchangedBy(editor, key -> key.language().isPresent());
        assertThat(barrier(editor, SectionKey.listing(EN))).contains(new Barrier.OfOffer());
        assertThat(barrier(editor, SectionKey.SUPPORT)).contains(new Barrier.OfRole());
        var before = offer;
        offer = other;
        assertThat(save(editor, Map.of(SectionKey.listing(EN), "His"))).isNotEmpty();
        offer = before;
    }

    /** Tries every writing method on these sections; each is refused, and each character stays. */
    private void assertUnchangedBy(Somebody person, Predicate<SectionKey> victims) {
        var before = hashes();
        var methods = ServiceMethod.all(context).stream().collect(toMap(ServiceMethod::name, Function.identity()));
        var attempts = world.in(publisher.id(), person, () -> attempts(victims));
        for (var attempt : attempts) {
            var answer = world.in(
                    publisher.id(), person, () -> methods.get(attempt.method).ask(attempt.arguments));
            assertThat(answer.denied() || answer.text().contains(TranslationFiles.Problem.NOT_ALLOWED.name()))
                    .as("%s of %s: %s", attempt.method, attempt.arguments, answer.text())
                    .isTrue();
            assertThat(hashes()).as(attempt.method).isEqualTo(before);
        }
        Evidence.note(
                LanguageWallTest.class,
                "%d calls of %d writing methods refused, %d sections unchanged"
                        .formatted(
                                attempts.size(),
                                attempts.stream()
                                        .map(Attempt::method)
                                        .distinct()
                                        .count(),
                                before.size()));
    }

    private List<Attempt> attempts(Predicate<SectionKey> victims) {
        var draft = offers.draft(publisher.id(), owner, offer);
        var keys = draft.content().sections().keySet().stream().filter(victims).toList();
        var first = keys.getFirst();
        var all = new ArrayList<Attempt>();
        for (var key : keys) {
            var edit = edit(draft, key, changed(draft.content().get(key), "Foreign"));
            all.add(Attempt.of("offers.DraftService.save(OfferId, Edit)", offer, edit));
            all.add(Attempt.of("offers.DraftService.save(OfferId, Edit)", offer, edit(draft, key, null)));
            all.add(Attempt.of("offers.DraftService.saveAll(OfferId, List)", offer, List.of(edit)));
            all.add(Attempt.of(
                    "offers.DraftService.saveAll(OfferId, List)", offer, List.of(ownEdit(draft, victims), edit)));
            all.add(Attempt.of(
                    "offers.DraftService.saveAll(OfferId, Function)", offer, (Function<Drafts.Draft, List<Edit>>)
                            locked -> List.of(edit)));
            all.add(Attempt.of(
                    "offers.UnsavedService.keep(OfferId, UUID, List)", offer, UUID.randomUUID(), List.of(edit)));
            all.add(restore(new State.LiveNow(), new Scope.OneSection(key)));
        }
        all.add(Attempt.of(
                "offers.DraftService.undo(OfferId, SectionKey, long)", offer, SectionKey.listing(EN), alone));
        all.add(Attempt.of(
                "offers.DraftService.undo(OfferId, SectionKey, long)", offer, SectionKey.listing(FR), together));
        all.add(Attempt.of(
                "offers.DraftService.create(NewOffer)", new Drafts.NewOffer("Own", "own", FR, List.of(FR, EN))));
        all.add(Attempt.of("offers.DraftService.offerIdFree(String)", "free"));
        all.add(Attempt.of("offers.DraftService.cloneOffer(OfferId, String, String)", offer, "Clone", "clone"));
        all.add(Attempt.of("offers.DraftService.discard(OfferId)", offer));
        all.add(Attempt.of(
                "offers.DraftService.duplicateSku(OfferId, String, SectionKey, String)",
                offer,
                ContentFixtures.HOURLY,
                SectionKey.sku("copy"),
                "copy"));
        var live = context.getBean(Revisions.class).live(offer).orElseThrow().id();
        all.add(restore(new State.LiveNow(), new Scope.Whole()));
        all.add(restore(new State.StagedNow(), new Scope.Whole()));
        all.add(restore(new State.AtRevision(live), new Scope.Whole()));
        all.add(restore(new State.AfterSave(firstSave()), new Scope.Whole()));
        all.add(restore(new State.LiveNow(), new Scope.OneField(FieldPath.of(SectionKey.listing(EN), "summary"))));
        all.add(forged(draft, first));
        all.add(Attempt.of("offers.RevisionService.hold(OfferId)", offer));
        all.add(Attempt.of("offers.RevisionService.freeze(OfferId)", offer));
        all.add(Attempt.of("offers.RevisionService.clearStaged(OfferId)", offer));
        all.add(Attempt.of("offers.RevisionService.markStaged(RevisionId)", live));
        all.add(Attempt.of("offers.RevisionService.markLive(RevisionId, Map)", live, Map.of()));
        all.add(Attempt.of(
                "offers.RevisionService.markSubmission(OfferId, SubmissionMark, boolean)", offer, null, false));
        all.add(Attempt.of("offers.ProjectionService.rebuild()"));
        var sheet = context.getBean(TranslationDesk.class).sheet(offer, EN);
        all.add(Attempt.of("marketing.DeskService.signOff(OfferId, LanguageTag, Sha256)", offer, EN, sheet.texts()));
        all.add(Attempt.of(
                "marketing.DeskService.stillRight(OfferId, Line)",
                offer,
                sheet.lines().getFirst()));
        var file = context.getBean(TranslationFiles.class).export(offer, EN, Form.XLIFF);
        var translated = new String(file, UTF_8)
                .replaceAll("(<target>[^<]*)Together", "$1Foreign")
                .getBytes(UTF_8);
        all.add(Attempt.of("marketing.TranslationService.read(OfferId, LanguageTag, byte[])", offer, EN, translated));
        all.add(Attempt.of("marketing.TranslationService.apply(OfferId, Arrival)", offer, broughtByOwner(translated)));
        return all;
    }

    /** What the owner would save of a translator's file. */
    private Reading.Arrival broughtByOwner(byte[] file) {
        var arrival = (Reading.Arrival) world.in(
                publisher.id(),
                owner,
                () -> context.getBean(TranslationFiles.class).read(offer, EN, file));
        assertThat(arrival.changes()).isNotEmpty();
        return arrival;
    }

    private Attempt restore(State from, Scope scope) {
        var preview = restores.preview(offer, from, scope);
        assertThat(preview.isEmpty())
                .as("restoring %s from %s changes nothing", scope, from)
                .isFalse();
        return Attempt.of("offers.RestoreService.restore(OfferId, Preview)", offer, preview);
    }

    /** A preview that nobody was ever shown. */
    private Attempt forged(Drafts.Draft draft, SectionKey key) {
        var after = draft.content().with(key, changed(draft.content().get(key), "Forged"));
        var preview = new Preview(
                new State.LiveNow(),
                new Scope.Whole(),
                draft.content(),
                after,
                new TreeMap<>(),
                List.of(),
                new TreeSet<>(),
                new TreeSet<>(),
                Map.of(key, draft.versions().get(key)),
                false);
        return Attempt.of("offers.RestoreService.restore(OfferId, Preview)", offer, preview);
    }

    /** Something that he may write, or where there is nothing, one more of what he may not. */
    private static Edit ownEdit(Drafts.Draft draft, Predicate<SectionKey> victims) {
        var key = victims.test(SectionKey.listing(FR)) ? SectionKey.legal(FR) : SectionKey.listing(FR);
        return edit(draft, key, changed(draft.content().get(key), "Own"));
    }

    private static Edit edit(Drafts.Draft draft, SectionKey key, @Nullable Section value) {
        return new Edit(key, draft.versions().get(key), value);
    }

    private UUID firstSave() {
        return context.getBean(History.class).saves(offer, null, 100).items().stream()
                .filter(save -> save.section().equals(SectionKey.listing(EN)))
                .toList()
                .getLast()
                .id();
    }

    private Optional<Barrier> barrier(Somebody person, SectionKey key) {
        return world.in(publisher.id(), person, () -> drafts.barrier(offer, key));
    }

    private Somebody editor(Set<LanguageTag> languages, Set<OfferId> named) {
        return world.member(publisher.id(), PublisherRole.MARKETING_EDITOR, languages, named);
    }

    /** Saves these sections at once, each with this word in it, and tells their versions. */
    private Map<SectionKey, Long> save(Somebody person, Map<SectionKey, String> words) {
        return world.in(publisher.id(), person, () -> {
            var draft = drafts.open(offer);
            var edits = words.entrySet().stream()
                    .map(word -> new Edit(
                            word.getKey(),
                            draft.versions().getOrDefault(word.getKey(), 0L),
                            changed(draft.content().get(word.getKey()), word.getValue())))
                    .toList();
            return ((SaveResult.Saved) drafts.saveAll(offer, edits)).versions();
        });
    }

    /** Hashes of the whole draft and of what is live, and the publisher's offers. */
    private Map<String, Object> hashes() {
        return world.in(publisher.id(), owner, () -> {
            var hashes = new TreeMap<String, Object>();
            var draft = drafts.open(offer);
            draft.content().sections().forEach((key, section) -> hashes.put("draft " + key, hash(section)));
            draft.versions().forEach((key, version) -> hashes.put("version " + key, version));
            OfferContent live = context.getBean(Revisions.class)
                    .content(context.getBean(Revisions.class)
                            .live(offer)
                            .orElseThrow()
                            .id());
            live.sections().forEach((key, section) -> hashes.put("live " + key, hash(section)));
            hashes.put("signed", context.getBean(TranslationDesk.class).signOffs(offer));
            hashes.put("offers", context.getBean(OfferList.class).count(""));
            return hashes;
        });
    }

    private static Sha256 hash(Section section) {
        return CanonicalJson.hash(section);
    }

    private static boolean isOf(SectionKey key, LanguageTag language) {
        return key.language().filter(language::equals).isPresent();
    }

    /** The section with this word in one of its texts. */
    private static Section changed(Section section, String word) {
        return switch (section) {
            case Listing old ->
                new Listing(
                        old.title(),
                        "<p>" + word + "</p>",
                        old.longSummary(),
                        old.description(),
                        old.links(),
                        old.logos(),
                        old.hero(),
                        old.sampleImages());
            case Plan old -> new Plan(old.title(), "<p>" + word + "</p>", old.description());
            case Legal old -> new Legal(word, old.termsUrl());
            default -> throw new IllegalArgumentException("no texts: " + section);
        };
    }
}
