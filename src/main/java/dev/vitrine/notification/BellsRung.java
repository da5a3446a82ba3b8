package dev.vitrine.notification;

import dev.vitrine.shared.PersonId;
import java.util.Set;

/** These people's unread news may have changed; published inside the transaction. */
public record BellsRung(Set<PersonId> people) {}
