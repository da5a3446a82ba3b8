package dev.vitrine.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Times in the reader's zone; dates, numbers and money as the reader writes them. Immutable. */
public final class Formats {
    private static final long KIBI = 1024;

    private final Locale locale;
    private final ZoneId zone;
    private final Texts texts;

    /** Where the words come from that stand between figures. */
    interface Texts {
        String get(String key, Object... args);
    }

    Formats(Locale locale, ZoneId zone, Texts texts) {
        this.locale = locale;
        this.zone = zone;
        this.texts = texts;
    }

    /** For the person who looks at the present UI. */
    public static Formats current() {
        UI ui = UI.getCurrent();
        ZoneId zone =
                Optional.ofNullable(ComponentUtil.getData(ui, ZoneId.class)).orElse(ZoneOffset.UTC);
        return new Formats(Translations.nearest(ui.getLocale()), zone, ui::getTranslation);
    }

    /** Tells in which zone the person at this UI reads times. */
    static void zone(UI ui, ZoneId zone) {
        ComponentUtil.setData(ui, ZoneId.class, zone);
    }

    /** The texts in the reader's language. */
    Texts texts() {
        return texts;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** For example {@code 14 mars 2026}. */
    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(texts.get("kit.format.date"), locale));
    }

    /** The day in the reader's zone. */
    public String date(Instant at) {
        return date(LocalDate.ofInstant(at, zone));
    }

    /** For example {@code 14:07} or {@code 2:07 PM}. */
    public String time(Instant at) {
        return at.atZone(zone)
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
    }

    /** For example {@code 14 mars 2026 à 09:30}. */
    public String dateTime(Instant at) {
        return texts.get("kit.format.dayAndTime", date(at), time(at));
    }

    /** How long ago, as people say it: minutes within the hour, today, yesterday, the day and time, the day. */
    public String ago(Instant at) {
        return ago(at, Instant.now());
    }

    String ago(Instant at, Instant now) {
        long minutes = Duration.between(at, now).toMinutes();
        if (minutes >= 0 && minutes < 60) {
            return minutes == 0 ? texts.get("kit.format.now") : texts.get("kit.format.minutesAgo", minutes);
        }
        ZonedDateTime then = at.atZone(zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (then.toLocalDate().equals(today)) {
            return texts.get("kit.format.today", time(at));
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return texts.get("kit.format.yesterday", time(at));
        }
        if (then.getYear() == today.getYear()) {
            var day = DateTimeFormatter.ofPattern(texts.get("kit.format.dayOfYear"), locale);
            return texts.get("kit.format.dayAndTime", then.format(day), time(at));
        }
        return date(at);
    }

    /** For example {@code 7 min 12 s}; two units at most, none smaller than a second. */
    public String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return texts.get("kit.format.seconds", seconds);
        }
        if (seconds < 3600) {
            return pair("kit.format.minutes", seconds / 60, "kit.format.seconds", seconds % 60);
        }
        if (seconds < 86_400) {
            return pair("kit.format.hours", seconds / 3600, "kit.format.minutes", seconds % 3600 / 60);
        }
        return pair("kit.format.days", seconds / 86_400, "kit.format.hours", seconds % 86_400 / 3600);
    }

    private String pair(String larger, long count, String smaller, long rest) {
        return texts.get(larger, count) + (rest == 0 ? "" : " " + texts.get(smaller, rest));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** All digits that the number has, no more. */
    public String number(BigDecimal number) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /**
     * An exact amount: no digit is lost, and at least as many decimals as the currency has.
     *
     * @param currency ISO 4217 code
     */
    public String money(BigDecimal amount, String currency) {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        var unit = Currency.getInstance(currency);
        format.setCurrency(unit);
        int digits = Math.max(
                unit.getDefaultFractionDigits(), amount.stripTrailingZeros().scale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount);
    }

    /** For example {@code 86 %}. */
    public String percent(int percent) {
        return NumberFormat.getPercentInstance(locale).format(percent / 100.0);
    }

    /** Bytes in binary units, for example {@code 1,5 Go}. */
    public String bytes(long bytes) {
        if (bytes < KIBI) {
            return texts.get("kit.format.bytes", bytes);
        }
        if (bytes < KIBI * KIBI) {
            return texts.get("kit.format.kilobytes", short1(bytes, KIBI));
        }
        if (bytes < KIBI * KIBI * KIBI) {
            return texts.get("kit.format.megabytes", short1(bytes, KIBI * KIBI));
        }
        return texts.get("kit.format.gigabytes", short1(bytes, KIBI * KIBI * KIBI));
    }

    /** The same, and every byte of it where the short form leaves some out, for example {@code 1,5 Ko (1 537 octets)}. */
    public String exactBytes(long bytes) {
        long unit = 1;
        while (bytes / unit >= KIBI && unit < KIBI * KIBI * KIBI) {
            unit *= KIBI;
        }
        return bytes % unit == 0
                ? bytes(bytes)
                : texts.get("kit.format.exactBytes", bytes(bytes), texts.get("kit.format.bytes", bytes));
    }

    private String short1(long bytes, long unit) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format((double) bytes / unit);
    }

    /** The name of a content language in itself, for example {@code English (United States)}. */
    public static String languageName(Locale language) {
        String name = language.getDisplayName(language);
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
