package dev.vitrine.images.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.OpenPort;
import dev.vitrine.content.VmImage.Protocol;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.FieldPath;
import java.util.List;
import java.util.function.Consumer;

/** One open port: number, protocol, purpose. */
final class PortRow extends Composite<Div> implements RowsField.Row<OpenPort> {
    /** What stands in content for a port that has no number yet. */
    static final int NONE = 0;

    private static final int LARGEST = 65_535;

    private final String key;
    private final FieldPath path;
    private final IntegerField port = new IntegerField();
    private final Select<Protocol> protocol = new Select<>();
    private final TextField purpose = new TextField();
    private final Button remove = new Button(Icons.of("trash"));
    private final transient List<FieldShell<?>> shells;

    PortRow(OpenPort item, FieldPath path, Runnable changed, Consumer<PortRow> removed) {
        key = item.key();
        this.path = path;
        port.setAriaLabel(getTranslation("images.port.number"));
        port.setPlaceholder(getTranslation("images.port.number"));
        port.setManualValidation(true);
        port.setMin(1);
        port.setMax(LARGEST);
        port.setValueChangeMode(ValueChangeMode.LAZY);
        port.addValueChangeListener(event -> changed.run());
        protocol.setAriaLabel(getTranslation("images.port.protocol"));
        protocol.setItems(Protocol.values());
        protocol.setItemLabelGenerator(choice -> getTranslation(Labels.key(choice)));
        protocol.addValueChangeListener(event -> changed.run());
        purpose.setAriaLabel(getTranslation("images.port.purpose"));
        purpose.setPlaceholder(getTranslation("images.port.purposeExample"));
        purpose.setMaxLength(VmImage.PORT_PURPOSE_MAX);
        purpose.setValueChangeMode(ValueChangeMode.LAZY);
        purpose.addValueChangeListener(event -> changed.run());
        remove.setAriaLabel(getTranslation("images.port.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(event -> removed.accept(this));
        shells = List.of(
                FieldShell.of(port, path.then("port")),
                FieldShell.of(protocol, path.then("protocol")),
                FieldShell.of(purpose, path.then("purpose")));
        show(item);
        FieldAddress.mark(getContent(), path);
        getContent().addClassName("v-port");
        getContent().add(port, protocol, purpose, remove);
    }

    private void show(OpenPort item) {
        if (item.port() != NONE) {
            port.setValue(item.port());
        }
        protocol.setValue(item.protocol());
        purpose.setValue(item.purpose());
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public OpenPort value() {
        return new OpenPort(key, port.isEmpty() ? NONE : port.getValue(), protocol.getValue(), purpose.getValue());
    }

    @Override
    public void judge(ImageState state, boolean readOnly) {
        boolean shut = readOnly || state.lockOn(path).isPresent();
        shells.forEach(shell -> shell.findings(state.findings()).readOnly(shut));
        remove.setVisible(!shut);
    }

    @Override
    public void focus() {
        port.focus();
    }
}
