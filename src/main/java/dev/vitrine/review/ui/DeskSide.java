package dev.vitrine.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.publishing.Clearance;
import dev.vitrine.publishing.SubmissionAction;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions.Event;
import dev.vitrine.rules.Finding;
import java.util.Objects;
import java.util.stream.Stream;

/** Beside the comparison: what the machine found, the disks, the pages, who decided so far, what an approval causes. */
final class DeskSide extends Composite<Div> {
    private static final int SHORT = 12;

    /** What the buttons beside warnings call. */
    interface Warnings {
        void clear(Finding warning);

        void restore(Clearance clearance);
    }

    private final DeskState state;
    private final ContentWords words;
    private final Warnings warnings;

    DeskSide(DeskState state, Warnings warnings) {
        this.state = state;
        this.warnings = warnings;
        words = ContentWords.of(this, state.after(), state.before());
        getContent().addClassName("v-desk-side");
        getContent().add(facts(), findings(), disks(), pages(), decisions(), effect());
    }

    private Component facts() {
        var submission = state.open().submission();
        var formats = Formats.current();
        var facts = new FactList()
                .add(getTranslation("review.desk.by"), state.name(submission.submittedBy()))
                .add(getTranslation("review.desk.at"), formats.ago(submission.submittedAt()))
                .add(
                        getTranslation("review.desk.eyes"),
                        submission.approvers().size() + " / " + submission.eyesNeeded());
        if (submission.dueAt() != null) {
            facts.add(getTranslation("review.desk.due"), formats.dateTime(submission.dueAt()));
        }
        if (submission.leaseUntil() != null) {
            facts.add(
                    getTranslation("review.desk.lease"),
                    getTranslation(
                            "review.desk.leaseOf",
                            state.name(submission.claimedBy()),
                            formats.time(submission.leaseUntil())));
        }
        if (submission.goLiveAt() != null) {
            facts.add(getTranslation("review.desk.goLive"), formats.dateTime(submission.goLiveAt()));
        }
        return new Card(getTranslation("review.desk.facts"), facts);
    }

    private Component findings() {
        var card = new Card(getTranslation("review.desk.findings"));
        if (state.findings().isEmpty()) {
            return card.with(new Paragraph(getTranslation("review.desk.noFindings")));
        }
        var counting = state.findings().stream()
                .filter(finding -> state.clearance(finding).isEmpty())
                .toList();
        card.subtitle(getTranslation("review.desk.findingsCount", counting.size()))
                .with(list(counting.stream().map(this::finding)));
        if (counting.size() < state.findings().size()) {
            var title = new H3(
                    getTranslation("review.desk.cleared", state.findings().size() - counting.size()));
            var cleared = state.findings().stream()
                    .flatMap(finding -> state.clearance(finding).map(by -> cleared(finding, by)).stream());
            card.with(title, list(cleared));
        }
        return card;
    }

    private static Component list(Stream<Component> lines) {
        var list = new UnorderedList();
        list.addClassName("v-desk-findings");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private Component finding(Finding finding) {
        var text = said(finding);
        if (state.open().mine() && !finding.isError()) {
            var clear = new Button(getTranslation("review.clear.button"), click -> warnings.clear(finding));
            clear.setAriaLabel(clear.getText() + " · " + words.place(finding.path()));
            clear.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            text.add(clear);
        }
        var line = new Div(Icons.of(finding.isError() ? "error" : "warning"), text);
        line.addClassNames("v-desk-finding", finding.isError() ? "v-finding-error" : "v-finding-warning");
        return line;
    }

    private Component cleared(Finding finding, Clearance clearance) {
        var text = said(finding);
        var by = new Span(getTranslation(
                "review.clear.by",
                state.name(clearance.by()),
                Formats.current().date(clearance.at()),
                clearance.reason()));
        by.addClassName("v-quiet");
        text.add(by);
        if (state.open().mine()) {
            var restore = new Button(getTranslation("review.clear.restore"), click -> warnings.restore(clearance));
            restore.setAriaLabel(restore.getText() + " · " + words.place(finding.path()));
            restore.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            text.add(restore);
        }
        var line = new Div(Icons.of("passed"), text);
        line.addClassName("v-desk-finding");
        return line;
    }

    private Div said(Finding finding) {
        var place = new Span(words.place(finding.path()));
        place.addClassName("v-strong");
        return new Div(place, new Span(Findings.message(this, finding)));
    }

    private Component disks() {
        var card = new Card(getTranslation("review.desk.disks"));
        var content = state.after();
        var facts = new FactList();
        for (var sku : content.skuKeys()) {
            for (var version : content.image(sku).versions()) {
                vhds(version)
                        .forEach(vhd -> facts.add(
                                content.sku(sku).id() + " " + version.number() + " · " + vhd.file(), hash(vhd)));
            }
        }
        return card.with(facts);
    }

    private static Stream<Vhd> vhds(VmImage.ImageVersion version) {
        return Stream.concat(
                        Stream.of(version.osVhd()), version.dataDisks().stream().map(VmImage.DataDisk::vhd))
                .filter(Objects::nonNull);
    }

    private String hash(Vhd vhd) {
        var hash = state.disks().get(vhd.address());
        return hash == null
                ? getTranslation("review.desk.notTakenIn")
                : "sha256 " + hash.hex().substring(0, SHORT);
    }

    private Component pages() {
        var links = new UnorderedList();
        links.addClassName("v-desk-pages");
        for (var language : state.after().basics().languages()) {
            var link = new Anchor(
                    "p/" + state.publisherSlug() + "/offers/"
                            + state.open().submission().offer() + "/staged/" + language,
                    Formats.languageName(language.locale()));
            link.setTarget("_blank");
            link.setRouterIgnore(true);
            links.add(new ListItem(link));
        }
        return new Card(getTranslation("review.desk.pages"), links);
    }

    private Component decisions() {
        var list = new UnorderedList();
        list.addClassName("v-desk-events");
        state.open().events().reversed().forEach(event -> list.add(new ListItem(event(event))));
        return new Card(getTranslation("review.desk.events"), list);
    }

    private Component event(Event event) {
        var key = key(event);
        var text = new Span(
                getTranslation(key, state.name(event.by()), "r" + event.revisionNumber(), state.name(event.other())));
        var at = new Span(Formats.current().ago(event.at()));
        at.addClassName("v-quiet");
        var line = new Div(text, at);
        if (!event.note().isEmpty()) {
            line.add(new Paragraph(event.note()));
        }
        return line;
    }

    private static String key(Event event) {
        if (event.action() == null) {
            return "review.desk.requested";
        }
        if (event.action() != SubmissionAction.PASS) {
            return Labels.key(event.action());
        }
        return event.state() == SubmissionState.WAITING ? "review.desk.checked" : "review.desk.live";
    }

    private Component effect() {
        var submission = state.open().submission();
        boolean more = submission.approvers().size() + 1 < submission.eyesNeeded();
        var text = more
                ? getTranslation("review.desk.effectFirst")
                : submission.goLiveAt() == null
                        ? getTranslation("review.desk.effectLive")
                        : getTranslation(
                                "review.desk.effectDate", Formats.current().dateTime(submission.goLiveAt()));
        return new Card(getTranslation("review.desk.effect"), new Paragraph(text));
    }
}
