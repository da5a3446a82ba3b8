package dev.vitrine.images.ui;

import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.OpenPort;
import dev.vitrine.content.VmImage.Protocol;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.StableKey;
import java.util.List;

/** The open ports of an image. */
final class PortsField extends RowsField<OpenPort, PortRow> {
    private final FieldPath path;

    PortsField(FieldPath path, String label, String emptyText, String addLabel) {
        super(label, emptyText, addLabel);
        this.path = path;
        addClassName("v-ports");
    }

    @Override
    PortRow row(OpenPort port) {
        return new PortRow(port, path.item(port.key()), this::changed, this::remove);
    }

    @Override
    int most() {
        return VmImage.PORTS_MAX;
    }

    @Override
    OpenPort next(List<OpenPort> ports) {
        return new OpenPort(StableKey.next(), PortRow.NONE, Protocol.TCP, "");
    }
}
