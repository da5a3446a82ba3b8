package dev.vitrine.images.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.images.Disks;
import dev.vitrine.images.SampleRanges;
import dev.vitrine.shared.Sha256;
import dev.vitrine.testing.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An intake whose process is killed again and again ends as if nothing had happened. */
@Timeout(120)
class KilledIntakeTest {
    private static final SampleDisk DISK = SampleDisk.sound("killed", 100L << 20);

    @TempDir
    Path directory;

    /** Takes the disk in and stops after each step until it is told to go on. */
    static final class Child {
        public static void main(String[] arguments) throws IOException {
            var store = new DirectoryDiskStore(Path.of(arguments[0]), SampleRanges.LIMITS, Clock.systemUTC());
            store.takeIn("disk-1", new SampleRanges(DISK), (done, all) -> {
                System.out.println(done);
                try {
                    if (System.in.read() < 0) {
                        return;
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void a_killed_intake_is_resumed_by_the_next_process() throws Exception {
        var store = new DirectoryDiskStore(directory, SampleRanges.LIMITS, Clock.systemUTC());
        for (int steps : List.of(1, 9, 3, 9, 2)) {
            Process child = ChildJvm.command(Child.class, List.of(), List.of(directory.toString()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var out = child.inputReader();
                    var in = child.outputWriter()) {
                for (int step = 1; step < steps; step++) {
                    assertThat(out.readLine()).isNotNull();
                    in.newLine();
                    in.flush();
                }
                assertThat(out.readLine()).isNotNull();
                assertThatExceptionOfType(Disks.PassingFault.class)
                        .as("the other process holds the claim")
                        .isThrownBy(() -> store.takeIn("disk-1", new SampleRanges(DISK), (done, all) -> {}));
            } finally {
                child.destroyForcibly().waitFor();
            }
            assertThat(filesIn("kept")).isEmpty();
        }

        var source = new SampleRanges(DISK);
        Sha256 hash = store.takeIn("disk-1", source, (done, all) -> {});
        assertThat(source.bytesRead()).as("what was safe is not read again").isLessThan(DISK.length());
        assertThat(filesIn("kept")).containsExactly(hash + ".vhd");
        assertThat(Sha256.ofBytes(Files.readAllBytes(directory.resolve("kept/" + hash + ".vhd"))))
                .isEqualTo(hash)
                .isEqualTo(Sha256.ofBytes(DISK.read(0, (int) DISK.length())));
    }

    private List<String> filesIn(String below) throws IOException {
        Path place = directory.resolve(below);
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
