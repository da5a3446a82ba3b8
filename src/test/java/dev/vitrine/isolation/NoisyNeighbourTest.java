package dev.vitrine.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.marketing.TranslationDesk;
import dev.vitrine.notification.Bells;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.History;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.OfferList;
import dev.vitrine.offers.Restores;
import dev.vitrine.offers.Revisions;
import dev.vitrine.pricing.PriceSheets;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.publishing.StagingSettings;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.Walkthrough;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * A publisher is answered the same, with as many statements, alone and among many others who work at the same time: no
 * list, count, search, history or submission of his has anything in it that another made.
 */
@PublishingTest
class NoisyNeighbourTest {
    private static final int BUSY_THREADS = 4;

    private final ApplicationContext context;
    private final Offers offers;

    NoisyNeighbourTest(ApplicationContext context, Offers offers) {
        this.context = context;
        this.offers = offers;
    }

    /** What one call told, with what is its publisher's own made alike, and how many statements it took. */
    private record Step(String name, String answer, int statements) {}

    @Test
    void a_publisher_is_answered_alike_alone_and_among_a_dozen_busy_ones() throws InterruptedException {
        compare(12);
    }

    @Test
    @Tag("soak")
    void a_publisher_is_answered_alike_alone_and_among_a_hundred_busy_ones() throws InterruptedException {
        compare(100);
    }

    private void compare(int neighbours) throws InterruptedException {
        script(); // fills the caches that all publishers share
        var alone = script();
        var others =
                IntStream.range(0, neighbours).mapToObj(n -> offers.seller()).toList();
        for (var other : others.subList(0, neighbours / 2)) {
            offers.stage(other);
        }
        var busy = new AtomicInteger();
        List<Step> among;
        try (var threads = Executors.newFixedThreadPool(BUSY_THREADS)) {
            var stopped = work(threads, others, busy);
            among = script();
            stopped.run();
        }
        assertThat(busy.get()).as("what the others did meanwhile").isPositive();
        assertThat(among).containsExactlyElementsOf(alone);
        Evidence.note(
                getClass(),
                "%d calls, %d statements: the same alone and among %d publishers who did %d things meanwhile"
                        .formatted(
                                alone.size(),
                                alone.stream().mapToInt(Step::statements).sum(),
                                neighbours,
                                busy.get()));
    }

    private Runnable work(ExecutorService threads, List<Seller> others, AtomicInteger done) {
        var going = new AtomicInteger(1);
        for (int thread = 0; thread < BUSY_THREADS; thread++) {
            int first = thread;
            threads.submit(() -> {
                for (int n = first; going.get() == 1; n += BUSY_THREADS) {
                    var other = others.get(n % others.size());
                    offers.rewrite(other, "Busy " + n);
                    offers.as(other, () -> context.getBean(OfferList.class).page("offer", null, 20));
                    done.incrementAndGet();
                }
                return true;
            });
        }
        return () -> {
            going.set(0);
            threads.shutdown();
            try {
                assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** A working day of a new publisher. */
    private List<Step> script() {
        var seller = offers.seller();
        var offer = seller.offer();
        var day = new Day(seller);
        var drafts = context.getBean(Drafts.class);
        var history = context.getBean(History.class);
        var submissions = context.getBean(Submissions.class);
        day.ask("list", () -> context.getBean(OfferList.class).page("", null, 20));
        day.ask("search", () -> context.getBean(OfferList.class).page("offer", null, 20));
        day.ask("count", () -> context.getBean(OfferList.class).count("offer"));
        day.ask("open", () -> drafts.open(offer).content());
        day.ask("findings", () -> drafts.findings(offer));
        day.ask("free", () -> drafts.offerIdFree("another"));
        offers.rewrite(seller, "First");
        offers.rewrite(seller, "Second");
        day.ask("history", () -> history.saves(offer, null, 50).items().size());
        day.ask("savers", () -> history.savers(offer).size());
        day.ask("undo", () -> {
            long version =
                    drafts.section(offer, SectionKey.listing(TwoPublishers.FR)).version();
            return drafts.undo(offer, SectionKey.listing(TwoPublishers.FR), version);
        });
        day.ask("walkthrough", () -> context.getBean(Walkthrough.class).of(offer));
        offers.stage(seller);
        offers.rewrite(seller, "Third");
        day.ask("compare", () -> history.compare(offer, new State.StagedNow(), new State.DraftNow()));
        day.ask(
                "restore",
                () -> context.getBean(Restores.class)
                        .preview(offer, new State.StagedNow(), new Scope.Whole())
                        .isEmpty());
        day.ask(
                "revisions",
                () -> context.getBean(Revisions.class).newest(offer, 10).size());
        day.ask("submissions", () -> submissions.all(offer).size());
        day.ask("current", () -> submissions.current(offer));
        day.ask("test list", () -> context.getBean(StagingSettings.class).testList(offer));
        day.ask("desk", () -> context.getBean(TranslationDesk.class).signOffs(offer));
        day.ask("prices", () -> context.getBean(PriceSheets.class).export(offer).length > 0);
        day.ask("profile", () -> context.getBean(Profile.class).read());
        day.ask("bell", () -> context.getBean(Bells.class).unread());
        return day.steps;
    }

    private final class Day {
        private final Seller seller;
        private final String word;
        private final List<Step> steps = new ArrayList<>();

        Day(Seller seller) {
            this.seller = seller;
            word = seller.slug().substring(seller.slug().length() - 12);
        }

        void ask(String name, Callable<?> call) {
            var answer = new ArrayList<Answer>();
            var statements = CountedStatements.of(() -> offers.as(seller, () -> answer.add(Answer.of(call))));
            steps.add(new Step(name, masked(answer.getFirst()), statements.size()));
        }

        private String masked(Answer answer) {
            return answer.without(List.of(seller.slug(), seller.owner().mail(), word, word.substring(4)))
                    .alike()
                    .text()
                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?", "(time)");
        }
    }
}
