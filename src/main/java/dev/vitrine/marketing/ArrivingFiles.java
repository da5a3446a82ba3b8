package dev.vitrine.marketing;

import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.workbooks.Archive;
import dev.vitrine.workbooks.ArrivingWorkbook;
import dev.vitrine.workbooks.UnreadableFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its bytes what a stranger's file is, whatever its name says, and reads it as that. */
final class ArrivingFiles {
    /** What systems put beside files when they make an archive. */
    private static final Pattern LITTER = Pattern.compile("(__MACOSX/.*|(.*/)?(\\.[^/]*|Thumbs\\.db))");

    private static final Pattern XLIFF = Pattern.compile("(?i).*\\.(xlf|xliff)");

    private ArrivingFiles() {}

    /** An XLIFF file, an archive of them, or a workbook with a sheet a language. */
    static List<ArrivingFile> read(byte[] file) throws UnreadableTexts {
        if (file.length > TranslationFiles.BYTES_MAX) {
            throw new UnreadableTexts(Problem.TOO_LARGE);
        }
        if (ArrivingWorkbook.isOld(file)) {
            throw new UnreadableTexts(Problem.OLD_OFFICE);
        }
        List<ArrivingFile> files = Archive.isOne(file) ? unpacked(unpack(file)) : List.of(xliff(file));
        for (ArrivingFile each : files) {
            requireOnce(each);
        }
        return files;
    }

    private static Map<String, byte[]> unpack(byte[] file) throws UnreadableTexts {
        try {
            return Archive.unpack(file);
        } catch (UnreadableFile e) {
            throw new UnreadableTexts(e);
        }
    }

    private static List<ArrivingFile> unpacked(Map<String, byte[]> parts) throws UnreadableTexts {
        if (ArrivingWorkbook.isOne(parts)) {
            return WorkbookReader.read(parts);
        }
        var files = new ArrayList<ArrivingFile>();
        for (var part : parts.entrySet()) {
            String name = part.getKey();
            if (XLIFF.matcher(name).matches()) {
                files.add(within(name, part.getValue()));
            } else if (!LITTER.matcher(name).matches()) {
                throw new UnreadableTexts(Problem.WRONG_TYPE, name);
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableTexts(Problem.WRONG_TYPE);
        }
        return files;
    }

    private static ArrivingFile within(String name, byte[] file) throws UnreadableTexts {
        try {
            return xliff(file);
        } catch (UnreadableTexts e) {
            throw e.place().isEmpty() ? new UnreadableTexts(e.problem(), name) : e;
        }
    }

    private static ArrivingFile xliff(byte[] file) throws UnreadableTexts {
        if (!beginsWithTag(file)) {
            throw new UnreadableTexts(Problem.WRONG_TYPE);
        }
        return XliffReader.read(file);
    }

    /** XML of any encoding begins so, after the mark of the encoding and white space. */
    private static boolean beginsWithTag(byte[] file) {
        for (byte sign : file) {
            if (sign == '<') {
                return true;
            }
            if (sign > ' ') {
                return false;
            }
        }
        return false;
    }

    private static void requireOnce(ArrivingFile file) throws UnreadableTexts {
        Set<String> seen = new HashSet<>();
        for (ArrivingText text : file.texts()) {
            if (!seen.add(text.path())) {
                throw new UnreadableTexts(Problem.REPEATED, text.path());
            }
        }
    }
}
