package dev.vitrine.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.identity.OwnAccount.Settings;
import dev.vitrine.identity.Registration;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Translations;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Name, language and time zone. */
final class OwnAccountForm extends Composite<Div> {
    private final TextField name = new TextField();
    private final Select<Locale> language = new Select<>();
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final Button browser = new Button();
    private final transient Settings saved;
    private final transient Clock clock;
    private final transient IntConsumer dirty;

    /** @param dirty told how many fields differ from what is saved */
    OwnAccountForm(Settings saved, Clock clock, IntConsumer dirty) {
        this.saved = saved;
        this.clock = clock;
        this.dirty = dirty;
        name();
        language();
        zone();
        browser.setVisible(false);
        browser.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("v-form");
        var reading = new Div(language, zone, browser);
        reading.addClassName("v-form");
        getContent()
                .add(
                        new Card(getTranslation("identity.me.who"), name)
                                .subtitle(getTranslation("identity.me.whoText")),
                        new Card(getTranslation("identity.me.reading"), reading)
                                .subtitle(getTranslation("identity.me.readingText")));
    }

    private void name() {
        name.setLabel(getTranslation("identity.person.name"));
        name.setMaxLength(Registration.NAME_MAX);
        name.setRequired(true);
        name.setManualValidation(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValue(saved.name());
        name.addValueChangeListener(event -> changed());
    }

    private void language() {
        language.setLabel(getTranslation("identity.me.language"));
        language.setHelperText(getTranslation("identity.me.languageHelp"));
        language.setItemLabelGenerator(Formats::languageName);
        language.setItems(Locale.FRENCH, Locale.ENGLISH);
        language.setValue(Translations.nearest(saved.language()));
        language.addValueChangeListener(event -> changed());
    }

    private void zone() {
        zone.setLabel(getTranslation("identity.me.zone"));
        zone.setHelperText(getTranslation("identity.me.zoneHelp"));
        zone.setRequired(true);
        zone.setManualValidation(true);
        zone.setItemLabelGenerator(this::labelled);
        zone.setItems((item, typed) -> ZoneNames.matches(item, typed, getLocale()), ZoneNames.all(saved.zone()));
        zone.setValue(saved.zone());
        zone.addValueChangeListener(event -> changed());
    }

    private String labelled(ZoneId item) {
        Instant now = clock.instant();
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Translations.nearest(getLocale()));
        return getTranslation(
                "identity.me.zoneItem",
                ZoneNames.name(item),
                time.format(now.atZone(item)),
                ZoneNames.offset(item, now));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        propose(event.getUI().getPage().getExtendedClientDetails().getTimeZoneId());
    }

    private void propose(@Nullable String browsers) {
        if (browsers != null
                && ZoneNames.known(browsers)
                && !browsers.equals(saved.zone().getId())) {
            ZoneId proposed = ZoneId.of(browsers);
            browser.addClassName("v-zone-proposed");
            browser.setText(getTranslation("identity.me.browser", labelled(proposed)));
            browser.addClickListener(click -> zone.setValue(proposed));
            browser.setVisible(true);
        }
    }

    /** What is to be saved; empty, and said at the field, where something is missing. */
    Optional<Settings> write() {
        ZoneId chosen = zone.getValue();
        zone.setErrorMessage(getTranslation("identity.me.zoneMissing"));
        zone.setInvalid(chosen == null);
        return Optional.ofNullable(chosen)
                .map(present -> new Settings(name.getValue().strip(), language.getValue(), present));
    }

    void nameIsBad() {
        name.setErrorMessage(getTranslation("identity.person.badName"));
        name.setInvalid(true);
        name.focus();
    }

    private void changed() {
        name.setInvalid(false);
        int count = name.getValue().strip().equals(saved.name()) ? 0 : 1;
        count += Objects.equals(language.getValue(), Translations.nearest(saved.language())) ? 0 : 1;
        count += Objects.equals(zone.getValue(), saved.zone()) ? 0 : 1;
        dirty.accept(count);
    }
}
