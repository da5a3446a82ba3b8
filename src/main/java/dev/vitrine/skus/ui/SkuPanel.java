package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.content.VmImage;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.LockNote;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Slug;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The panel of one SKU: its fields, what hangs on it elsewhere, and its removal or why it can not be removed. */
final class SkuPanel {
    private final SectionForm<Sku> form;
    private final SkuFields fields;
    private final Draft draft;
    private final SkuRow row;
    private final OffersNavigation navigation;
    private final SidePanel panel;

    SkuPanel(
            SectionForm<Sku> form,
            Draft draft,
            SkuRow row,
            OffersNavigation navigation,
            String support,
            Runnable close,
            Deeds deeds) {
        this.form = form;
        this.draft = draft;
        this.row = row;
        this.navigation = navigation;
        fields = new SkuFields(form, draft.marketplace().solutionTemplates(), support);
        build();
        form.load();
        var standing = new StateBadge(row.standing().tone(), word(Labels.key(row.standing())));
        var body = new Div(form, elsewhere(), actions(deeds));
        body.addClassName("v-sku-panel-body");
        panel = new SidePanel(row.sku().id(), close)
                .beside(standing)
                .content(body)
                .foot(form.bar());
        panel.addClassName("v-panel-wide");
        Shortcuts.addShortcutListener(panel, close::run, Key.ESCAPE).listenOn(panel);
    }

    /** What can be done to the SKU beside editing it. */
    interface Deeds {
        void duplicate();

        void remove();
    }

    Component firstField() {
        return fields.id;
    }

    SidePanel panel() {
        return panel;
    }

    private String word(String key) {
        return form.getTranslation(key);
    }

    private void build() {
        form.add(fields.all());
        form.bind(fields.id, "id").help(word("skus.idHelp")).limit(Slug.MAX);
        form.bind(fields.byol, "billing", sku -> sku.billing() == Billing.BYOL, SkuPanel::billed)
                .help(word("skus.byolHelp"));
        form.bind(fields.trial, "trial").help(word("skus.trialHelp"));
        form.bind(fields.hidden, "hidden").help(fields.hiddenHelp(form));
        form.whenJudged(judged -> fields.shutHidden());
    }

    private static Sku billed(Sku sku, @Nullable Boolean byol) {
        return new Sku(sku.id(), SkuFields.billing(Boolean.TRUE.equals(byol)), sku.trial(), sku.hidden());
    }

    private Component elsewhere() {
        VmImage image = draft.content().image(row.key());
        String ports =
                image.ports().stream().map(port -> String.valueOf(port.port())).collect(Collectors.joining(", "));
        var facts = new FactList()
                .add(
                        word("skus.column.image"),
                        link(
                                SectionKey.image(row.key()),
                                row.version().isEmpty() ? word("skus.noVersion") : row.version()))
                .add(
                        word("skus.ports"),
                        link(SectionKey.image(row.key()), ports.isEmpty() ? word("skus.noPorts") : ports))
                .add(
                        word("skus.column.languages"),
                        link(
                                Optional.ofNullable(draft.content().basics().sourceLanguage())
                                        .map(language -> SectionKey.plan(row.key(), language))
                                        .orElse(SectionKey.BASICS),
                                row.languages() + "/" + row.offered()))
                .add(
                        word("skus.column.price"),
                        link(
                                SectionKey.prices(row.key()),
                                form.getTranslation("skus.markets", row.cost().markets())));
        return new Div(heading("skus.elsewhere"), facts);
    }

    private Component[] link(SectionKey section, String text) {
        var link = new Anchor(navigation.page(draft.id(), FieldPath.whole(section)), text);
        link.getElement().setAttribute("router-link", true);
        long errors = draft.findings().stream()
                .filter(Finding::isError)
                .map(finding -> finding.path().section())
                .filter(at -> at.kind() == section.kind() && at.sku().equals(section.sku()))
                .count();
        if (errors == 0) {
            return new Component[] {link};
        }
        var mark = new Span(form.getTranslation("kit.mark.errors", errors));
        mark.addClassNames("v-mark", "v-mark-err");
        return new Component[] {mark, link};
    }

    private H3 heading(String key) {
        var heading = new H3(word(key));
        heading.addClassName("v-form-heading");
        return heading;
    }

    private Component actions(Deeds deeds) {
        var copy = new Button(word("skus.copy"), Icons.of("copy"), event -> deeds.duplicate());
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        copy.setVisible(form.editable());
        Optional<Lock> live = draft.locks().all().stream()
                .filter(lock -> lock.reason() == Lock.Reason.SKU_LIVE
                        && lock.path().section().equals(form.key()))
                .findFirst();
        if (live.isPresent()) {
            return new Div(copy, heading("skus.removal"), new LockNote(live.get(), form.waysOut(live.get())));
        }
        var remove = new Button(word("skus.remove"), Icons.of("trash"), event -> deeds.remove());
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.setVisible(form.editable());
        var both = new Div(copy, remove);
        both.addClassName("v-sku-actions");
        return both;
    }
}
