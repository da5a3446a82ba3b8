package dev.vitrine.images.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.vitrine.images.DiskFindings;
import dev.vitrine.images.ImageChecks.Kept;
import dev.vitrine.images.VhdFooter;
import dev.vitrine.images.VhdProblem;
import dev.vitrine.images.VhdReport;
import dev.vitrine.images.VhdReport.Checked;
import dev.vitrine.images.VhdReport.Outcome;
import dev.vitrine.images.ui.DiskChecker.Disk;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.rules.Finding;
import java.util.Locale;

/** One disk in the image check: how far it is, what was read of it, and every check with its outcome and its fix. */
final class CheckCard extends Composite<Section> {
    private final transient Disk disk;
    private final Div state = new Div();
    private final Div body = new Div();

    CheckCard(Disk disk) {
        this.disk = disk;
        var name = new H3(disk.label());
        var file = new Span(disk.vhd().file());
        file.addClassName("v-check-file");
        var words = new Div(name, file);
        var head = new Div(words, state);
        head.addClassName("v-check-head");
        body.addClassName("v-check-body");
        getContent().addClassName("v-check");
        getContent().getElement().setAttribute("aria-label", disk.label());
        getContent().add(head, body);
    }

    void neverChecked() {
        state(Tone.DRAFT, "images.check.never", "clock");
    }

    void waiting() {
        state(Tone.DRAFT, "images.check.waiting", "clock");
    }

    void looking() {
        state(Tone.STAGED, "images.check.looking", "running");
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("images.check.looking"));
        body.add(bar);
    }

    void calledOff() {
        state(Tone.DRAFT, "images.check.calledOff", "close");
    }

    void tooMany() {
        state(Tone.WARN, "images.check.tooMany", "clock");
    }

    private void state(Tone tone, String key, String icon) {
        state.removeAll();
        state.add(new StateBadge(tone, getTranslation(key), icon));
        body.removeAll();
    }

    /** @param by who asked for it, in words; empty when it was made for a submission */
    void show(Kept kept, String by) {
        state.removeAll();
        state.add(DiskChecker.badge(this, kept.report()));
        body.removeAll();
        String when = Formats.current().ago(kept.at());
        var made = new Paragraph(
                by.isEmpty()
                        ? getTranslation("images.check.forSubmission", when)
                        : getTranslation("images.check.by", when, by));
        made.addClassName("v-check-made");
        if (!kept.present()) {
            made.add(" " + getTranslation("images.check.renewed"));
        }
        body.add(made, checks(kept.report()));
        if (kept.report().fileLength().isPresent()) {
            body.add(facts(kept.report()));
        }
    }

    private UnorderedList checks(VhdReport report) {
        var list = new UnorderedList();
        list.addClassName("v-check-list");
        report.checks().forEach(checked -> list.add(line(checked, report)));
        return list;
    }

    private ListItem line(Checked checked, VhdReport report) {
        var name = new Span(getTranslation(Labels.key(checked.check())));
        name.addClassName("v-check-name");
        var outcome = new Span(" · " + getTranslation(Labels.key(checked.outcome())));
        outcome.addClassName("v-unseen");
        var words = new Div(new Div(name, outcome));
        words.addClassName("v-check-words");
        checked.problem().ifPresent(problem -> explain(words, problem, report));
        checked.because().ifPresent(because -> {
            var reason = new Span(getTranslation("images.check.because", getTranslation(Labels.key(because))));
            reason.addClassName("v-check-because");
            words.add(reason);
        });
        var item = new ListItem(Icons.of(icon(checked.outcome())), words);
        item.addClassName("v-check-line");
        item.addClassName(
                "v-check-" + checked.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return item;
    }

    private void explain(Div words, VhdProblem problem, VhdReport report) {
        Finding finding = DiskFindings.of(disk.path(), disk.vhd().file(), problem, report);
        var fix = new Span(Findings.fix(this, finding));
        fix.addClassName("v-check-fix");
        words.add(new Span(Findings.message(this, finding)), fix);
    }

    private static String icon(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case WARNING -> "warning";
            case FAILED -> "error";
            case NOT_REACHED -> "minus";
        };
    }

    private FactList facts(VhdReport report) {
        var facts = new FactList();
        report.fileLength()
                .ifPresent(length -> facts.add(getTranslation("images.check.read.fileLength"), bytes(length)));
        report.footer().ifPresent(footer -> read(facts, footer));
        return facts;
    }

    private void read(FactList facts, VhdFooter footer) {
        facts.add(getTranslation("images.check.read.virtualSize"), bytes(footer.currentSize()));
        facts.add(getTranslation("images.check.read.type"), type(footer.diskType()));
        facts.add(
                getTranslation("images.check.read.checksum"),
                footer.hasRightChecksum()
                        ? getTranslation("images.check.checksumRight", hex(footer.checksum()))
                        : getTranslation(
                                "images.check.checksumWrong", hex(footer.checksum()), hex(footer.rightChecksum())));
        facts.add(getTranslation("images.check.read.creator"), footer.creator());
        facts.add(getTranslation("images.check.read.made"), Formats.current().dateTime(footer.made()));
        facts.add(
                getTranslation("images.check.read.uniqueId"), footer.uniqueId().toString());
    }

    private static String bytes(long count) {
        return Formats.current().exactBytes(count);
    }

    private static String hex(int checksum) {
        return "0x%08X".formatted(checksum);
    }

    private String type(int type) {
        return switch (type) {
            case VhdFooter.FIXED -> getTranslation("images.check.type.fixed");
            case VhdFooter.DYNAMIC -> getTranslation("images.check.type.dynamic");
            case VhdFooter.DIFFERENCING -> getTranslation("images.check.type.differencing");
            default -> getTranslation("images.check.type.unknown", Integer.toString(type));
        };
    }
}
