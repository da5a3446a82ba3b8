package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import java.util.ArrayList;
import java.util.List;

/** The badges of an offer: how it stands towards buyers, then its submission; a word and a colour each. */
public final class OfferBadges {
    /** One badge in words; the icon is a symbol of kit's sprite, or empty. */
    public record Words(Tone tone, String text, String icon) {}

    private OfferBadges() {}

    /** The badges as words, for templates. */
    public static List<Words> words(Component reader, OfferHead offer) {
        var badges = new ArrayList<Words>();
        badges.add(new Words(tone(offer.publication()), reader.getTranslation(Labels.key(offer.publication())), ""));
        SubmissionMark mark = offer.submission();
        if (mark != null) {
            badges.add(new Words(tone(mark), reader.getTranslation(Labels.key(mark)), icon(mark)));
        }
        return badges;
    }

    /** @param reader the component in whose language the words are */
    public static List<Component> of(Component reader, OfferHead offer) {
        return words(reader, offer).stream().map(OfferBadges::badge).toList();
    }

    private static Component badge(Words words) {
        return words.icon().isEmpty()
                ? new StateBadge(words.tone(), words.text())
                : new StateBadge(words.tone(), words.text(), words.icon());
    }

    private static Tone tone(Publication publication) {
        return switch (publication) {
            case DRAFT -> Tone.DRAFT;
            case STAGED -> Tone.STAGED;
            case LIVE -> Tone.LIVE;
            case REMOVED -> Tone.OUTLINE;
        };
    }

    private static Tone tone(SubmissionMark mark) {
        return switch (mark) {
            case STAGING_RUNNING, CHECKING, PUBLISHING -> Tone.STAGED;
            case WAITING, IN_REVIEW, SCHEDULED -> Tone.REVIEW;
            case CHANGES_REQUESTED, TECHNICAL_FAILURE -> Tone.WARN;
            case STAGING_FAILED, PRODUCTION_FAILED -> Tone.ERROR;
        };
    }

    private static String icon(SubmissionMark mark) {
        return switch (mark) {
            case STAGING_RUNNING, CHECKING, PUBLISHING -> "running";
            case WAITING, SCHEDULED -> "clock";
            case IN_REVIEW -> "review";
            case CHANGES_REQUESTED -> "pencil";
            case TECHNICAL_FAILURE -> "wrench";
            case STAGING_FAILED, PRODUCTION_FAILED -> "error";
        };
    }
}
