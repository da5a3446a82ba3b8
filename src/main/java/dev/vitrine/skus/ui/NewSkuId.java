package dev.vitrine.skus.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.offers.SkuIds;
import dev.vitrine.offers.SkuIds.Standing;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Slug;
import dev.vitrine.shared.StableKey;
import java.util.Optional;

/** The id of a SKU to be, looked at while it is typed: its form, and whether the publisher may give it to this SKU. */
final class NewSkuId {
    private final TextField field;
    private final SkuIds ids;
    private final OfferId offer;
    private final SectionKey fresh = SectionKey.sku(StableKey.next());
    private final Span former = new Span();
    private final FieldShell<TextField> shell;
    private SectionKey key = fresh;

    NewSkuId(TextField field, SkuIds ids, OfferId offer) {
        this.field = field;
        this.ids = ids;
        this.offer = offer;
        former.getElement().setAttribute("role", "status");
        shell = FieldShell.of(field, path("id"))
                .help(field.getTranslation("skus.idHelp"))
                .limit(Slug.MAX)
                .beside(former);
        field.addValueChangeListener(event -> check());
    }

    /** Where a field of the SKU to be stands. */
    FieldPath path(String name) {
        return FieldPath.of(fresh, name);
    }

    FieldShell<TextField> shell() {
        return shell;
    }

    /** The key under which the SKU is to be made; empty when the id can not be, which its field then says. */
    Optional<SectionKey> ask() {
        check();
        if (field.isEmpty()) {
            say(field.getTranslation("skus.idMissing"));
        }
        if (field.isInvalid()) {
            field.focus();
            return Optional.empty();
        }
        return Optional.of(key);
    }

    private void check() {
        String id = field.getValue();
        key = fresh;
        former.setText("");
        if (id.isEmpty()) {
            say("");
        } else if (!Slug.isValid(id)) {
            say(field.getTranslation("skus.idForm"));
        } else {
            check(ids.standing(offer, id));
        }
    }

    private void check(Standing standing) {
        switch (standing) {
            case Standing.Free free -> say("");
            case Standing.Taken taken -> say(field.getTranslation("skus.idTaken"));
            case Standing.Former(var skuKey) -> {
                key = SectionKey.sku(skuKey);
                former.setText(field.getTranslation("skus.idFormer"));
                say("");
            }
        }
    }

    private void say(String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(!problem.isEmpty());
    }
}
