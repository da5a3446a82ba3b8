package dev.vitrine.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Days to be chosen, written and named as the person at the present UI does. */
public final class Days {
    private Days() {}

    public static DatePicker picker() {
        var picker = new DatePicker();
        picker.setLocale(Formats.current().locale());
        picker.setI18n(words(Formats.current()));
        return picker;
    }

    private static DatePickerI18n words(Formats formats) {
        var locale = formats.locale();
        List<String> months = Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
        // The calendar begins its names with Sunday, whatever day a week begins with.
        List<DayOfWeek> days = Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .toList();
        return new DatePickerI18n()
                .setMonthNames(months)
                .setWeekdays(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList())
                .setFirstDayOfWeek(firstOfWeek(locale).getValue() % DayOfWeek.values().length)
                .setToday(formats.texts().get("kit.day.today"))
                .setCancel(formats.texts().get("kit.day.cancel"))
                .setBadInputErrorMessage(formats.texts().get("kit.day.bad"));
    }

    /** Java tells it by country, but people choose a language: of the portal's, American English alone begins with Sunday. */
    static DayOfWeek firstOfWeek(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
    }
}
