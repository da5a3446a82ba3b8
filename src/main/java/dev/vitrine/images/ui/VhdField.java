package dev.vitrine.images.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.ImageChecks.Kept;
import dev.vitrine.images.SasUrls.Keeping;
import dev.vitrine.images.ui.DiskChecker.Disk;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.FieldPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One disk: its SAS URL is pasted, and from then on only its address is shown. The input gives the pasted text away at
 * once and keeps nothing, so that a secret never goes back to the browser.
 */
final class VhdField extends CustomField<Vhd> {
    private final FieldPath path;
    private final transient PastedUrls pasted;
    private final Runnable changed;
    private final PasswordField input = new PasswordField();
    private final Div shown = new Div();
    private final Span file = new Span();
    private final Span place = new Span();
    private final Div marks = new Div();
    private final Button replace = new Button();
    private final Button back = new Button();
    private final Button check = new Button();
    private final Button report = new Button();
    private transient @Nullable Vhd value;
    private transient @Nullable Vhd before;
    private transient @Nullable ImageState state;
    private boolean replacing;

    /** @param changed called when a URL was pasted or taken back, also where the address stays the same */
    VhdField(String label, FieldPath path, PastedUrls pasted, Runnable changed) {
        this.path = path;
        this.pasted = pasted;
        this.changed = changed;
        setLabel(label);
        addClassName("v-vhd-field");
        file.addClassName("v-vhd-file");
        place.addClassName("v-vhd-place");
        marks.addClassName("v-vhd-marks");
        var words = new Div(file, place);
        words.addClassName("v-vhd-words");
        shown.addClassName("v-vhd");
        shown.add(Icons.of("disk"), words, marks, replace, check, report);
        input(label);
        button(
                check,
                "images.check.button",
                () -> checkable().ifPresent(disk -> checker().check(List.of(disk))));
        report.addThemeVariants(ButtonVariant.TERTIARY);
        report.addClassName("v-vhd-report");
        report.addClickListener(event -> report());
        button(replace, "images.vhd.replace", () -> replacing(true));
        button(back, "images.vhd.back", this::back);
        var entry = new Div(input, back);
        entry.addClassName("v-vhd-entry");
        add(shown, entry);
        show();
    }

    private void input(String label) {
        input.setAriaLabel(label);
        input.setPlaceholder(getTranslation("images.vhd.paste"));
        input.setRevealButtonVisible(false);
        input.setAutocomplete(Autocomplete.OFF);
        input.setManualValidation(true);
        input.addValueChangeListener(event -> {
            if (event.isFromClient() && !event.getValue().isBlank()) {
                paste(event.getValue());
            }
        });
        // The window forgets what was pasted by itself: the server cannot empty an input that is no longer shown.
        input.getElement().executeJs("""
                        this.addEventListener('paste', () =>
                            setTimeout(() => this.dispatchEvent(new CustomEvent('change', { bubbles: true }))));
                        this.addEventListener('change', () => setTimeout(() => { this.value = ''; }));
                        """);
    }

