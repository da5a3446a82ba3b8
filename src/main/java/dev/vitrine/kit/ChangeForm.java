package dev.vitrine.kit;

import dev.vitrine.content.Change;
import dev.vitrine.content.RichText;
import dev.vitrine.shared.Sha256;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** In what form a difference is told: as prose, as pictures or as values. */
sealed interface ChangeForm {
    Set<String> PLAIN = Set.of("title", "terms", "osDescription", "purpose", "name", "alternativeText");

    /**
     * Texts that are compared word by word, in lines.
     *
     * @param marksAlone the words are the same; what differs are their tags, which the texts then show
     */
    record Prose(String before, String after, boolean marksAlone) implements ChangeForm {
        /** Whether one text holds both states: two columns need a text in each. */
        boolean inOneText(CompareView.Mode mode) {
            return mode == CompareView.Mode.INLINE || before.isEmpty() || after.isEmpty();
        }
    }

    /** A picture that came, went or was exchanged. */
    record Pictures(Optional<Picture> before, Optional<Picture> after) implements ChangeForm {}

    /** Anything else, in words; empty where there is none. */
    record Values(String before, String after) implements ChangeForm {}

    /** A picture as content names it. */
    record Picture(Sha256 hash, int width, int height) {}

    static ChangeForm of(Change change, ContentWords words) {
        if (picture(change.before()).isPresent() || picture(change.after()).isPresent()) {
            return new Pictures(picture(change.before()), picture(change.after()));
        }
        boolean rich = words.isRich(change.path());
        if (rich || PLAIN.contains(ContentWords.member(change.path()))) {
            return prose(change, rich);
        }
        return change.kind() == Change.Kind.REORDERED
                ? new Values(words.order(change.path(), change.before()), words.order(change.path(), change.after()))
                : new Values(words.value(change.path(), change.before()), words.value(change.path(), change.after()));
    }

    private static Prose prose(Change change, boolean rich) {
        String before = text(change.before());
        String after = text(change.after());
        String was = rich ? RichText.lines(before) : before;
        String is = rich ? RichText.lines(after) : after;
        return was.equals(is) ? new Prose(before, after, true) : new Prose(was, is, false);
    }

    private static String text(@Nullable JsonNode value) {
        return value == null ? "" : value.asString("");
    }

    /** The picture itself, or that of an item that has one. */
    private static Optional<Picture> picture(@Nullable JsonNode value) {
        if (value == null || !value.isObject()) {
            return Optional.empty();
        }
        var picture = value.has("hash") ? value : value.path("picture");
        return picture.has("hash")
                ? Optional.of(new Picture(
                        Sha256.of(picture.path("hash").asString()),
                        picture.path("width").asInt(),
                        picture.path("height").asInt()))
                : Optional.empty();
    }
}
