package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.assets.Pictures;
import dev.vitrine.content.FieldNames;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.Findings;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The four logos (V10), each of its exact size. */
final class LogosField extends CustomField<SortedMap<LogoSize, Picture>> {
    private final Map<LogoSize, PictureField> fields = new EnumMap<>(LogoSize.class);

    LogosField(Pictures pictures, PictureAddresses addresses) {
        super(Collections.emptySortedMap());
        var row = new Div();
        row.addClassName("v-logos");
        for (LogoSize size : LogoSize.values()) {
            var field = new PictureField(
                    getTranslation(FieldNames.label(SectionKey.Kind.LISTING, "logos." + size.name())),
                    new Pictures.Wanted(size.width(), size.height(), true, PictureField.MAX_BYTES),
                    pictures,
                    addresses);
            field.removable();
            field.addValueChangeListener(event -> updateValue());
            fields.put(size, field);
            row.add(field);
        }
        add(row);
    }

    /** What buyers see for the sizes that this language has not. */
    void inherit(SortedMap<LogoSize, Picture> source) {
        fields.forEach((size, field) -> field.inherit(source.get(size)));
    }

    /** Shows each finding at its size. */
    void findings(List<Finding> all) {
        fields.forEach((size, field) -> {
            String text = all.stream()
                    .filter(finding -> finding.path().field().contains(size.name()))
                    .map(finding -> Findings.text(this, finding))
                    .collect(Collectors.joining(" "));
            field.setErrorMessage(text);
            field.setInvalid(!text.isEmpty());
            all.stream()
                    .map(Finding::path)
                    .filter(path -> path.field().contains(size.name()))
                    .findFirst()
                    .ifPresent((FieldPath path) -> FieldAddress.mark(field, path));
        });
    }

    @Override
    protected SortedMap<LogoSize, Picture> generateModelValue() {
        var value = new TreeMap<LogoSize, Picture>();
        fields.forEach((size, field) -> {
            if (field.getValue() != null) {
                value.put(size, field.getValue());
            }
        });
        return Collections.unmodifiableSortedMap(value);
    }

    @Override
    protected void setPresentationValue(@Nullable SortedMap<LogoSize, Picture> value) {
        fields.forEach((size, field) -> field.setValue(value == null ? null : value.get(size)));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        fields.values().forEach(field -> field.setReadOnly(readOnly));
    }
}
