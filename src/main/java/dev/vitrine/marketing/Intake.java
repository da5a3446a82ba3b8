package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.marketing.TranslationFiles.Change;
import dev.vitrine.marketing.TranslationFiles.Reading.Arrival;
import dev.vitrine.marketing.TranslationFiles.Reason;
import dev.vitrine.marketing.TranslationFiles.Refusal;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Judges arriving translations one after the other against what the offer has now. */
final class Intake {
    private final OfferContent before;
    private final LanguageTag source;
    private final Limits limits;
    private final Predicate<LanguageTag> mayEdit;
    private final Map<LanguageTag, Map<String, TranslationUnit>> units = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private OfferContent content;
    private int same;
    private int unknown;

    /** What keeps a section from being saved. */
    @FunctionalInterface
    interface Limits {
        List<Finding> broken(OfferContent draft, SectionKey key, Section value);
    }

    /** @param mayEdit whether the present person may edit texts in a language */
    Intake(OfferContent content, LanguageTag source, Limits limits, Predicate<LanguageTag> mayEdit) {
        this.before = content;
        this.content = content;
        this.source = source;
        this.limits = limits;
        this.mayEdit = mayEdit;
    }

    void take(LanguageTag language, List<ArrivingText> texts) {
        texts.forEach(text -> take(language, text));
    }

    /** For texts in a language that the offer has not. */
    void ignore(List<ArrivingText> texts) {
        unknown += texts.size();
    }

    private void take(LanguageTag language, ArrivingText text) {
        TranslationUnit unit = unit(language, text.path());
        String target = text.target() == null ? "" : text.target();
        if (unit == null) {
            unknown++;
        } else if (text.target() != null && (target.isEmpty() || target.equals(unit.target()))) {
            same++;
        } else {
            var change = new Change(text.line(), unit.path(), text.sourceHash(), unit.target(), target);
            if (!mayEdit.test(language)) {
                refuse(change, Reason.NOT_ALLOWED, List.of());
            } else if (text.target() == null) {
                refuse(change, Reason.NOT_TEXT, List.of());
            } else if (!text.sourceHash().equals(TranslationUnit.hash(text.source()))) {
                refuse(change, Reason.DAMAGED, List.of());
            } else {
                judge(unit, change);
            }
        }
    }

    /** Judges once more what could be taken in when the file was read. */
    void again(Change change) {
        TranslationUnit unit = change.path()
                .section()
                .language()
                .map(language -> unit(language, change.path().toString()))
                .orElse(null);
        if (unit == null) {
            refuse(change, Reason.SOURCE_CHANGED, List.of());
        } else if (!change.path().section().language().filter(mayEdit).isPresent()) {
            refuse(change, Reason.NOT_ALLOWED, List.of());
        } else if (!unit.target().equals(change.before())) {
            refuse(change, Reason.TARGET_CHANGED, List.of());
        } else {
            judge(unit, change);
        }
    }

    private @Nullable TranslationUnit unit(LanguageTag language, String path) {
        return units.computeIfAbsent(language, this::units).get(path);
    }

    private Map<String, TranslationUnit> units(LanguageTag language) {
        var found = new HashMap<String, TranslationUnit>();
        TranslatableTexts.of(before, source, language)
                .forEach(unit -> found.put(unit.path().toString(), unit));
        return found;
    }

    private void judge(TranslationUnit unit, Change change) {
        if (!change.sourceHash().equals(unit.sourceHash())) {
            refuse(change, Reason.SOURCE_CHANGED, List.of());
            return;
        }
        FieldPath path = change.path();
        Section edited = TranslatableTexts.with(content, source, path, change.after());
        List<Finding> broken = limits.broken(content, path.section(), edited).stream()
                .filter(finding -> finding.path().within(path))
                .toList();
        if (broken.isEmpty()) {
            content = content.with(path.section(), edited);
            changes.add(change);
        } else {
            refuse(change, Reason.LIMIT, broken);
        }
    }

    private void refuse(Change change, Reason reason, List<Finding> findings) {
        refused.add(new Refusal(change.line(), change.path(), reason, change.after(), findings));
    }

    Arrival arrival() {
        return new Arrival(before, content, List.copyOf(changes), List.copyOf(refused), same, unknown);
    }
}
