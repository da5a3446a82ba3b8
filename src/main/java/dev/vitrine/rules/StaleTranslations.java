package dev.vitrine.rules;

import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.FieldValues;
import dev.vitrine.rules.Facts.MadeFrom;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Translations whose source text changed since they were made (product.md section 4, Languages). */
final class StaleTranslations {
    private final Check check;
    private final LanguageTag source;
    private final Map<SectionKey, ObjectNode> trees = new HashMap<>();

    private StaleTranslations(Check check, LanguageTag source) {
        this.check = check;
        this.source = source;
    }

    static void check(Check check) {
        var source = check.draft().basics().sourceLanguage();
        if (source != null) {
            check.facts().translations().forEach(new StaleTranslations(check, source)::translation);
        }
    }

    private void translation(FieldPath path, MadeFrom madeFrom) {
        SectionKey section = path.section();
        LanguageTag language = section.language().orElseThrow();
        if (language.equals(source)
                || !check.languages().contains(language)
                || !section.sku().map(check.skus()::contains).orElse(true)
                || text(path).isEmpty()) {
            return;
        }
        String present = text(Translations.source(path, source));
        if (!madeFrom.source().equals(Translations.hash(present))) {
            check.add(Rule.TRANSLATION_STALE, path);
        }
    }

    private String text(FieldPath path) {
        return FieldValues.get(trees.computeIfAbsent(path.section(), this::tree), path)
                .map(JsonNode::asString)
                .orElse("");
    }

    private ObjectNode tree(SectionKey key) {
        return CanonicalJson.toTree(check.draft().get(key));
    }
}
