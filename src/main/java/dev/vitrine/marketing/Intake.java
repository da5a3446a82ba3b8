package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges arriving translations one after the other against what the offer has now. */
final class Intake {
    private final LanguageTag source;
    private final Limits limits;
    private final Map<String, TranslationUnit> units = new HashMap<>();
    private final List<FieldPath> stale = new ArrayList<>();
    private final List<Finding> rejected = new ArrayList<>();
    private OfferContent content;
    private int same;
    private int unknown;

    /** What keeps a section from being saved. */
    @FunctionalInterface
    interface Limits {
        List<Finding> broken(OfferContent draft, SectionKey key, Section value);
    }

    Intake(OfferContent content, LanguageTag source, LanguageTag language, Limits limits) {
        this.content = content;
        this.source = source;
        this.limits = limits;
        TranslatableTexts.of(content, source, language)
                .forEach(unit -> units.put(unit.path().toString(), unit));
    }

    void take(ArrivingText text) {
        TranslationUnit unit = units.get(text.path());
        if (unit == null) {
            unknown++;
        } else if (text.target().isEmpty() || text.target().equals(unit.target())) {
            same++;
        } else if (!text.sourceHash().equals(unit.sourceHash())) {
            stale.add(unit.path());
        } else {
            put(unit.path(), text.target());
        }
    }

    private void put(FieldPath path, String text) {
        Section edited = TranslatableTexts.with(content, source, path, text);
        List<Finding> broken = limits.broken(content, path.section(), edited).stream()
                .filter(finding -> finding.path().within(path))
                .toList();
        if (broken.isEmpty()) {
            content = content.with(path.section(), edited);
        } else {
            rejected.addAll(broken);
        }
    }

    OfferContent content() {
        return content;
    }

    int same() {
        return same;
    }

    int unknown() {
        return unknown;
    }

    List<FieldPath> stale() {
        return List.copyOf(stale);
    }

    List<Finding> rejected() {
        return List.copyOf(rejected);
    }
}
