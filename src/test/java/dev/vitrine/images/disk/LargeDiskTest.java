package dev.vitrine.images.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.blobs.SampleBlobStore;
import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.images.SampleRanges;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundSettings;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.testing.ChildJvm;
import dev.vitrine.testing.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 8 GiB, read over https and copied to a region, by a process whose memory could not hold a fiftieth of it. */
@Tag("soak")
@Timeout(1200)
class LargeDiskTest {
    private static final SampleDisk DISK = SampleDisk.sound("large", 8L << 30);
    private static final int MEGABYTES = 128;

    @TempDir
    Path directory;

    /** The server, the line and the store, all in one small process. */
    static final class Child {
        public static void main(String[] arguments) throws IOException {
            Path place = Path.of(arguments[0]);
            Instant now = Instant.now();
            try (var blobs = SampleBlobStore.start(place, Clock.systemUTC());
                    var outbound = new Outbound(OutboundSettings.mapped(blobs.outboundMap(), blobs.authorityPem()))) {
                blobs.put("contosovhds", "vhds", "large.vhd", DISK);
                String url =
                        SampleBlobStore.sasUrl("contosovhds", "vhds", "large.vhd", now, now.plus(Duration.ofDays(1)));
                var store = new DirectoryDiskStore(place.resolve("store"), SampleRanges.LIMITS, Clock.systemUTC());
                var hash = store.takeIn("disk-1", outbound.open(SecretUrl.parse(url)), (done, all) -> {});
                System.out.println(hash);
                System.out.println(Duration.between(now, Instant.now()).toSeconds());
                Instant taken = Instant.now();
                store.replicate(hash, "westeurope", (done, all) -> {});
                System.out.println(Duration.between(taken, Instant.now()).toSeconds());
                System.out.println(SampleAzure.hashOf(DISK));
            }
            System.exit(0);
        }
    }

    @Test
    void a_large_disk_of_holes_takes_little_memory_and_little_room() throws Exception {
        var child = ChildJvm.command(Child.class, List.of("-Xmx" + MEGABYTES + "m"), List.of(directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said;
        try (var out = child.inputReader()) {
            said = out.lines().filter(line -> line.matches("[0-9a-f]+")).toList();
        }
        assertThat(child.waitFor()).isZero();
        assertThat(said).hasSize(4);
        assertThat(said.getFirst()).isEqualTo(said.getLast());
        long data = (8L << 30) / (4 << 20) * (64 << 10);
        long room = allocated(directory.resolve("store"));
        assertThat(room).as("disk and copy").isBetween(2 * data, 3 * data);
        Evidence.note(
                getClass(),
                "8 GiB of which " + (data >> 20) + " MiB are data: taken in over https in " + said.get(1)
                        + " s, copied and proven in " + said.get(2) + " s, with " + MEGABYTES
                        + " MiB of memory for server and store; both copies take " + (room >> 20) + " MiB of room");
    }

    private static long allocated(Path place) throws IOException {
        var du = new ProcessBuilder("du", "-s", "-B1", place.toString()).start();
        return Long.parseLong(
                new String(du.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).split("\\s")[0]);
    }
}
