package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.content.Sku.Trial;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.rules.Lock;
import dev.vitrine.skus.BulkChange;
import dev.vitrine.skus.BulkPlan;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks for the change of several SKUs, and says beforehand what it does to each and which are left out and why. */
final class BulkDialog extends Dialog {
    /** Makes the change. */
    interface Apply extends Serializable {
        void apply(BulkChange change);
    }

    private final transient Draft draft;
    private final Set<String> keys;
    private final RadioButtonGroup<Optional<Billing>> billing = new RadioButtonGroup<>();
    private final RadioButtonGroup<Optional<Trial>> trial = new RadioButtonGroup<>();
    private final RadioButtonGroup<Optional<Boolean>> hidden = new RadioButtonGroup<>();
    private final Div preview = new Div();
    private final Button apply;

    BulkDialog(Draft draft, Set<String> keys, Apply apply) {
        this.draft = draft;
        this.keys = keys;
        setHeaderTitle(getTranslation("skus.bulk.title", keys.size()));
        addClassName("v-sku-bulk");
        ask(billing, "skus.bulk.billing", List.of(Billing.values()), choice -> getTranslation(Labels.key(choice)));
        ask(
                trial,
                "skus.bulk.trial",
                List.of(Trial.ONE_MONTH, Trial.NONE),
                choice -> getTranslation(Labels.key(choice)));
        ask(hidden, "skus.bulk.hidden", List.of(true, false), choice -> getTranslation(choice ? "kit.yes" : "kit.no"));
        if (!draft.marketplace().solutionTemplates()) {
            hidden.setItemEnabledProvider(choice -> !choice.orElse(false));
            hidden.setHelperText(getTranslation("skus.hiddenDenied"));
        }
        preview.addClassName("v-sku-bulk-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var form = new Div(billing, trial, hidden, preview);
        form.addClassName("v-form");
        add(form);
        this.apply = new Button(Icons.of("check"), event -> {
            close();
            apply.apply(change());
        });
        this.apply.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("skus.cancel"), event -> close()), this.apply);
        changed();
    }

    private <T> void ask(
            RadioButtonGroup<Optional<T>> group, String label, List<T> choices, Function<T, String> words) {
        group.setLabel(getTranslation(label));
        group.setItems(
                Stream.concat(Stream.of(Optional.<T>empty()), choices.stream().map(Optional::of))
                        .toList());
        group.setItemLabelGenerator(choice -> choice.map(words).orElse(getTranslation("skus.bulk.keep")));
        group.setValue(Optional.empty());
        group.addValueChangeListener(event -> changed());
    }

    private BulkChange change() {
        return new BulkChange(
                billing.getValue().orElse(null),
                trial.getValue().orElse(null),
                hidden.getValue().orElse(null));
    }

    private void changed() {
        boolean becomesByol = billing.getValue().filter(Billing.BYOL::equals).isPresent();
        if (becomesByol && trial.getValue().isPresent()) {
            trial.setValue(Optional.empty());
        }
        trial.setVisible(!becomesByol);
        BulkPlan plan = change().plan(draft.content(), draft.locks(), keys);
        int count = plan.changed().size();
        apply.setText(getTranslation("skus.bulk.do", count));
        apply.setEnabled(count > 0);
        show(plan);
    }

    private void show(BulkPlan plan) {
        preview.removeAll();
        if (change().isEmpty()) {
            preview.add(new Paragraph(getTranslation("skus.bulk.choose")));
            return;
        }
        list("skus.bulk.changes", plan.changed(), line -> differences(line.before(), line.after()));
        list(
                "skus.bulk.locked",
                plan.locked(),
                line -> line.locks().stream().map(this::reason).distinct().toList());
        List<BulkPlan.Line> untouched = plan.untouched();
        list(
                "skus.bulk.noTrial",
                untouched.stream().filter(BulkPlan.Line::noTrial).toList(),
                line -> List.of(getTranslation("skus.bulk.byolNoTrial")));
        long same = untouched.stream().filter(line -> !line.noTrial()).count();
        if (same > 0) {
            preview.add(new Paragraph(getTranslation("skus.bulk.same", same)));
        }
    }

    private void list(String heading, List<BulkPlan.Line> lines, Function<BulkPlan.Line, List<String>> words) {
        if (lines.isEmpty()) {
            return;
        }
        String text = getTranslation(heading, lines.size());
        var title = new Paragraph(text);
        title.addClassName("v-strong");
        var list = new UnorderedList();
        lines.forEach(line -> list.add(item(line.before().id(), words.apply(line))));
        var region = new Div(list);
        region.addClassName("v-sku-bulk-list");
        region.getElement().setAttribute("role", "region");
        region.getElement().setAttribute("aria-label", text);
        region.getElement().setAttribute("tabindex", "0");
        preview.add(title, region);
    }

    private static Component item(String skuId, List<String> words) {
        var id = new Span(skuId);
        id.addClassName("v-id");
        return new ListItem(id, new Span(String.join(" · ", words)));
    }

    private String reason(Lock lock) {
        String why = getTranslation("rules.lock." + lock.reason());
        return lock.since() == null
                ? why
                : getTranslation("kit.lock.since", Formats.current().dateTime(lock.since())) + " " + why;
    }

    private List<String> differences(Sku before, Sku after) {
        var all = new ArrayList<String>();
        differs(all, "skus.column.billing", Labels.key(before.billing()), Labels.key(after.billing()));
        differs(all, "skus.column.trial", Labels.key(before.trial()), Labels.key(after.trial()));
        differs(all, "skus.column.hidden", yesNo(before.hidden()), yesNo(after.hidden()));
        return all;
    }

    private static String yesNo(boolean yes) {
        return yes ? "kit.yes" : "kit.no";
    }

    private void differs(List<String> all, String field, String before, String after) {
        if (!before.equals(after)) {
            all.add(getTranslation(
                    "skus.bulk.change", getTranslation(field), getTranslation(before), getTranslation(after)));
        }
    }
}