    private void button(Button button, String key, Runnable action) {
        button.setText(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(event -> action.run());
    }

    private void paste(String text) {
        input.clear();
        boolean first = !pasted.waits(path);
        switch (pasted.paste(path, text)) {
            case Keeping.Refused(var problem) -> {
                input.setErrorMessage(getTranslation("images.sas.problem." + problem));
                input.setInvalid(true);
            }
            case Keeping.Kept(var vhd, var facts) -> {
                if (first) {
                    before = value;
                }
                take(vhd);
                replace.focus();
            }
        }
    }

    /** Back to what it was before something was pasted; with nothing pasted, back from the input alone. */
    private void back() {
        if (pasted.waits(path)) {
            pasted.drop(path);
            take(before);
        } else {
            replacing(false);
        }
    }

    private void take(@Nullable Vhd vhd) {
        value = vhd;
        replacing(false);
        updateValue();
        changed.run();
    }

    private void replacing(boolean on) {
        replacing = on;
        input.setInvalid(false);
        show();
        if (on) {
            input.focus();
        }
    }

    void judge(ImageState now, boolean readOnly) {
        state = now;
        super.setReadOnly(readOnly);
        show();
    }

    private void show() {
        Vhd vhd = value;
        boolean entering = !isReadOnly() && (vhd == null || replacing);
        boolean waits = pasted.waits(path);
        input.setVisible(entering);
        shown.setVisible(vhd != null || isReadOnly());
        replace.setVisible(!isReadOnly() && !replacing);
        back.setVisible(entering && vhd != null || waits && !isReadOnly());
        back.setText(getTranslation(waits ? "images.vhd.takeBack" : "images.vhd.back"));
        marks.removeAll();
        checks();
        if (vhd == null) {
            file.setText(getTranslation("images.vhd.none"));
            place.setText("");
            return;
        }
        file.setText(vhd.file());
        place.setText(vhd.host() + " / " + vhd.container() + " · ?••••••");
        if (waits) {
            marks.add(new StateBadge(Tone.WARN, getTranslation("images.vhd.unsaved")));
        }
        marks.add(mark(vhd));
    }

    /** The disk, when it can be looked at: it is saved, was not taken in, and the person may ask for it. */
    Optional<Disk> checkable() {
        ImageState now = state;
        boolean open = now != null && now.editable() && !pasted.waits(path) && !takenIn(now);
        return Optional.ofNullable(value)
                .filter(vhd -> open && checker().isSaved(vhd))
                .map(vhd -> new Disk(getLabel(), path, vhd));
    }

    private DiskChecker checker() {
        return Objects.requireNonNull(state).checker();
    }

    private void report() {
        if (value != null) {
            checker().show(new Disk(getLabel(), path, value), checkable().isPresent());
        }
    }

    private void checks() {
        check.setVisible(checkable().isPresent());
        Vhd vhd = value;
        Optional<Kept> last = vhd == null || state == null || pasted.waits(path)
                ? Optional.empty()
                : checker().last(vhd);
        report.setVisible(last.isPresent());
        last.ifPresent(kept -> {
            StateBadge badge = DiskChecker.badge(this, kept.report());
            report.setIcon(badge);
            report.setAriaLabel(
                    getTranslation("images.check.reportOf", vhd.file(), DiskChecker.word(this, kept.report())));
        });
    }

    private boolean takenIn(ImageState now) {
        return now.lockAt(path)
                .filter(lock -> lock.reason() == Lock.Reason.DISK_TAKEN_IN)
                .isPresent();
    }

    private StateBadge mark(Vhd vhd) {
        ImageState now = state;
        if (now == null) {
            return new StateBadge(Tone.DRAFT, getTranslation("images.vhd.unknown"));
        }
        if (takenIn(now)) {
            return new StateBadge(Tone.LIVE, getTranslation("images.vhd.takenIn"), "passed");
        }
        Facts.Sas sas = now.sas().get(vhd.address());
        if (sas == null) {
            return new StateBadge(Tone.ERROR, getTranslation("images.vhd.missing"), "error");
        }
        if (sas.expiresAt() == null) {
            return new StateBadge(Tone.WARN, getTranslation("images.vhd.unknown"));
        }
        return expiry(sas.expiresAt(), now);
    }

    private StateBadge expiry(Instant end, ImageState now) {
        String date = Formats.current().date(end);
        long days = Duration.between(now.now(), end).toDays();
        if (end.isBefore(now.now())) {
            return new StateBadge(Tone.ERROR, getTranslation("images.vhd.expired", date), "error");
        }
        Tone tone = days < now.sasDays() ? Tone.WARN : Tone.LIVE;
        return new StateBadge(tone, getTranslation("images.vhd.expires", date, days), "clock");
    }

    @Override
    protected @Nullable Vhd generateModelValue() {
        return value;
    }

    @Override
    protected void setPresentationValue(@Nullable Vhd vhd) {
        value = vhd;
        replacing = false;
        show();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        show();
    }
}
