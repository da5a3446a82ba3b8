package dev.vitrine.review.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.DeskFigures;
import dev.vitrine.publishing.DeskFigures.OfRule;
import dev.vitrine.publishing.DeskFigures.Times;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.publishing.SampleLinks;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.MovableClock;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** The figures of the desk, of what is decided in a test alone. */
@PublishingTest
class FiguresViewTest {
    private static final Rule RULE = Rule.LINK_UNCHECKED;

    private final ApplicationContext application;
    private final Offers offers;
    private final DeskFigures figures;
    private final SampleLinks links;
    private final MovableClock clock;
    private final World world;
    private Instant from = Instant.EPOCH;

    FiguresViewTest(
            ApplicationContext application,
            Offers offers,
            DeskFigures figures,
            SampleLinks links,
            MovableClock clock,
            World world) {
        this.application = application;
        this.offers = offers;
        this.figures = figures;
        this.links = links;
        this.clock = clock;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void they_tell_how_long_decisions_took_and_what_became_of_what_each_rule_found() {
        begin();
        decided(Duration.ofHours(2), true, true);
        decided(Duration.ofHours(10), true, false);
        decided(Duration.ofHours(100), false, false);
        var approver = offers.approver();

        var read = world.as(approver, () -> figures.read(from, clock.instant()));

        assertThat(read.times())
                .isEqualTo(new Times(
                        3,
                        2,
                        hours(10, read.times().median()),
                        hours(100, read.times().ninetieth())));
        assertThat(read.weeks().stream().mapToLong(DeskFigures.Week::approved).sum())
                .isEqualTo(1);
        assertThat(read.weeks().stream().mapToLong(DeskFigures.Week::sentBack).sum())
                .isEqualTo(2);
        assertThat(read.rules()).containsExactly(new OfRule(RULE, 3, 2, 2, 1));
        Window.open(application, approver, "review/figures");
        assertThat(Window.page())
                .contains("Time to decision", "Within the time promised", "Decisions by week", "could not be checked");
        assertThat(_find(NativeTable.class)).hasSize(2);
        var csv = new String(new FiguresFile(_get(FiguresView.class)::getTranslation).of(read), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF").contains("\"LINK_UNCHECKED\",").contains("\"3\",\"2\",\"2\",\"1\"\r\n");
    }

    @Test
    void they_work_where_nothing_was_decided_yet() {
        clock.move(Duration.ofDays(29));
        Window.open(application, offers.approver(), "review/figures?weeks=nonsense");

        assertThat(Window.page()).contains("No decision in this period");
        var year = _find(NativeButton.class).stream()
                .filter(button -> Window.text(button).equals("52 weeks"))
                .findFirst()
                .orElseThrow();
        LocatorJ._click(year);
        assertThat(_get(FiguresView.class)).isNotNull();
    }

    @Test
    void they_cost_three_statements_and_are_the_approvers_alone() {
        begin();
        var approver = offers.approver();
        int[] heard = {0};
        world.as(approver, () -> {
            heard[0] = (int) CountedStatements.of(() -> figures.read(from, clock.instant())).stream()
                    .filter(sql -> sql.contains("submission"))
                    .count();
            return true;
        });

        assertThat(heard[0]).isEqualTo(3);
        var owner = offers.seller().owner();
        assertThatThrownBy(() -> world.as(owner, () -> figures.read(from, clock.instant())))
                .isInstanceOf(AccessDeniedException.class);
        Evidence.note(FiguresViewTest.class, "the figures of the desk take 3 statements");
    }

    @Test
    void no_cell_of_the_file_is_taken_for_a_formula() {
        assertThat(FiguresFile.row("=1+1", "+1", "-1", "@a", "\tb", "a\"b\nc"))
                .isEqualTo("\"'=1+1\",\"'+1\",\"'-1\",\"'@a\",\"'\tb\",\"a\"\"b c\"\r\n");
    }

    /** From now on all that is decided is decided here. */
    private void begin() {
        from = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A submission in which the rule found something waits so long; one approver agrees or not, and then another. */
    private void decided(Duration waited, boolean first, boolean second) {
        var seller = offers.seller();
        var path = FieldPath.of(SectionKey.listing(LanguageTag.of("fr-FR")), "links")
                .item("l1")
                .then("url");
        var offerId = offers.as(
                seller,
                () -> application.getBean(Drafts.class).head(seller.offer()).offerId());
        links.find(
                offerId, List.of(unchecked(path, "https://slow.example/"), unchecked(path, "https://other.example/")));
        var submission = offers.waiting(seller);
        clock.move(waited);
        decide(submission, first);
        if (first) {
            decide(submission, second);
        }
    }

    private static Finding unchecked(FieldPath path, String address) {
        return new Finding(RULE, RULE.severity(), RULE.moment(), path, List.of(address));
    }

    private void decide(SubmissionId submission, boolean yes) {
        if (yes) {
            Offers.done(offers.approve(offers.approver(), submission));
        } else {
            offers.sendBack(submission, "No.");
        }
    }

    /** The application's clock goes on meanwhile. */
    private static Duration hours(int hours, Duration measured) {
        assertThat(measured)
                .isBetween(Duration.ofHours(hours), Duration.ofHours(hours).plusMinutes(5));
        return measured;
    }
}
