package dev.vitrine.offers.ui;

import dev.vitrine.assets.Pictures;
import dev.vitrine.content.Change;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.People;
import dev.vitrine.kit.ChangeFilter;
import dev.vitrine.kit.CompareDocument;
import dev.vitrine.kit.CompareView.Mode;
import dev.vitrine.kit.CompareView.States;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.History;
import dev.vitrine.offers.History.Origin;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a comparison as a file for the signed-in person, in the scope that is open. */
@Component
class ComparisonFiles {
    /** All pictures of a file together; what goes beyond is left out and says so. */
    private static final int PICTURES_MAX = 8 << 20;

    private static final DateTimeFormatter IN_NAMES = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final History history;
    private final Drafts drafts;
    private final Pictures pictures;
    private final People people;
    private final CurrentPerson person;
    private final MarketplaceLists lists;
    private final Translations translations;
    private final Clock clock;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;

    ComparisonFiles(
            History history,
            Drafts drafts,
            Pictures pictures,
            People people,
            CurrentPerson person,
            MarketplaceLists lists,
            Translations translations,
            Clock clock,
            CurrentTenant tenant,
            ApplicationEventPublisher events) {
        this.history = history;
        this.drafts = drafts;
        this.pictures = pictures;
        this.people = people;
        this.person = person;
        this.lists = lists;
        this.translations = translations;
        this.clock = clock;
        this.tenant = tenant;
        this.events = events;
    }

    /** @param name to keep it under */
    record File(String name, String html) {}

    /** What is asked for, in the words of the comparison's address. */
    record Wish(String base, String target, Mode mode, ChangeFilter filter) {}

    File make(OfferId offer, Wish wish) {
        var reader = person.require();
        var formats = translations.formats(reader.language(), reader.zone());
        var head = drafts.head(offer);
        var before = history.state(offer, wish.base());
        var after = history.state(offer, wish.target());
        var compared = history.compared(offer, before, after);
        var shown = wish.filter().apply(compared.changes());
        var document = new CompareDocument(
                new States(compared.base(), compared.target(), shown, compared.equal()),
                wish.mode(),
                formats,
                id -> lists.nameOfAny(id, formats.locale()),
                pictures());
        var origins = List.of(history.origin(offer, before), history.origin(offer, after));
        events.publishEvent(Audited.of("offer.comparison.exported", tenant.require(), offer.toString())
                .with(Map.of("base", wish.base(), "target", wish.target())));
        var names = people.names(
                origins.stream().map(Origin::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new File(
                head.offerId() + "_" + inNames(wish.base(), origins.getFirst(), formats) + "_"
                        + inNames(wish.target(), origins.getLast(), formats) + ".html",
                document.html(new CompareDocument.Head(
                        say(formats, "offers.comparison.title", head.name()),
                        side(origins.getFirst(), names, formats),
                        side(origins.getLast(), names, formats),
                        note(head, reader, compared.changes(), shown, formats))));
    }

    private List<String> note(
            OfferHead head,
            CurrentPerson.Person reader,
            SortedMap<SectionKey, List<Change>> all,
            SortedMap<SectionKey, List<Change>> shown,
            Formats formats) {
        var note = new ArrayList<String>();
        note.add(say(
                formats, "offers.comparison.made", head.offerId(), reader.name(), formats.dateTime(clock.instant())));
        if (!shown.equals(all)) {
            note.add(say(formats, "offers.comparison.part"));
        }
        return note;
    }

    private CompareDocument.Side side(Origin origin, Map<PersonId, String> names, Formats formats) {
        String name = switch (origin.state()) {
            case State.DraftNow now -> say(formats, "offers.comparison.draft");
            case State.StagedNow now -> say(formats, "offers.comparison.staged", revision(origin));
            case State.LiveNow now -> say(formats, "offers.comparison.live", revision(origin));
            case State.AtRevision at -> revision(origin);
            case State.AfterSave after -> say(formats, "offers.comparison.save");
        };
        return new CompareDocument.Side(name, origin.said(formats, names));
    }

    private static String revision(Origin origin) {
        return "r" + origin.revision();
    }

    /** A save by its moment, everything else by its word. */
    private static String inNames(String word, Origin origin, Formats formats) {
        return origin.state() instanceof State.AfterSave && origin.at() != null
                ? IN_NAMES.format(origin.at().atZone(formats.zone()))
                : word;
    }

    private String say(Formats formats, String key, Object... args) {
        return translations.get(key, formats.locale(), args);
    }

    private Function<Sha256, Optional<String>> pictures() {
        var known = new HashMap<Sha256, Optional<String>>();
        int[] left = {PICTURES_MAX};
        return hash -> known.computeIfAbsent(
                hash,
                wanted -> pictures.find(wanted).flatMap(content -> {
                    left[0] -= content.bytes().length;
                    return left[0] < 0
                            ? Optional.empty()
                            : Optional.of("data:" + content.mediaType() + ";base64,"
                                    + Base64.getEncoder().encodeToString(content.bytes()));
                }));
    }
}
