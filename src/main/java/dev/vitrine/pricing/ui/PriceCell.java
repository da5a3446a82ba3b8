package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.FieldPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One price: a plain input, because a table has hundreds; what is wrong with it stands beneath. */
final class PriceCell extends Composite<Div> {
    /** What becomes of what is typed. */
    interface Change {
        void price(@Nullable BigDecimal price);

        void unreadable(String text);
    }

    private final FieldPath path;
    private final int decimals;
    private final Locale locale = Formats.current().locale();
    private final Input input = new Input();
    private final Span problem = new Span();
    private final transient Change change;
    private boolean readable = true;

    /**
     * @param label for screen readers: SKU and core count
     * @param decimals that are shown at least
     */
    PriceCell(FieldPath path, String label, int decimals, Change change) {
        this.path = path;
        this.decimals = decimals;
        this.change = change;
        FieldAddress.mark(input, path);
        input.addClassName("v-price");
        input.getElement().setAttribute("inputmode", "decimal");
        input.getElement().setAttribute("autocomplete", "off");
        input.getElement().setAttribute("aria-label", label);
        problem.setId(path + "-problem");
        problem.addClassName("v-price-problem");
        getContent().addClassName("v-price-cell");
        getContent().add(input, problem);
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed(event.getValue());
            }
        });
        say("");
    }

    FieldPath path() {
        return path;
    }

    void show(@Nullable BigDecimal price) {
        readable = true;
        input.setValue(price == null ? "" : PriceText.format(price, decimals, locale));
    }

    void readOnly(boolean readOnly) {
        input.getElement().setAttribute("readonly", readOnly);
    }

    /** A lock shuts the price; why is told once above the table, and again on hover and focus. */
    void lock(Optional<Lock> lock, Consumer<Lock> explained) {
        lock.ifPresent(l -> {
            readOnly(true);
            String why = getTranslation("rules.lock." + l.reason());
            input.getElement().setAttribute("title", why);
            input.getElement().setAttribute("aria-description", why);
            getContent().addClassName("v-price-locked");
            getContent().add(Icons.of("lock"));
            explained.accept(l);
        });
    }

    /** @param missing whether a price must stand here and none does */
    void judge(List<Finding> findings, boolean missing) {
        if (!readable) {
            return;
        }
        getContent().getElement().getClassList().set("v-price-missing", missing && input.isEmpty());
        say(findings.stream()
                .filter(finding -> finding.path().equals(path) && !input.isEmpty())
                .findFirst()
                .map(finding -> Findings.text(this, finding))
                .orElse(""));
    }

    private void typed(String text) {
        if (text.isBlank()) {
            show(null);
            change.price(null);
            return;
        }
        Optional<BigDecimal> price = PriceText.parse(text, locale);
        if (price.isPresent()) {
            show(price.get());
            change.price(price.get());
        } else {
            readable = false;
            say(getTranslation("pricing.unreadable"));
            change.unreadable(text);
        }
    }

    private void say(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        if (text.isEmpty()) {
            input.getElement().removeAttribute("aria-invalid").removeAttribute("aria-describedby");
        } else {
            input.getElement().setAttribute("aria-invalid", "true").setAttribute("aria-describedby", path + "-problem");
        }
    }
}
