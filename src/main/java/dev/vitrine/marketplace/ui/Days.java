package dev.vitrine.marketplace.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.stream.Stream;

/** The calendar in the reader's language. */
final class Days {
    private Days() {}

    static DatePickerI18n words(EntryWords words) {
        var locale = words.locale();
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
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % DayOfWeek.values().length)
                .setToday(words.t("marketplace.lists.today"))
                .setCancel(words.t("marketplace.lists.cancel"))
                .setBadInputErrorMessage(words.t("marketplace.refusal.DATE"));
    }
}
