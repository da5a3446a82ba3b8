package dev.vitrine.images.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.images.Disks;
import dev.vitrine.images.SampleRanges;
import dev.vitrine.shared.Sha256;
import dev.vitrine.testing.Azurite;
import dev.vitrine.testing.ChildJvm;
import dev.vitrine.testing.Evidence;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As {@link KilledIntakeTest}, with the store in Azure: what a killed node had written is found by the next. */
@Timeout(180)
class KilledAzureIntakeTest {
    private static final SampleDisk DISK = SampleDisk.sound("killed", 100L << 20);
    private static final String CONTAINER = "killed";

    /** Takes the disk in and stops after each step until it is told to go on. */
    static final class Child {
        public static void main(String[] arguments) throws IOException {
            PrintStream told = System.out;
            System.setOut(System.err); // where the client's logger writes
            var azure = new SampleAzure(
                    URI.create(arguments[0]), arguments[1], CONTAINER, SampleAzure.trusting(Path.of(arguments[2])));
            azure.store().takeIn("disk-1", new SampleRanges(DISK), (done, all) -> {
                told.println(done);
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
        Azurite azurite = Azurite.require(getClass());
        azurite.makeContainer(CONTAINER);
        var azure = new SampleAzure(azurite.endpoint(), azurite.key(), CONTAINER, azurite.trust());
        var store = azure.store();
        var arguments = List.of(
                azurite.endpoint().toString(),
                azurite.key(),
                azurite.authorityPem().toString());
        Process child = ChildJvm.command(Child.class, List.of(), arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = child.inputReader();
                var in = child.outputWriter()) {
            for (int step = 1; step < 10; step++) {
                assertThat(out.readLine()).as("bytes done").matches("\\d+");
                in.newLine();
                in.flush();
            }
            assertThatExceptionOfType(Disks.PassingFault.class)
                    .as("the other process holds the lease")
                    .isThrownBy(() -> store.takeIn("disk-1", new SampleRanges(DISK), (done, all) -> {}));
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(azure.blobs()).containsExactly("incoming/disk-1");

        var refused = new AtomicInteger();
        var source = new SampleRanges(DISK);
        Sha256 hash = await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsMatching(fault -> fault instanceof Disks.PassingFault && refused.incrementAndGet() > 0)
                .until(() -> store.takeIn("disk-1", source, (done, all) -> {}), taken -> true);

        assertThat(refused).as("the dead node's lease holds for a while").hasPositiveValue();
        assertThat(source.bytesRead()).as("what was safe is not read again").isEqualTo(DISK.length() - (32L << 20));
        assertThat(hash).isEqualTo(SampleAzure.hashOf(DISK)).isEqualTo(SampleAzure.hashOf(store.open(hash)));
        Evidence.note(
                getClass(),
                "after kill -9 the next process read " + source.bytesRead() + " of " + DISK.length() + " bytes, "
                        + refused + " attempts after the lease of the dead one");
    }
}
