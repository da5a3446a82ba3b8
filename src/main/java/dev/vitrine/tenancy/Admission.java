package dev.vitrine.tenancy;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;

/** What the doors ask about the person who is signed in; the identity room answers. */
public interface Admission {
    /** Whether the signed-in person is a member of this publisher now, and the publisher is not closed to him. */
    boolean isMember(PublisherId publisher);

    /** Whether the signed-in person is the owner of this publisher now. */
    boolean isOwner(PublisherId publisher);

    /** Whether this is the signed-in person. */
    boolean isSelf(PersonId person);

    /** Whether the signed-in person has this role of the marketplace now. */
    boolean has(PlatformRole role);
}
