package dev.vitrine.marketing;

import dev.vitrine.marketing.TranslationFiles.Problem;
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
    private static final int[] ZIP = {'P', 'K'};
    private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0};

    private ArrivingFiles() {}

    /** An XLIFF file, an archive of them, or a workbook with a sheet a language. */
    static List<ArrivingFile> read(byte[] file) throws UnreadableFile {
        if (file.length > TranslationFiles.BYTES_MAX) {
            throw new UnreadableFile(Problem.TOO_LARGE);
        }
        if (startsWith(file, OLD_OFFICE)) {
            throw new UnreadableFile(Problem.OLD_OFFICE);
        }
        List<ArrivingFile> files = startsWith(file, ZIP) ? unpacked(Archive.unpack(file)) : List.of(xliff(file));
        for (ArrivingFile each : files) {
            requireOnce(each);
        }
        return files;
    }

    private static List<ArrivingFile> unpacked(Map<String, byte[]> parts) throws UnreadableFile {
        if (parts.containsKey(WorkbookReader.MARK)) {
            return WorkbookReader.read(parts);
        }
        var files = new ArrayList<ArrivingFile>();
        for (var part : parts.entrySet()) {
            String name = part.getKey();
            if (XLIFF.matcher(name).matches()) {
                files.add(within(name, part.getValue()));
            } else if (!LITTER.matcher(name).matches()) {
                throw new UnreadableFile(Problem.WRONG_TYPE, name);
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableFile(Problem.WRONG_TYPE);
        }
        return files;
    }

    private static ArrivingFile within(String name, byte[] file) throws UnreadableFile {
        try {
            return xliff(file);
        } catch (UnreadableFile e) {
            throw e.place().isEmpty() ? new UnreadableFile(e.problem(), name) : e;
        }
    }

    private static ArrivingFile xliff(byte[] file) throws UnreadableFile {
        if (!beginsWithTag(file)) {
            throw new UnreadableFile(Problem.WRONG_TYPE);
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

    private static void requireOnce(ArrivingFile file) throws UnreadableFile {
        Set<String> seen = new HashSet<>();
        for (ArrivingText text : file.texts()) {
            if (!seen.add(text.path())) {
                throw new UnreadableFile(Problem.REPEATED, text.path());
            }
        }
    }

    private static boolean startsWith(byte[] file, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= file.length || Byte.toUnsignedInt(file[i]) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
