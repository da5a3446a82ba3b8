package dev.vitrine.images.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.images.ui.DiskChecker.Disk;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.kit.Icons;
import dev.vitrine.shared.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One data disk of a version: its LUN and its VHD. */
final class DataDiskRow extends Composite<Div> {
    /** What stands in content for a LUN that was not given; the rules refuse it. */
    private static final int NONE = -1;

    private final String key;
    private final IntegerField lun = new IntegerField();
    private final VhdField vhd;
    private final Button remove = new Button(Icons.of("trash"));
    private final transient FieldShell<IntegerField> lunShell;
    private final transient FieldShell<VhdField> vhdShell;

    DataDiskRow(DataDisk disk, FieldPath path, PastedUrls pasted, Runnable changed, Consumer<DataDiskRow> removed) {
        key = disk.key();
        vhd = new VhdField(getTranslation("images.lunVhd", disk.lun()), path.then("vhd"), pasted, changed);
        lun.setLabel(getTranslation("images.lun"));
        lun.setMin(0);
        lun.setMax(VmImage.LUN_MAX);
        lun.setStepButtonsVisible(true);
        lun.setManualValidation(true);
        lun.setValueChangeMode(ValueChangeMode.LAZY);
        lun.setValue(disk.lun());
        lun.addValueChangeListener(event -> {
            vhd.setLabel(getTranslation("images.lunVhd", lun()));
            changed.run();
        });
        vhd.setValue(disk.vhd());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("images.disk.remove", disk.lun()));
        remove.addClickListener(event -> {
            pasted.drop(path);
            removed.accept(this);
        });
        lunShell = FieldShell.of(lun, path.then("lun"));
        vhdShell = FieldShell.of(vhd, path.then("vhd"));
        FieldAddress.mark(getContent(), path);
        getContent().addClassName("v-data-disk");
        getContent().add(lun, vhd, remove);
    }

    private int lun() {
        return lun.isEmpty() ? NONE : lun.getValue();
    }

    /** See {@link VhdField#checkable}. */
    Optional<Disk> checkable() {
        return vhd.checkable();
    }

    DataDisk value() {
        return new DataDisk(key, lun(), vhd.getValue());
    }

    /** @param removable whether the number of data disks may change */
    void judge(ImageState state, boolean readOnly, boolean removable) {
        for (FieldShell<?> shell : List.of(lunShell, vhdShell)) {
            boolean locked = state.lockAt(shell.path()).isPresent();
            shell.field().getElement().getClassList().set("v-locked", locked);
            shell.findings(state.findings()).readOnly(readOnly);
        }
        vhd.judge(state, vhd.isReadOnly());
        remove.setVisible(!readOnly && removable && !lun.isReadOnly());
    }
}
