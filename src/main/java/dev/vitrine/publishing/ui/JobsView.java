package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.KeysetGrid;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.publishing.FailedSteps;
import dev.vitrine.publishing.FailedSteps.Failed;
import dev.vitrine.publishing.Outcome;
import dev.vitrine.tenancy.Publishers;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Steps that broke on a fault that does not pass: an administrator lets them begin anew, or gives up. */
@Route(value = "admin/jobs", layout = MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class JobsView extends PageView {
    /** Key of the column with the buttons. */
    static final String ACTION = "action";

    /** Key of the column with the fault. */
    static final String FAULT = "fault";

    private final transient FailedSteps failed;
    private final transient Publishers publishers;
    private final KeysetGrid<Failed> list = new KeysetGrid<>();

    JobsView(FailedSteps failed, Publishers publishers) {
        this.failed = failed;
        this.publishers = publishers;
        columns(list.grid());
        list.tall()
                .empty(new EmptyState(
                        "passed", getTranslation("publishing.jobs.empty"), getTranslation("publishing.jobs.emptyText")))
                .caption(count -> getTranslation("publishing.jobs.count", count));
        list.setPages(failed::page, failed::count, Failed::submission);
        add(
                new PageHead(getTranslation("publishing.jobs.title"))
                        .subtitle(getTranslation("publishing.jobs.subtitle")),
                list);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("publishing.jobs.title")));
    }

    private void columns(Grid<Failed> grid) {
        grid.addColumn(Failed::offerName).setHeader(getTranslation("publishing.jobs.offer"));
        grid.addColumn(row -> publishers.byId(row.publisher()).name())
                .setHeader(getTranslation("publishing.jobs.publisher"));
        grid.addColumn(row -> getTranslation(Labels.key(row.step()))).setHeader(getTranslation("publishing.jobs.step"));
        grid.addComponentColumn(this::fault)
                .setKey(FAULT)
                .setHeader(getTranslation("publishing.jobs.fault"))
                .setWidth("20rem")
                .setFlexGrow(2);
        grid.addColumn(row -> Formats.current().ago(row.since())).setHeader(getTranslation("publishing.jobs.since"));
        grid.addComponentColumn(this::actions)
                .setKey(ACTION)
                .setHeader(getTranslation("publishing.jobs.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** What to mend, where there is a word for it, and in any case what the machine said. */
    private Component fault(Failed row) {
        var words = new Div(row.fault());
        words.addClassName("v-machine-words");
        var fault = row.trouble() == null
                ? new Div(words)
                : new Div(new Div(getTranslation(Labels.key(row.trouble()))), words);
        fault.addClassName("v-fault");
        return fault;
    }

    private Component actions(Failed row) {
        var retry = new Button(
                getTranslation("publishing.jobs.retry"),
                click -> tell(failed.retry(row.submission()), "publishing.jobs.retried"));
        var giveUp = new Button(getTranslation("publishing.jobs.giveUp"), click -> ask(row));
        giveUp.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(retry, giveUp);
        actions.addClassName("v-row-actions");
        return actions;
    }

    private void ask(Failed row) {
        Ask.of(getTranslation("publishing.jobs.ask"), getTranslation("publishing.jobs.askText", row.offerName()))
                .danger(
                        getTranslation("publishing.jobs.giveUp"),
                        () -> tell(failed.giveUp(row.submission()), "publishing.jobs.givenUp"))
                .cancel(getTranslation("publishing.jobs.keep"))
                .open();
    }

    private void tell(Outcome outcome, String done) {
        switch (outcome) {
            case Outcome.Done success -> Notices.done(getTranslation(done));
            case Outcome.Refused refused -> Notices.problem(getTranslation(Labels.key(refused.why())));
        }
        list.refresh();
    }
}
