package dev.vitrine.audit.ui;

import dev.vitrine.kit.Labels;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The details of entries that have a name for people; named after the keys of the details. */
enum Detail {
    FROM,
    UNTIL,
    WHY,
    PROVIDER,
    HOW,
    LANGUAGE,
    LANGUAGES,
    ZONE,
    BY,
    COUNT,
    ROLE,
    BEFORE,
    REFUSED,
    MAIL,
    PERSON,
    PURPOSE,
    SLUG,
    REASON,
    NAMESPACE,
    LOGO,
    ACCENT,
    ALLOWED,
    VERSION,
    FIELDS,
    MORE,
    ADDRESS,
    EXPIRES,
    FOUND,
    DIGEST,
    NEWS,
    RENEWED,
    REMAINING,
    BASE,
    TARGET,
    FORM,
    OFFER,
    STATE,
    REVISION,
    TO,
    NOTE,
    TEXTS,
    ITEM,
    CELLS,
    WANTED,
    GIVEN,
    ASKED,
    PUBLISHER,
    LASTOFMINUTE,
    SECONDFACTOR,
    NAME,
    ACTIONS,
    SUBJECT,
    SUBSCRIPTION,
    FIELD,
    PIN,
    RULE,
    NUMBER,
    STATUS,
    VALUE,
    DAY,
    REMOVED,
    TICKET,
    AGREEDBY,
    AGENT1,
    AGENT2;

    /** What an entry of the operator's lists calls its fields has its words there; that room lies above this one. */
    private static final String LIST_ENTRY = "list.entry.";

    private static final String LIST_FIELDS = "marketplace.entryField.";

    /** The translation key of what this detail of such an action is called; empty when it got no name yet. */
    static Optional<String> key(String action, String detail) {
        if (action.startsWith(LIST_ENTRY)) {
            return Optional.of(LIST_FIELDS + detail);
        }
        var name = detail.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(Labels::key);
    }
}
