package dev.vitrine.workbooks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip archives in memory; one from a stranger is unpacked only as far as it stays small. */
public final class Archive {
    private static final int[] MAGIC = {'P', 'K'};
    private static final int ENTRIES_MAX = 200;
    private static final int UNPACKED_MAX = 64 << 20;

    /** What unpacks to more than this must not have been packed more than so many times smaller: texts never are. */
    private static final int UNSUSPICIOUS = 8 << 20;

    private static final int RATIO_MAX = 100;
    private static final int BLOCK = 1 << 16;

    /** Outwards, absolute, or written for another system: names that mean a place elsewhere. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(.*/)?\\.\\.(/.*)?|/.*|.*[\\\\:\\x00-\\x1f\\x7f].*|.{256,}|", Pattern.DOTALL);

    private final int packed;
    private final ZipInputStream zip;
    private final SortedMap<String, byte[]> parts = new TreeMap<>();
    private final Set<String> names = new HashSet<>();
    private final byte[] block = new byte[BLOCK];
    private long unpacked;

    private Archive(byte[] file, ZipInputStream zip) {
        this.packed = file.length;
        this.zip = zip;
    }

    /** Whether the bytes begin as an archive does, whatever the name of the file says. */
    public static boolean isOne(byte[] file) {
        return Magic.begins(file, MAGIC);
    }

    /** The files of the archive by name. */
    public static SortedMap<String, byte[]> unpack(byte[] file) throws UnreadableFile {
        if (!isWhole(file)) {
            throw new UnreadableFile(FileProblem.CUT_OFF);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            return new Archive(file, zip).all();
        } catch (EOFException e) {
            throw new UnreadableFile(FileProblem.CUT_OFF);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(FileProblem.DAMAGED_ARCHIVE);
        }
    }

    /** An archive ends with its list of contents, and that with a record of 22 bytes and perhaps a remark. */
    private static boolean isWhole(byte[] file) {
        int last = file.length - 22;
        for (int i = last; i >= 0 && i >= last - 0xFFFF; i--) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private SortedMap<String, byte[]> all() throws IOException, UnreadableFile {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (ELSEWHERE.matcher(name).matches() || !names.add(name)) {
                throw new UnreadableFile(FileProblem.PATHS, name);
            }
            if (names.size() > ENTRIES_MAX) {
                throw new UnreadableFile(FileProblem.TOO_MANY_ENTRIES);
            }
            byte[] bytes = inflate();
            if (!entry.isDirectory()) {
                parts.put(name, bytes);
            }
        }
        return parts;
    }

    private byte[] inflate() throws IOException, UnreadableFile {
        var out = new ByteArrayOutputStream();
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
            unpacked += read;
            if (unpacked > UNPACKED_MAX || unpacked > UNSUSPICIOUS && unpacked / RATIO_MAX > packed) {
                throw new UnreadableFile(FileProblem.BOMB);
            }
            out.write(block, 0, read);
        }
        return out.toByteArray();
    }

    /** An archive of these files. */
    public static byte[] pack(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
