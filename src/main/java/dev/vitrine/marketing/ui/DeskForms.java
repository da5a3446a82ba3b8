package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Section;
import dev.vitrine.marketing.TranslationDesk;
import dev.vitrine.marketing.TranslationDesk.Line;
import dev.vitrine.marketing.TranslationDesk.Sheet;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the form of one text of the translation desk: the section's form with one field on it. */
final class DeskForms {
    private static final int LONG_ROWS = 5;
    private static final int SHORT_ROWS = 2;

    private final SectionForms forms;
    private final Sheet sheet;

    DeskForms(SectionForms forms, Sheet sheet) {
        this.forms = forms;
        this.sheet = sheet;
    }

    /** @param label of the field */
    SectionForm<?> form(Line line, String label) {
        return switch (line.path().section().kind()) {
            case LISTING -> form(Listing.class, line, label);
            case PLAN -> form(Plan.class, line, label);
            case LEGAL -> form(Legal.class, line, label);
            default -> throw new IllegalArgumentException(line.path() + " is no text");
        };
    }

    private <S extends Section> SectionForm<S> form(Class<S> type, Line line, String label) {
        FieldPath path = line.path();
        SectionForm<S> form = forms.form(type, sheet.offer(), path.section());
        if (path.section().kind() == SectionKey.Kind.LEGAL) {
            terms(form, line, label);
        } else if (path.field().contains("[")) {
            item(type, form, line, label);
        } else if (DeskText.isRich(path)) {
            int rows = path.field().equals("summary") ? SHORT_ROWS : LONG_ROWS;
            new TextFields<>(form, sheet.language(), null).html(label, path.field(), line.limit(), rows, "", "");
        } else {
            new TextFields<>(form, sheet.language(), null).title(label, path.field(), line.limit(), "");
        }
        form.load();
        return form;
    }

    private static <S extends Section> void terms(SectionForm<S> form, Line line, String label) {
        var terms = TextFields.checkedAfterPause(new TextArea(label));
        terms.addClassName("v-terms");
        form.field(terms, line.path().field()).limit(line.limit());
    }

    /** A text within an item of a list, which the language may inherit as a whole. */
    private <S extends Section> void item(Class<S> type, SectionForm<S> form, Line line, String label) {
        FieldPath path = line.path();
        var field = TextFields.checkedAfterPause(new TextField(label));
        form.add(field);
        form.bind(field, path.field(), section -> text(section, path), (section, text) -> {
                    String now = text == null ? "" : text;
                    return now.equals(text(section, path))
                            ? section
                            : type.cast(TranslationDesk.translated(sheet.content(), section, path, now));
                })
                .limit(line.limit());
    }

    private static String text(@Nullable Section section, FieldPath path) {
        return FieldValues.get(section, path).map(JsonNode::asString).orElse("");
    }
}
