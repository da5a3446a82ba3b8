package dev.vitrine.demo.blobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The disks that every account of the demo holds, by container and file: sound ones for several versions, and broken ones
 * to see the check at work. A gigabyte of the rules is a megabyte here.
 */
public final class SampleDisks {
    /** Container of the sound disks. */
    public static final String SOUND = "vhds";
    /** Container of the broken ones. */
    public static final String BROKEN = "broken";

    private static final long MEGABYTE = 1L << 20;
    private static final Duration SIGNED_FOR = Duration.ofDays(90);

    private SampleDisks() {}

    /** Puts all samples into all accounts. */
    static SampleBlobStore fill(SampleBlobStore store) {
        for (String account : SampleBlobStore.ACCOUNTS) {
            sound(account).forEach((file, disk) -> store.put(account, SOUND, file, disk));
            broken(account).forEach((file, disk) -> store.put(account, BROKEN, file, disk));
        }
        return store;
    }

    /** Writes SAS URLs of all samples, for people who try the demo to paste. */
    static void writeSasUrls(Path file, Instant now) throws IOException {
        Instant start = now.minus(1, ChronoUnit.DAYS);
        List<String> lines = new ArrayList<>();
        for (String account : SampleBlobStore.ACCOUNTS) {
            for (String disk : sound(account).keySet()) {
                lines.add(SampleBlobStore.sasUrl(account, SOUND, disk, start, now.plus(SIGNED_FOR)));
            }
            for (String disk : broken(account).keySet()) {
                lines.add(SampleBlobStore.sasUrl(account, BROKEN, disk, start, now.plus(SIGNED_FOR)));
            }
        }
        Files.write(file, lines);
    }

    private static Map<String, SampleDisk> sound(String account) {
        Map<String, SampleDisk> disks = new LinkedHashMap<>();
        Map<String, Integer> megabytes = new LinkedHashMap<>();
        megabytes.put("linux-1.0.0.vhd", 30);
        megabytes.put("linux-1.0.1.vhd", 30);
        megabytes.put("linux-1.0.2.vhd", 30);
        megabytes.put("linux-1.1.0.vhd", 32);
        megabytes.put("linux-2.0.0.vhd", 40);
        megabytes.put("windows-1.0.0.vhd", 48);
        megabytes.put("windows-1.0.1.vhd", 48);
        megabytes.put("windows-2.0.0.vhd", 50);
        megabytes.put("data-1.vhd", 16);
        megabytes.put("data-2.vhd", 8);
        megabytes.forEach((file, size) -> disks.put(file, SampleDisk.sound(account + "/" + file, size * MEGABYTE)));
        return disks;
    }

    private static Map<String, SampleDisk> broken(String account) {
        SampleDisk sound = SampleDisk.sound(account + "/broken", 30 * MEGABYTE);
        Map<String, SampleDisk> disks = new LinkedHashMap<>();
        disks.put("dynamic.vhd", sound.dynamic());
        disks.put("wrong-checksum.vhd", sound.withWrongChecksum());
        disks.put("wrong-length.vhd", sound.padded(512));
        disks.put("odd-size.vhd", SampleDisk.sound(account + "/odd", 30 * MEGABYTE + 512));
        disks.put("too-small.vhd", SampleDisk.sound(account + "/small", 20 * MEGABYTE));
        disks.put("unusually-large.vhd", SampleDisk.sound(account + "/large", 60 * MEGABYTE));
        return disks;
    }
}
