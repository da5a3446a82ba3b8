package dev.vitrine.images.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.ImageChecks;
import dev.vitrine.images.ImageChecks.Kept;
import dev.vitrine.images.ImageChecks.Progress;
import dev.vitrine.images.ImageChecks.Running;
import dev.vitrine.images.ui.DiskChecker.Disk;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The image check of one disk, or of all of a version: the last reports at first, then how far the new ones are. A check
 * goes on when the dialog is closed; its report is there when it is opened again.
 */
final class CheckDialog extends Dialog {
    private static final Logger log = LoggerFactory.getLogger(CheckDialog.class);

    private final transient ImageChecks checks;
    private final transient PersonNames people;
    private final transient OfferId offer;
    private final transient List<Disk> disks;
    private final transient Runnable closed;
    private final transient Map<String, CheckCard> cards = new HashMap<>();
    private final transient Set<String> open = new HashSet<>();
    private final Span progress = new Span();
    private final Button again = new Button(getTranslation("images.check.again"), event -> begin());
    private final Button callOff = new Button(getTranslation("images.check.callOff"), event -> callOff());
    private transient @Nullable Running running;

    /**
     * @param last what is known of these disks, by address
     * @param closed called when the dialog is closed and there may be new reports
     */
    CheckDialog(
            ImageChecks checks,
            PersonNames people,
            OfferId offer,
            List<Disk> disks,
            Map<String, Kept> last,
            boolean mayCheck,
            Runnable closed) {
        this.checks = checks;
        this.people = people;
        this.offer = offer;
        this.disks = disks;
        this.closed = closed;
        setHeaderTitle(getTranslation("images.check.title"));
        addClassName("v-check-dialog");
        var intro = new Paragraph(getTranslation("images.check.intro"));
        intro.addClassName("v-check-intro");
        var body = new Div(intro);
        body.addClassName("v-check-cards");
        // What is long must scroll by keyboard too.
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("images.check.title"));
        disks.forEach(disk -> body.add(card(disk, last)));
        add(body);
        progress.getElement().setAttribute("role", "status");
        progress.addClassName("v-check-progress");
        again.addThemeVariants(ButtonVariant.PRIMARY);
        again.setVisible(mayCheck);
        callOff.setVisible(false);
        getFooter().add(progress, callOff, again, new Button(getTranslation("kit.close"), event -> close()));
    }

    private CheckCard card(Disk disk, Map<String, Kept> last) {
        var card = new CheckCard(disk);
        cards.put(disk.vhd().address(), card);
        Kept kept = last.get(disk.vhd().address());
        if (kept == null) {
            card.neverChecked();
        } else {
            show(card, kept);
        }
        return card;
    }

    private void show(CheckCard card, Kept kept) {
        String by = kept.by().map(this::name).orElse("");
        card.show(kept, by);
    }

    private String name(PersonId person) {
        return people.names(List.of(person)).getOrDefault(person, getTranslation("images.check.somebody"));
    }

    /** Looks at all of them, from the beginning. */
    void begin() {
        UI ui = UI.getCurrent();
        open.clear();
        disks.forEach(disk -> {
            open.add(disk.vhd().address());
            cards.get(disk.vhd().address()).waiting();
        });
        tell();
        running = checks.check(
                offer, disks.stream().map(Disk::vhd).toList(), (vhd, how) -> later(ui, () -> took(vhd, how)));
    }

    private static void later(UI ui, Runnable show) {
        try {
            ui.access(show::run);
        } catch (UIDetachedException e) {
            log.debug("a window was closed before its disks were checked");
        }
    }

    private void took(Vhd vhd, Progress how) {
        CheckCard card = cards.get(vhd.address());
        switch (how) {
            case Progress.Looking looking -> card.looking();
            case Progress.Done(Kept kept) -> show(card, kept);
            case Progress.CalledOff off -> card.calledOff();
            case Progress.TooMany many -> card.tooMany();
        }
        if (!(how instanceof Progress.Looking)) {
            open.remove(vhd.address());
        }
        tell();
    }

    private void tell() {
        boolean busy = !open.isEmpty();
        again.setEnabled(!busy);
        callOff.setVisible(busy);
        progress.setText(getTranslation("images.check.progress", disks.size() - open.size(), disks.size()));
    }

    private void callOff() {
        if (running != null) {
            running.callOff();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        closed.run();
    }
}
