package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.vitrine.kit.HelpDesk;
import dev.vitrine.kit.Workplace;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.OfferId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What a locked field offers as the way that does exist: where a ticket is needed, the ticket, filled in already; the
 * address of support for whoever may open none.
 */
@org.springframework.stereotype.Component
public class LockWays {
    private final Operator operator;
    private final ObjectProvider<HelpDesk> help;
    private final ObjectProvider<Workplace> workplace;

    LockWays(Operator operator, ObjectProvider<HelpDesk> help, ObjectProvider<Workplace> workplace) {
        this.operator = operator;
        this.help = help;
        this.workplace = workplace;
    }

    /** The buttons and links for the way out of this lock; none where words are enough. */
    public Component[] out(OfferId offer, Lock lock) {
        return switch (lock.wayOut()) {
            case TICKET -> new Component[] {ticket(offer, lock)};
            case NEW_SKU, NEW_VERSION, REPLACE, NEW_OFFER -> new Component[0];
        };
    }

    private Component ticket(OfferId offer, Lock lock) {
        var ui = UI.getCurrent();
        var link = address(ui, offer, lock)
                .map(address -> {
                    var way = new Anchor(address, ui.getTranslation("offers.lock.ask"));
                    way.getElement().setAttribute("router-link", true);
                    return way;
                })
                .orElseGet(() -> {
                    String address = operator.supportMail();
                    return new Anchor("mailto:" + address, ui.getTranslation("offers.lock.write", address));
                });
        link.addClassName("v-link-button");
        return link;
    }

    private Optional<String> address(UI ui, OfferId offer, Lock lock) {
        var desk = help.getIfAvailable();
        var place = workplace.getIfAvailable();
        if (desk == null || place == null) {
            return Optional.empty();
        }
        return place.slug(ui)
                .flatMap(slug -> wanted(lock)
                        .map(target -> desk.removal(slug, page(slug, offer, lock), target.word()))
                        .orElseGet(() -> desk.address(slug, page(slug, offer, lock))));
    }

    /** The page that the ticket is about; the present address is not known while a page is still being built. */
    private static String page(String slug, OfferId offer, Lock lock) {
        String sku = lock.path().section().sku().map(key -> "/skus/" + key).orElse("/basics");
        return "p/" + slug + "/offers/" + offer + sku;
    }

    /** What this lock keeps from being removed; empty where it keeps something else. */
    private static Optional<Removals.Target> wanted(Lock lock) {
        var path = lock.path();
        return switch (lock.reason()) {
            case SKU_LIVE -> path.section().sku().map(Removals.Target::sku);
            case LANGUAGE_LIVE ->
                Optional.of(new Removals.Target(
                        Removals.Kind.LANGUAGE,
                        path.section()
                                .language()
                                .map(language -> language.value())
                                .orElseGet(() -> lastItem(path.field()))));
            case MARKET_LIVE -> Optional.of(new Removals.Target(Removals.Kind.MARKET, lastItem(path.field())));
            default -> Optional.empty();
        };
    }

    private static String lastItem(String field) {
        return field.substring(field.lastIndexOf('[') + 1, field.length() - 1);
    }
}
