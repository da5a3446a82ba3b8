package dev.vitrine.publishing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.publishing.Offers.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import dev.vitrine.images.Disks.StoreFault;
import dev.vitrine.images.Disks.StoreTrouble;
import dev.vitrine.publishing.FailedSteps.Failed;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.publishing.SampleDisks;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.Worker;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PublishingTest
class JobsViewTest {
    private final ApplicationContext application;
    private final Offers offers;
    private final Submissions submissions;
    private final SampleDisks disks;
    private final Worker worker;
    private final World world;

    JobsViewTest(
            ApplicationContext application,
            Offers offers,
            Submissions submissions,
            SampleDisks disks,
            Worker worker,
            World world) {
        this.application = application;
        this.offers = offers;
        this.submissions = submissions;
        this.disks = disks;
        this.worker = worker;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void an_administrator_retries_a_broken_step_and_gives_another_up() {
        var seller = offers.seller();
        var first = broken(seller);
        Window.open(application, world.platform(PlatformRole.ADMINISTRATOR), "admin/jobs");
        assertThat(Window.page()).contains("Failed steps");

        press(first, "Retry");
        worker.work(first);

        assertThat(offers.state(seller, first)).isEqualTo(SubmissionState.DONE);
        offers.raise(seller, "1.0.1");
        var second = broken(seller);
        Window.close();
        Window.open(application, world.platform(PlatformRole.ADMINISTRATOR), "admin/jobs");
        press(second, "Give up");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(offers.state(seller, second)).isEqualTo(SubmissionState.FAILED_FOR_GOOD);
    }

    @Test
    void what_is_wrong_with_the_store_is_said_to_administrators_and_not_to_publishers() {
        var seller = offers.seller();
        var place = "/srv/" + seller.offer() + "/incoming/x.part: No space left on device";
        disks.fail("takeIn", new StoreFault(StoreTrouble.FULL, place));
        var submission = done(offers.as(seller, () -> submissions.pushToStaging(seller.offer())));
        worker.work(submission);

        Window.open(application, world.platform(PlatformRole.ADMINISTRATOR), "admin/jobs");
        assertThat(fault(submission)).contains("has no room left", "Make room or raise the quota", place);

        Window.close();
        Window.open(application, seller.owner(), "p/" + seller.slug() + "/offers/" + seller.offer() + "/publish");
        assertThat(Window.page())
                .contains("an administrator of the marketplace sees to it")
                .doesNotContain("No space left", "/srv/", "raise the quota");
    }

    @SuppressWarnings("unchecked")
    private static String fault(SubmissionId submission) {
        Grid<Failed> grid = _get(Grid.class);
        return GridKt._getCellComponent(grid, row(grid, submission), JobsView.FAULT)
                .getElement()
                .getTextRecursively();
    }

    @Test
    void nobody_else_sees_them() {
        Window.open(application, offers.approver(), "admin/jobs");

        assertThat(Window.page()).doesNotContain("What a machine could not do");
    }

    private SubmissionId broken(Seller seller) {
        disks.fail("takeIn", new StoreFault(StoreTrouble.FULL, "disk full"));
        var submission = done(offers.as(seller, () -> submissions.pushToStaging(seller.offer())));
        worker.work(submission);
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.TECHNICAL_FAILURE);
        return submission;
    }

    @SuppressWarnings("unchecked")
    private static void press(SubmissionId submission, String text) {
        Grid<Failed> grid = _get(Grid.class);
        var actions = GridKt._getCellComponent(grid, row(grid, submission), JobsView.ACTION);
        _click(_get(actions, Button.class, spec -> spec.withText(text)));
    }

    private static int row(Grid<Failed> grid, SubmissionId submission) {
        return IntStream.range(0, GridKt._size(grid))
                .filter(i -> GridKt._get(grid, i).submission().equals(submission))
                .findFirst()
                .orElseThrow();
    }
}
