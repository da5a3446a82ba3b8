package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.assets.PictureLooks;
import dev.vitrine.assets.Pictures;
import dev.vitrine.content.FieldNames;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.ShowsItemFindings;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The four logos (V10), each of its exact size. */
final class LogosField extends CustomField<SortedMap<LogoSize, Picture>> implements ShowsItemFindings {
    private final Map<LogoSize, PictureField> fields = new EnumMap<>(LogoSize.class);
    private final Button fromOne;
    private final transient Pictures pictures;
    private final transient PictureLooks looks;

    LogosField(Pictures pictures, PictureLooks looks, PictureAddresses addresses) {
        super(Collections.emptySortedMap());
        this.pictures = pictures;
        this.looks = looks;
        fromOne = new Button(getTranslation("marketing.crop.fromOne"), Icons.of("picture"), event -> fromOne());
        var row = new Div();
        row.addClassName("v-logos");
        for (LogoSize size : LogoSize.values()) {
            var field = new PictureField(
                    getTranslation(FieldNames.label(SectionKey.Kind.LISTING, "logos." + size.name())),
                    wanted(size),
                    pictures,
                    addresses);
            field.removable();
            field.addValueChangeListener(event -> updateValue());
            fields.put(size, field);
            row.add(field);
        }
        var box = new Div(fromOne, row);
        box.addClassName("v-logos-box");
        add(box);
    }

    private static Pictures.Wanted wanted(LogoSize size) {
        return new Pictures.Wanted(size.width(), size.height(), true, PictureField.MAX_BYTES);
    }

    private void fromOne() {
        List<LogoSize> sizes = List.copyOf(fields.keySet());
        new LargePictureDialog(pictures, sizes.stream().map(LogosField::wanted).toList(), cut -> {
                    for (int i = 0; i < sizes.size(); i++) {
                        fields.get(sizes.get(i)).setValue(cut.get(i));
                    }
                    updateValue();
                })
                .open();
    }

    /** What buyers see for the sizes that this language has not. */
    void inherit(SortedMap<LogoSize, Picture> source) {
        fields.forEach((size, field) -> field.inherit(source.get(size)));
    }

    /** Shows each finding at its size. */
    void findings(List<Finding> all) {
        fields.forEach((size, field) -> {
            List<Finding> mine = all.stream()
                    .filter(finding -> finding.path().field().contains(size.name()))
                    .toList();
            field.say(mine);
            field.mark(mine, looks);
            mine.stream().map(Finding::path).findFirst().ifPresent((FieldPath path) -> FieldAddress.mark(field, path));
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
        fromOne.setVisible(!readOnly);
    }
}
