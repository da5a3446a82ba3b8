package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.vitrine.content.OfferContent;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.FindingsList;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The drawer with the findings of the draft, grouped by section and narrowed by severity, section and language; a click
 * leads to the very field. What it is narrowed to stays while it is closed and while somebody walks through the tabs.
 */
final class FindingsPanel extends Composite<SidePanel> {
    /** Which severities are listed. */
    enum Shown {
        ALL,
        ERRORS,
        WARNINGS;

        boolean has(Finding finding) {
            return this == ALL || finding.isError() == (this == ERRORS);
        }
    }

    private final transient Runnable close;
    private final transient Function<Finding, Optional<Component>> action;
    private final Div filters = new Div();
    private final Div list = new Div();
    private transient Supplier<OfferContent> names = () -> OfferContent.EMPTY;
    private transient Function<FieldPath, String> href = path -> "";
    private transient @Nullable OfferContent named;
    private transient List<Finding> findings = List.of();
    private Shown shown = Shown.ALL;
    private SectionKey.@Nullable Kind kind;
    private @Nullable LanguageTag language;

    /** @param action what may be done about a finding at once */
    FindingsPanel(Runnable close, Function<Finding, Optional<Component>> action) {
        this.close = close;
        this.action = action;
        filters.addClassName("v-findings-filters");
    }

    @Override
    protected SidePanel initContent() {
        return new SidePanel(UI.getCurrent().getTranslation("offers.findings.title"), close).content(filters, list);
    }

    /**
     * The draft was read anew.
     *
     * @param content where the names of SKUs and items stand; asked when the drawer is open alone
     * @param page the page on which a field is edited
     */
    void about(Supplier<OfferContent> content, Function<FieldPath, String> page) {
        names = content;
        href = page;
        named = null;
    }

    void show(List<Finding> all) {
        findings = all;
        SidePanel panel = getContent();
        if (all.isEmpty()) {
            panel.beside();
        } else {
            int errors = (int) all.stream().filter(Finding::isError).count();
            var counts = new Paragraph(getTranslation("offers.findings.counts", errors, all.size() - errors));
            counts.addClassName("v-panel-counts");
            panel.beside(counts);
        }
        refresh();
    }

    private void refresh() {
        filters.removeAll();
        list.removeAll();
        filters.setVisible(!findings.isEmpty());
        if (findings.isEmpty()) {
            list.add(new EmptyState(
                    "passed", getTranslation("offers.findings.none"), getTranslation("offers.findings.noneText")));
            return;
        }
        ContentWords words = words();
        filters.add(severities());
        kinds(words).ifPresent(filters::add);
        languages().ifPresent(filters::add);
        List<Finding> narrowed = findings.stream()
                .filter(finding -> shown.has(finding) && ofKind(finding) && inLanguage(finding))
                .toList();
        if (narrowed.isEmpty()) {
            list.add(new Paragraph(getTranslation("offers.findings.noneHere")));
            return;
        }
        var shownList = new FindingsList(words, href).acting(action);
        list.add(shownList);
        shownList.setFindings(narrowed);
    }

    private ContentWords words() {
        if (named == null) {
            named = names.get();
        }
        return ContentWords.of(this, named);
    }

    private boolean ofKind(Finding finding) {
        return kind == null || finding.path().section().kind() == kind;
    }

    private boolean inLanguage(Finding finding) {
        return language == null
                || finding.path().section().language().filter(language::equals).isPresent();
    }

    private Component severities() {
        var options = new ArrayList<Segments.Option<Shown>>();
        for (Shown one : Shown.values()) {
            long count = findings.stream()
                    .filter(finding -> one.has(finding) && ofKind(finding) && inLanguage(finding))
                    .count();
            options.add(new Segments.Option<>(one, getTranslation(Labels.key(one)), count));
        }
        return new Segments<>(getTranslation("offers.findings.severity"), options, shown, chosen -> {
            shown = chosen;
            refresh();
        });
    }

    /** By section; nothing to choose where all is of one. */
    private Optional<Component> kinds(ContentWords words) {
        var present = EnumSet.noneOf(SectionKey.Kind.class);
        findings.forEach(finding -> present.add(finding.path().section().kind()));
        kind = kind != null && present.contains(kind) ? kind : null;
        if (present.size() < 2) {
            return Optional.empty();
        }
        var select = new Select<SectionKey.Kind>();
        select.setAriaLabel(getTranslation("offers.findings.section"));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("offers.findings.allSections"));
        select.setItemLabelGenerator(
                one -> one == null ? getTranslation("offers.findings.allSections") : words.kind(one));
        select.setItems(present);
        select.setValue(kind);
        select.addValueChangeListener(event -> {
            if (!Objects.equals(kind, event.getValue())) {
                kind = event.getValue();
                refresh();
            }
        });
        return Optional.of(select);
    }

    /** By language; nothing to choose where all is in one. */
    private Optional<Component> languages() {
        var present = new TreeSet<LanguageTag>();
        findings.forEach(finding -> finding.path().section().language().ifPresent(present::add));
        language = language != null && present.contains(language) ? language : null;
        if (present.size() < 2) {
            return Optional.empty();
        }
        var options = new ArrayList<Segments.Option<Optional<LanguageTag>>>();
        options.add(Segments.Option.of(Optional.empty(), getTranslation("offers.findings.allLanguages")));
        present.forEach(one -> options.add(Segments.Option.of(Optional.of(one), ContentWords.language(one))));
        return Optional.of(new Segments<>(
                        getTranslation("offers.findings.language"), options, Optional.ofNullable(language), chosen -> {
                            language = chosen.orElse(null);
                            refresh();
                        })
                .pills());
    }
}
