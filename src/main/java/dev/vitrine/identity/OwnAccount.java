package dev.vitrine.identity;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the signed-in person may see and choose of himself. Nobody reaches another's. */
public interface OwnAccount {
    /**
     * What the person chooses for himself.
     *
     * @param name as shown in history; 1 to {@link Registration#NAME_MAX} code points
     * @param language of the interface and of mail: {@code fr} or {@code en}
     * @param zone in which he reads times, on screen and in mail
     */
    record Settings(String name, Locale language, ZoneId zone) {}

    /**
     * A membership.
     *
     * @param languages the languages a marketing editor is limited to
     * @param offers the offers the member is limited to; empty for all
     */
    record Seat(Publisher publisher, PublisherRole role, Set<LanguageTag> languages, Set<OfferId> offers) {}

    /**
     * @param mail address to sign in with
     * @param seats by the publisher's name
     * @param platform roles of the marketplace
     */
    record View(String mail, Settings settings, List<Seat> seats, Set<PlatformRole> platform) {}

    /** What became of {@link #save}. */
    enum Outcome {
        SAVED,
        /** Empty or too long. */
        BAD_NAME,
        /** A language in which there is no interface, or a zone whose id is too long to be one of a place. */
        BAD_CHOICE
    }

    View read();

    /** In force with the next click, and for the next mail. Saving what already stands changes nothing. */
    Outcome save(Settings settings);
}
