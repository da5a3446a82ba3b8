package dev.vitrine.kit;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The publisher that a screen works for, taken from the address; implemented as a bean by the room that knows
 * memberships. The frame asks it before any view beneath it is made, so views find the tenant bound.
 */
public interface Workplace {
    /** Name of the route parameter that carries the publisher's slug: routes begin with {@code p/:publisher}. */
    String PARAMETER = "publisher";

    /**
     * @param slug as it stands in addresses
     * @param name display name
     * @param logo address of a logo, or null
     * @param accent its colour as it was wished for, {@code #rrggbb}, or null for the operator's own
     * @param suspended why the marketplace suspended it, null when it did not
     * @param roleKeys translation keys of what the signed-in person is there
     */
    record Publisher(
            String slug,
            String name,
            @Nullable String logo,
            @Nullable String accent,
            @Nullable String suspended,
            List<String> roleKeys) {}

    /**
     * Binds this UI to the publisher after checking the membership; {@link dev.vitrine.shared.NotFoundException} when
     * there is no such publisher or the person is no member of it.
     */
    Publisher enter(UI ui, String slug);

    /** The UI shows a page that belongs to no publisher. */
    void leave(UI ui);

    /** The publisher this UI is bound to. */
    Optional<Publisher> present(UI ui);

    /** The slug of the publisher this UI is bound to, without asking for the rest. */
    default Optional<String> slug(UI ui) {
        return present(ui).map(Publisher::slug);
    }

    /** Does this while the UI is bound to another publisher, and binds it again to what it was bound to. */
    default <T> T within(UI ui, String slug, Supplier<T> work) {
        Optional<Publisher> before = present(ui);
        enter(ui, slug);
        try {
            return work.get();
        } finally {
            before.ifPresentOrElse(publisher -> enter(ui, publisher.slug()), () -> leave(ui));
        }
    }

    /** The publishers that the signed-in person may switch to, by name; empty for the marketplace's people. */
    List<Publisher> mine();
}
