package dev.vitrine;

import dev.vitrine.content.FieldNames;
import dev.vitrine.identity.AccountMail;
import dev.vitrine.images.SasUrls;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Moment;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.support.TicketSeverity;
import java.util.Arrays;
import java.util.List;

/**
 * Keys that no string constant spells out, and constants that look like keys and are none. Enums labelled by {@code
 * Labels.key} need no entry: a bundle that has one label of an enum must have all of them.
 */
final class TranslationFamilies {
    private TranslationFamilies() {}

    /** Keys made of these parts around the name of every constant. */
    record Family(String before, Class<? extends Enum<?>> constants, String after) {}

    static final List<Family> FAMILIES = List.of(
            new Family("rules.", Rule.class, ".message"),
            new Family("rules.", Rule.class, ".fix"),
            new Family("rules.lock.", Lock.Reason.class, ""),
            new Family("rules.wayOut.", Lock.WayOut.class, ""),
            new Family("images.sas.problem.", SasUrls.Problem.class, ""),
            new Family("notification.account.", AccountMail.What.class, ".title"),
            new Family("notification.account.", AccountMail.What.class, ".text"),
            new Family("notification.account.", AccountMail.What.class, ".not"),
            new Family("notification.account.", AccountMail.What.class, ".link"),
            new Family("support.new.severity.", TicketSeverity.class, ""),
            new Family("kit.moment.", Moment.class, ""),
            new Family("content.section.", SectionKey.Kind.class, ""));

    /** Labels of all fields of content. */
    static List<String> fields() {
        return Arrays.stream(SectionKey.Kind.values())
                .flatMap(kind -> FieldNames.of(kind).stream().map(field -> FieldNames.label(kind, field)))
                .toList();
    }

    /** Beginnings of string constants that begin with a room's name without being keys: names of hosts. */
    static final List<String> NO_KEYS = List.of("support.contoso.example", "support.fabrikam.example");
}
