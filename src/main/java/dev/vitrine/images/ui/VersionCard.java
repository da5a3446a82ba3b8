package dev.vitrine.images.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.LockNote;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.StableKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One version of an image: its number, its OS disk, its data disks. What was taken in is folded and can only be read. */
final class VersionCard extends Composite<Details> implements RowsField.Row<ImageVersion> {
    private final String key;
    private final FieldPath path;
    private final transient PastedUrls pasted;
    private final Runnable changed;
    private final Span title = new Span();
    private final Div badges = new Div();
    private final TextField number = new TextField();
    private final VhdField osVhd;
    private final Div disks = new Div();
    private final Div diskProblems = new Div();
    private final transient List<DataDiskRow> rows = new ArrayList<>();
    private final Button addDisk = new Button(Icons.of("plus"));
    private final Button remove = new Button(Icons.of("trash"));
    private final Button checkAll = new Button(Icons.of("review"));
    private final Div lockBox = new Div();
    private final Div countBox = new Div();
    private final transient FieldShell<TextField> numberShell;
    private final transient FieldShell<VhdField> osShell;
    private transient @Nullable ImageState state;

    VersionCard(
            ImageVersion version, FieldPath path, PastedUrls pasted, Runnable changed, Consumer<VersionCard> removed) {
        key = version.key();
        this.path = path;
        this.pasted = pasted;
        this.changed = changed;
        osVhd = new VhdField(getTranslation("images.osVhd"), path.then("osVhd"), pasted, changed);
        numberShell = FieldShell.of(number, path.then("number")).help(getTranslation("images.version.numberHelp"));
        osShell = FieldShell.of(osVhd, path.then("osVhd")).help(getTranslation("images.vhd.help"));
        number();
        osVhd.setValue(version.osVhd());
        version.dataDisks().forEach(disk -> rows.add(diskRow(disk)));
        number.setValue(version.number());
        buttons(removed);
        FieldAddress.mark(disks, path.then("dataDisks")).addClassName("v-data-disks");
        diskProblems.addClassName("v-field-problem");
        var foot = new Div(addDisk, checkAll, remove);
        foot.addClassName("v-version-foot");
        var body = new Div(lockBox, number, osVhd, disks, diskProblems, countBox, foot);
        body.addClassName("v-version-body");
        badges.addClassName("v-badges");
        title.addClassName("v-version-title");
        var summary = new Div(title, badges);
        summary.addClassName("v-version-summary");
        getContent().setSummary(summary);
        getContent().add(body);
        getContent().setOpened(true);
        getContent().addClassName("v-version");
        FieldAddress.mark(getContent(), path);
        arrange();
    }

    private void number() {
        number.setLabel(getTranslation("images.version.number"));
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addClassName("v-version-number");
        number.addValueChangeListener(event -> {
            title.setText(getTranslation("images.version.title", number.getValue()));
            changed.run();
        });
    }

    private void buttons(Consumer<VersionCard> removed) {
        addDisk.setText(getTranslation("images.disk.add"));
        addDisk.addClickListener(event -> addDisk());
        checkAll.setText(getTranslation("images.check.all"));
        checkAll.addThemeVariants(ButtonVariant.TERTIARY);
        checkAll.addClickListener(event -> Optional.ofNullable(state)
                .ifPresent(now -> now.checker().check(checkable().toList())));
        remove.setText(getTranslation("images.version.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.addClickListener(event -> {
            pasted.drop(path);
            removed.accept(this);
        });
    }

    private DataDiskRow diskRow(DataDisk disk) {
        return new DataDiskRow(disk, path.then("dataDisks").item(disk.key()), pasted, changed, this::removeDisk);
    }

    private void addDisk() {
        Set<Integer> used = rows.stream().map(row -> row.value().lun()).collect(Collectors.toSet());
        int free = IntStream.rangeClosed(0, VmImage.LUN_MAX)
                .filter(lun -> !used.contains(lun))
                .findFirst()
                .orElse(VmImage.LUN_MAX);
        rows.add(diskRow(new DataDisk(StableKey.next(), free, null)));
        arrange();
        changed.run();
    }

    private void removeDisk(DataDiskRow row) {
        rows.remove(row);
        arrange();
        changed.run();
    }

    private void arrange() {
        disks.removeAll();
        rows.forEach(disks::add);
        if (state != null) {
            judge(state, false);
        }
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public ImageVersion value() {
        return new ImageVersion(
                key,
                number.getValue(),
                osVhd.getValue(),
                rows.stream().map(DataDiskRow::value).toList());
    }

    @Override
    public void judge(ImageState now, boolean readOnly) {
        boolean first = state == null;
        state = now;
        Optional<Lock> lock = now.lockOn(path);
        boolean shut = readOnly || !now.editable();
        for (FieldShell<?> shell : List.of(numberShell, osShell)) {
            boolean locked = now.lockAt(shell.path()).isPresent();
            shell.field().getElement().getClassList().set("v-locked", locked);
            shell.findings(now.findings()).readOnly(shut);
        }
        osVhd.judge(now, osVhd.isReadOnly());
        List<Finding> wrongCount = now.at(path.then("dataDisks"));
        diskProblems.setText(wrongCount.isEmpty() ? "" : Findings.text(this, wrongCount.getFirst()));
        // A number of disks that is wrong may still be put right.
        boolean countFree = now.lockOf(Lock.Reason.DISK_COUNT_LIVE).isEmpty() || !wrongCount.isEmpty();
        rows.forEach(row -> row.judge(now, shut, countFree));
        addDisk.setVisible(!shut && countFree && lock.isEmpty() && rows.size() <= VmImage.LUN_MAX);
        remove.setVisible(!shut && lock.isEmpty());
        checkAll.setVisible(checkable().count() > 1);
        say(lock, now);
        if (first && lock.isPresent()) {
            getContent().setOpened(now.found(path));
        }
    }

    private void say(Optional<Lock> lock, ImageState now) {
        lockBox.removeAll();
        lock.ifPresent(l -> lockBox.add(new LockNote(l, now.waysOut().apply(l))));
        countBox.removeAll();
        if (lock.isEmpty()) {
            now.lockOf(Lock.Reason.DISK_COUNT_LIVE)
                    .ifPresent(count ->
                            countBox.add(new LockNote(count, now.waysOut().apply(count))));
        }
        badges.removeAll();
        if (has(Lock.Reason.VERSION_LIVE, now)) {
            badges.add(new StateBadge(Tone.LIVE, getTranslation("images.version.live")));
        }
        if (has(Lock.Reason.DISK_TAKEN_IN, now)) {
            badges.add(new StateBadge(Tone.STAGED, getTranslation("images.vhd.takenIn"), "passed"));
        }
    }

    /** The disks that can be looked at. */
    private Stream<DiskChecker.Disk> checkable() {
        return Stream.concat(osVhd.checkable().stream(), rows.stream().flatMap(row -> row.checkable().stream()));
    }

    private boolean has(Lock.Reason reason, ImageState now) {
        return now.locks().stream()
                .anyMatch(lock -> lock.reason() == reason && (lock.path().within(path) || path.within(lock.path())));
    }

    @Override
    public void focus() {
        number.focus();
    }
}
