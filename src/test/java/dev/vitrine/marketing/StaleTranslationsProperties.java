package dev.vitrine.marketing;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Facts.MadeFrom;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Rules;
import dev.vitrine.rules.RulesFixtures;
import dev.vitrine.rules.Translations;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** A translation is stale exactly when its source text is another one than it was made from, whatever was edited before. */
class StaleTranslationsProperties {
    private static final Facts FACTS = RulesFixtures.facts(ContentFixtures.contoso());
    private static final List<Function<LanguageTag, FieldPath>> FIELDS = List.of(
            language -> FieldPath.of(SectionKey.listing(language), "title"),
            language -> FieldPath.of(SectionKey.plan(ContentFixtures.BYOL, language), "summary"),
            language -> FieldPath.of(SectionKey.legal(language), "terms"));

    /** One save of one text; each text is one of a few, so that earlier ones come back. */
    record Edit(int field, boolean source, String text) {
        FieldPath path() {
            return FIELDS.get(field).apply(source ? FR : EN);
        }
    }

    /** What the book keeps: by path and text, the source text. */
    private final Map<FieldPath, Map<Sha256, MadeFrom>> book = new HashMap<>();

    /** The same as a person would tell it: by path and text, the source text that was there when it was first written. */
    private final Map<FieldPath, Map<String, String>> told = new HashMap<>();

    private OfferContent draft = ContentFixtures.contoso();

    @Provide
    Arbitrary<Edit> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, FIELDS.size() - 1),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "one", "two", "three"))
                .as(Edit::new);
    }

    @Property(tries = 60)
    void a_translation_is_stale_when_its_source_is_not_the_one_it_was_made_from(
            @ForAll @Size(max = 12) List<@From("edits") Edit> edits) {
        remember(draft.sections().keySet());
        edits.forEach(edit -> {
            draft = draft.with(
                    edit.path().section(),
                    FieldValues.with(
                            draft.get(edit.path().section()),
                            edit.path(),
                            edit.text.isEmpty() ? null : StringNode.valueOf(edit.text)));
            remember(Set.of(edit.path().section()));
            assertThat(stale()).isEqualTo(expected());
        });
    }

    private void remember(Set<SectionKey> saved) {
        Translated.written(draft, saved, known())
                .forEach(text -> book.computeIfAbsent(text.path(), path -> new HashMap<>())
                        .put(text.text(), new MadeFrom(text.source(), 1L)));
        FIELDS.stream()
                .map(field -> field.apply(EN))
                .filter(path -> saved.contains(path.section()))
                .filter(path -> !text(path).isEmpty() && !source(path).isEmpty())
                .forEach(
                        path -> told.computeIfAbsent(path, p -> new HashMap<>()).putIfAbsent(text(path), source(path)));
    }

    /** As the book tells the facts: of the texts that are there. */
    private Map<FieldPath, MadeFrom> known() {
        var known = new HashMap<FieldPath, MadeFrom>();
        Translated.of(draft).forEach(text -> {
            MadeFrom madeFrom = book.getOrDefault(text.path(), Map.of()).get(text.text());
            if (madeFrom != null) {
                known.put(text.path(), madeFrom);
            }
        });
        return known;
    }

    private Set<FieldPath> stale() {
        return Rules.validate(draft, null, RulesFixtures.marketplace(), FACTS.withTranslations(known())).stream()
                .filter(finding -> finding.rule() == Rule.TRANSLATION_STALE)
                .map(Finding::path)
                .collect(Collectors.toSet());
    }

    private Set<FieldPath> expected() {
        return FIELDS.stream()
                .map(field -> field.apply(EN))
                .filter(path -> !text(path).isEmpty())
                .filter(path -> {
                    String from = from(path);
                    return from != null && !from.equals(source(path));
                })
                .collect(Collectors.toSet());
    }

    private @Nullable String from(FieldPath path) {
        return told.getOrDefault(path, Map.of()).get(text(path));
    }

    private String source(FieldPath path) {
        return text(Translations.source(path, FR));
    }

    private String text(FieldPath path) {
        return FieldValues.get(draft.get(path.section()), path)
                .map(node -> node.asString())
                .orElse("");
    }
}
