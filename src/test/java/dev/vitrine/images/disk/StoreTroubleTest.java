package dev.vitrine.images.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.images.Disks.StoreFault;
import dev.vitrine.images.SampleRanges;
import dev.vitrine.shared.Sha256;
import dev.vitrine.testing.ChildJvm;
import dev.vitrine.testing.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are really full, and directories that may really not be written: in processes that have them to themselves. */
@Timeout(120)
class StoreTroubleTest {
    private static final SampleDisk DISK = SampleDisk.sound("troubled", 100L << 20);

    @TempDir
    Path directory;

    /** Fills a file system of 1 MiB, has it enlarged, goes on, and meets it read-only. */
    static final class Small {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path place = Path.of(arguments[0]);
            var store = new DirectoryDiskStore(place, SampleRanges.LIMITS, Clock.systemUTC());
            take(store, new SampleRanges(DISK));
            mount("remount,size=100m", place);
            var again = new SampleRanges(DISK);
            take(store, again);
            System.out.println(again.bytesRead());
            mount("remount,ro", place);
            try {
                store.replicate(SampleAzure.hashOf(DISK), "westeurope", (done, all) -> {});
            } catch (StoreFault fault) {
                System.out.println(fault.trouble() + " " + fault.getMessage());
            }
        }

        private static void mount(String options, Path place) throws IOException, InterruptedException {
            int result = new ProcessBuilder("mount", "-o", options, place.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (result != 0) {
                throw new IOException("cannot " + options);
            }
        }
    }

    /** Takes a disk in, or cannot. */
    static final class Plain {
        public static void main(String[] arguments) throws IOException {
            take(
                    new DirectoryDiskStore(Path.of(arguments[0]), SampleRanges.LIMITS, Clock.systemUTC()),
                    new SampleRanges(DISK));
        }
    }

    private static void take(DiskStore store, SampleRanges source) throws IOException {
        try {
            System.out.println(store.takeIn("disk-1", source, (done, all) -> {}));
        } catch (StoreFault fault) {
            System.out.println(fault.trouble() + " " + fault.getMessage());
        }
    }

    @Test
    void a_full_disk_is_told_and_after_it_was_enlarged_the_copy_goes_on_at_its_mark() throws Exception {
        Path place = Files.createDirectory(directory.resolve("small"));
        String mounted = "mount -t tmpfs -o size=1m none '" + place + "' && exec \"$@\"";
        var alone = List.of("unshare", "--map-root-user", "--mount", "sh", "-c", mounted, "sh");
        leaveOutWithout(alone, List.of("true"), "no file system can be mounted here");

        List<String> said = run(alone, Small.class, place);

        assertThat(said).hasSize(4);
        assertThat(said.get(0)).startsWith("FULL " + place.resolve("incoming")).contains("No space left on device");
        assertThat(said.get(1)).isEqualTo(hash().hex());
        assertThat(Long.parseLong(said.get(2))).as("read again").isLessThanOrEqualTo(DISK.length() - (32L << 20));
        assertThat(said.get(3)).startsWith("DENIED " + place).contains("Read-only file system");
        Evidence.note(
                getClass(),
                "a file system of 1 MiB ran full at " + said.get(0).replace(directory.toString(), "…")
                        + "; once enlarged, " + said.get(2) + " of " + DISK.length() + " bytes were still to be read");
    }

    @Test
    void a_directory_that_may_not_be_written_is_told() throws Exception {
        Path place = Files.createDirectory(directory.resolve("closed"));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-xr-xr-x"));
        // To root everything is allowed, until it does without.
        var humbly = System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override")
                : List.of("env");
        leaveOutWithout(humbly, List.of("true"), "root cannot give up its rights here");

        assertThat(run(humbly, Plain.class, place))
                .singleElement()
                .asString()
                .startsWith("DENIED " + place)
                .contains("AccessDeniedException");
    }

    @Test
    void a_file_that_stands_where_the_store_should_be_is_told() throws Exception {
        Path place = Files.writeString(directory.resolve("no-directory"), "x");
        assertThat(run(List.of("env"), Plain.class, place))
                .singleElement()
                .asString()
                .startsWith("MISSING " + place);
    }

    private static Sha256 hash() {
        return SampleAzure.hashOf(DISK);
    }

    private static List<String> run(List<String> before, Class<?> main, Path place) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                ChildJvm.command(main, List.of(), List.of(place.toString())).command());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader()) {
            return output.lines().toList();
        }
    }

    private void leaveOutWithout(List<String> before, List<String> trial, String why) throws InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(trial);
        try {
            if (new ProcessBuilder(command).start().waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            // The program is not there: left out as well.
        }
        Evidence.note(getClass(), "LEFT OUT: " + why);
        Assumptions.abort(why);
    }
}
