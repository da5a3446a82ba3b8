package dev.vitrine.rules;

import dev.vitrine.content.Listing.Picture;
import dev.vitrine.rules.PictureLook.Mark;
import dev.vitrine.rules.PictureLook.Sight;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How logos and heroes look (V12): said of a language's own pictures, for what is inherited is said at its source. */
public final class PictureRules {
    private static final Map<Sight, Rule> OF_LOGOS = Map.of(
            Sight.BLACK_GROUND, Rule.V12_LOGO_BLACK_GROUND,
            Sight.WHITE_GROUND, Rule.V12_LOGO_WHITE_GROUND,
            Sight.GRADIENT, Rule.V12_LOGO_GRADIENT,
            Sight.BLACK_MARK, Rule.V12_LOGO_BLACK_MARK,
            Sight.WHITE_MARK, Rule.V12_LOGO_WHITE_MARK,
            Sight.BLUE_MARK, Rule.V12_LOGO_BLUE_MARK,
            Sight.MANY_COLOURS, Rule.V12_LOGO_COLOURS);
    private static final Map<Sight, Rule> OF_HEROES = Map.of(
            Sight.BLACK_GROUND, Rule.V12_HERO_BLACK,
            Sight.WHITE_GROUND, Rule.V12_HERO_WHITE,
            Sight.TRANSPARENT, Rule.V12_HERO_TRANSPARENT,
            Sight.BUSY_TEXT_ZONE, Rule.V12_HERO_TEXT_ZONE);

    private final Check check;

    private PictureRules(Check check) {
        this.check = check;
    }

    static void check(Check check) {
        var rules = new PictureRules(check);
        for (var language : check.languages()) {
            var at = FieldPath.whole(SectionKey.listing(language));
            var listing = check.draft().listing(language);
            listing.logos()
                    .forEach((size, logo) ->
                            rules.look(logo, OF_LOGOS, at.then("logos").then(size.name())));
            if (listing.hero() != null) {
                rules.look(listing.hero(), OF_HEROES, at.then("hero"));
            }
        }
    }

    private void look(Picture picture, Map<Sight, Rule> rules, FieldPath path) {
        var look = check.facts().looks().getOrDefault(picture.hash(), PictureLook.PLAIN);
        for (Mark mark : look.marks()) {
            Rule rule = rules.get(mark.sight());
            if (rule != null) {
                check.add(rule, path, mark.amount());
            }
        }
    }

    /** What in the picture made this rule speak; empty for rules that are not about looks. */
    public static Optional<Sight> sight(Rule rule) {
        return Stream.of(OF_LOGOS, OF_HEROES)
                .flatMap(rules -> rules.entrySet().stream())
                .filter(entry -> entry.getValue() == rule)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
