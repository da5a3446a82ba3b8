package dev.vitrine.audit.ui;

import dev.vitrine.audit.AuditExports.Proved;
import dev.vitrine.audit.AuditExports.Taker;
import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.kit.Csv;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.PersonId;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A file of the record while it is written. It begins when the first of it is there: a refusal before leaves no file. */
abstract class AuditFile implements Taker, Closeable {
    private final Opening opening;
    private final Runnable begun;
    private final PersonNames people;
    private final Translations texts;
    private final Locale language;
    private final Map<PersonId, String> names = new HashMap<>();
    private @Nullable Writer out;

    /** Where the file goes; asked for when the first of it is there. */
    interface Opening {
        OutputStream open() throws IOException;
    }

    private AuditFile(Opening opening, Runnable begun, PersonNames people, Translations texts, Locale language) {
        this.opening = opening;
        this.begun = begun;
        this.people = people;
        this.texts = texts;
        this.language = language;
    }

    static AuditFile of(
            AuditForm form, Opening opening, Runnable begun, PersonNames people, Translations texts, Locale language) {
        return switch (form) {
            case CSV -> new ForSpreadsheets(opening, begun, people, texts, language);
            case JSON_LINES -> new JsonLines(opening, begun, people, texts, language);
        };
    }

    abstract String head(UUID chain, long length, String hash);

    abstract String line(Proved proved);

    @Override
    public void begin(UUID chain, long length, String hash) {
        begun.run();
        try {
            out = new OutputStreamWriter(opening.open(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(head(chain, length, hash));
    }

    @Override
    public void take(List<Proved> entries) {
        var unknown = entries.stream()
                .map(proved -> proved.entry().person())
                .filter(Objects::nonNull)
                .filter(person -> !names.containsKey(person))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            names.putAll(people.names(unknown));
        }
        entries.forEach(proved -> write(line(proved)));
    }

    private void write(String text) {
        try {
            Objects.requireNonNull(out).write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    final String name(Entry entry) {
        return entry.person() == null ? "" : names.getOrDefault(entry.person(), "");
    }

    final String t(String key) {
        return texts.getTranslation(key, language);
    }

    /** For people and their spreadsheets. */
    private static final class ForSpreadsheets extends AuditFile {
        /** Line breaks are shown as what they are: the file tells what was entered. */
        private static final Csv ROWS = new Csv("\\r", "\\n");

        ForSpreadsheets(Opening opening, Runnable begun, PersonNames people, Translations texts, Locale language) {
            super(opening, begun, people, texts, language);
        }

        @Override
        String head(UUID chain, long length, String hash) {
            return Csv.BYTE_ORDER_MARK
                    + ROWS.row(
                            t("audit.trail.number"),
                            t("audit.trail.at"),
                            t("audit.trail.who"),
                            t("audit.trail.personId"),
                            t("audit.trail.what"),
                            t("audit.trail.action"),
                            t("audit.trail.subject"),
                            t("audit.trail.field"),
                            t("audit.trail.details"),
                            t("audit.trail.address"),
                            t("audit.trail.hash"));
        }

        @Override
        String line(Proved proved) {
            var entry = proved.entry();
            return ROWS.row(
                    String.valueOf(entry.number()),
                    entry.at().toString(),
                    entry.job().isEmpty() ? name(entry) : entry.job(),
                    entry.person() == null ? "" : entry.person().toString(),
                    Deed.of(entry.action()).map(deed -> t(Labels.key(deed))).orElse(""),
                    entry.action(),
                    entry.subject(),
                    entry.field(),
                    AuditWords.details(
                            entry,
                            (detail, value) -> Detail.key(entry.action(), detail)
                                            .map(this::t)
                                            .orElse(detail)
                                    + ": " + value),
                    entry.address(),
                    proved.hash());
        }
    }

    /** For programs, and for whoever checks the chain himself; see decision 138. */
    private static final class JsonLines extends AuditFile {
        private final JsonMapper json = JsonMapper.builder().build();

        JsonLines(Opening opening, Runnable begun, PersonNames people, Translations texts, Locale language) {
            super(opening, begun, people, texts, language);
        }

        @Override
        String head(UUID chain, long length, String hash) {
            var head = new LinkedHashMap<String, Object>();
            head.put("chain", chain.toString());
            head.put("length", length);
            head.put("hash", hash);
            return json.writeValueAsString(head) + "\n";
        }

        @Override
        String line(Proved proved) {
            var entry = proved.entry();
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("number", entry.number());
            line.put("at", entry.at().toString());
            line.put("person", entry.person() == null ? null : entry.person().toString());
            line.put("name", name(entry));
            line.put("job", entry.job());
            line.put("address", entry.address());
            line.put("action", entry.action());
            line.put("subject", entry.subject());
            line.put("field", entry.field());
            line.put("details", entry.details());
            line.put("hash", proved.hash());
            return json.writeValueAsString(line) + "\n";
        }
    }
}
