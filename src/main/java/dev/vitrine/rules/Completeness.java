package dev.vitrine.rules;

import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Requirements.Requirement;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How much of what is required has been filled in (product.md section 4, Languages). */
public record Completeness(SortedMap<LanguageTag, Share> languages, Share whole) {
    /** Filled of required. */
    public record Share(int filled, int required) {
        public boolean complete() {
            return filled >= required;
        }

        /** 0 to 100, rounded down, so that 100 means complete. */
        public int percent() {
            return required == 0 ? 100 : (int) (100L * filled / required);
        }
    }

    public static Completeness of(OfferContent draft, Marketplace marketplace) {
        var requirements = Requirements.of(draft, marketplace);
        var languages = new TreeMap<LanguageTag, Share>();
        for (var language : draft.basics().languages()) {
            languages.put(
                    language,
                    share(
                            requirements,
                            r -> r.path()
                                    .section()
                                    .language()
                                    .filter(language::equals)
                                    .isPresent()));
        }
        return new Completeness(Collections.unmodifiableSortedMap(languages), share(requirements, r -> true));
    }

    /** The shares of all sections in which anything is required, saved or not. */
    public static SortedMap<SectionKey, Share> ofSections(OfferContent draft, Marketplace marketplace) {
        var sections = new TreeMap<SectionKey, Share>();
        for (var requirement : Requirements.of(draft, marketplace)) {
            sections.merge(
                    requirement.path().section(),
                    new Share(requirement.filled() ? 1 : 0, 1),
                    (one, other) -> new Share(one.filled + other.filled, one.required + other.required));
        }
        return Collections.unmodifiableSortedMap(sections);
    }

    private static Share share(List<Requirement> requirements, Predicate<Requirement> which) {
        var chosen = requirements.stream().filter(which).toList();
        return new Share((int) chosen.stream().filter(Requirement::filled).count(), chosen.size());
    }
}
