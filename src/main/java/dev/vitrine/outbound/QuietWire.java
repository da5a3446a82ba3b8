package dev.vitrine.outbound;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Silences the HTTP client below INFO, whatever the log settings say: at DEBUG it writes request lines, and with them the
 * signatures of SAS URLs.
 */
final class QuietWire extends TurboFilter {
    private static final String CLIENT = "org.apache.hc.";
    private static final QuietWire INSTANCE = new QuietWire();

    private QuietWire() {}

    /** To be called before every request: a change of the log settings throws filters away. */
    static void hold() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && !context.getTurboFilterList().contains(INSTANCE)) {
            context.getTurboFilterList().addIfAbsent(INSTANCE);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable t) {
        return level.toInt() < Level.INFO_INT && logger.getName().startsWith(CLIENT)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
