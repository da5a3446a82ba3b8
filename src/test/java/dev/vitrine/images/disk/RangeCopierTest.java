package dev.vitrine.images.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.images.Disks;
import dev.vitrine.images.SampleRanges;
import dev.vitrine.outbound.OutboundException;
import dev.vitrine.outbound.OutboundFailure;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.outbound.SampleFailures;
import dev.vitrine.shared.Sha256;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several ranges at once, in any order, with faults: the bytes, the hash and the mark come out as if one by one. */
@Timeout(120)
class RangeCopierTest {
    private static final int RANGE = RangeCopier.RANGE;
    private static final SampleDisk DISK = SampleDisk.sound("copied", 40L << 20);
    private static final int RANGES = 11;
    private static final BiConsumer<Long, Long> UNWATCHED = (done, all) -> {};

    private final RangeCopier copier = new RangeCopier(SampleRanges.LIMITS);

    /** A source that says before each range what becomes of it. */
    private static final class Told implements RangedSource {
        private final Before before;
        private final Map<Long, AtomicInteger> asked = new ConcurrentHashMap<>();

        interface Before {
            void range(long number, int attempt) throws IOException;
        }

        Told(Before before) {
            this.before = before;
        }

        @Override
        public long length() {
            return DISK.length();
        }

        @Override
        public Optional<String> version() {
            return Optional.of("v1");
        }

        @Override
        public InputStream read(long from, long toExclusive) throws IOException {
            before.range(
                    from / RANGE,
                    asked.computeIfAbsent(from, at -> new AtomicInteger()).incrementAndGet());
            return new ByteArrayInputStream(DISK.read(from, (int) (toExclusive - from)));
        }

        int requests() {
            return asked.values().stream().mapToInt(AtomicInteger::get).sum();
        }
    }

    /** What has come, in memory. */
    private static final class Memory implements CopyTarget {
        private final byte[] bytes = new byte[(int) DISK.length()];
        private long marked;

        @Override
        public long done() {
            return marked;
        }

        @Override
        public RangedSource bytes() {
            return new RangedSource() {
                @Override
                public long length() {
                    return marked;
                }

                @Override
                public Optional<String> version() {
                    return Optional.empty();
                }

                @Override
                public InputStream read(long from, long toExclusive) {
                    return new ByteArrayInputStream(bytes, (int) from, (int) (toExclusive - from));
                }
            };
        }

        @Override
        public void write(long at, byte[] from, int count) {
            System.arraycopy(from, 0, bytes, (int) at, count);
        }

        @Override
        public void mark(long done) {
            assertThat(Arrays.equals(bytes, 0, (int) done, DISK.read(0, (int) done), 0, (int) done))
                    .as("all before the mark has come")
                    .isTrue();
            marked = done;
        }
    }

    @Test
    void four_ranges_are_on_their_way_at_once_and_no_more() throws IOException {
        var four = new CountDownLatch(4);
        var present = new AtomicInteger();
        var most = new AtomicInteger();
        var source = new Told((number, attempt) -> {
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            four.countDown();
            await(four);
            present.decrementAndGet();
        });
        var target = new Memory();

        assertThat(copier.copy(source, target, UNWATCHED)).isEqualTo(SampleAzure.hashOf(DISK));
        assertThat(target.bytes).isEqualTo(DISK.read(0, (int) DISK.length()));
        assertThat(most).hasValue(4);
        assertThat(source.requests()).isEqualTo(RANGES);
    }

    @Test
    void ranges_that_overtake_one_another_are_hashed_in_their_order() throws IOException {
        List<CountDownLatch> served = IntStream.range(0, RANGES + 1)
                .mapToObj(i -> new CountDownLatch(1))
                .toList();
        var source = new Told((number, attempt) -> {
            if (number % 2 == 0 && number < RANGES - 1) {
                await(served.get((int) number + 1));
            }
            served.get((int) number).countDown();
        });
        assertThat(copier.copy(source, new Memory(), UNWATCHED)).isEqualTo(SampleAzure.hashOf(DISK));
    }

    @Test
    @Asvs("15.2.2")
    void all_disks_of_a_node_share_one_bound() throws Exception {
        var shared = new RangeCopier(new CopyLimits(4, 5, 1, Duration.ZERO));
        var present = new AtomicInteger();
        var most = new AtomicInteger();
        Callable<Sha256> copy = () -> {
            var target = new Memory();
            return shared.copy(
                    new Told((number, attempt) -> {
                        most.accumulateAndGet(present.incrementAndGet(), Math::max);
                        Thread.yield();
                        present.decrementAndGet();
                    }),
                    target,
                    UNWATCHED);
        };
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Sha256> hash : threads.invokeAll(List.of(copy, copy, copy, copy, copy, copy))) {
                assertThat(hash.get()).isEqualTo(SampleAzure.hashOf(DISK));
            }
        }
        assertThat(most.get()).isLessThanOrEqualTo(5);
        Evidence.note(getClass(), "6 disks at once, at most " + most + " of 5 allowed ranges on their way");
    }

    @Test
    void a_range_that_fails_is_asked_for_again_alone() throws IOException {
        var source = new Told((number, attempt) -> {
            if (number % 3 == 1 && attempt < 4) {
                throw SampleFailures.of(new OutboundFailure.Network());
            }
        });
        assertThat(copier.copy(source, new Memory(), UNWATCHED)).isEqualTo(SampleAzure.hashOf(DISK));
        assertThat(source.requests()).isEqualTo(RANGES + 3 * 4);
    }

    @Test
    void what_fails_again_and_again_waits_and_goes_on_where_it_was() throws IOException {
        var target = new Memory();
        var broken = new Told((number, attempt) -> {
            if (number == 6) {
                throw SampleFailures.of(new OutboundFailure.Timeout());
            }
        });
        assertThatExceptionOfType(OutboundException.class).isThrownBy(() -> copier.copy(broken, target, UNWATCHED));
        assertThat(broken.asked.get(6L * RANGE)).hasValue(SampleRanges.LIMITS.attempts());
        assertThat(target.marked).isEqualTo(6L * RANGE);

        var mended = new Told((number, attempt) -> {});
        assertThat(copier.copy(mended, target, UNWATCHED)).isEqualTo(SampleAzure.hashOf(DISK));
        assertThat(mended.requests()).isEqualTo(RANGES - 6);
        assertThat(target.bytes).isEqualTo(DISK.read(0, (int) DISK.length()));
    }

    @Test
    void what_lasts_is_not_asked_for_again() {
        for (OutboundFailure failure : List.of(
                new OutboundFailure.Denied(403, ""), new OutboundFailure.Changed(), new OutboundFailure.NotFound(""))) {
            var source = new Told((number, attempt) -> {
                if (number == 2) {
                    throw SampleFailures.of(failure);
                }
            });
            assertThatExceptionOfType(OutboundException.class)
                    .isThrownBy(() -> copier.copy(source, new Memory(), UNWATCHED))
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(failure));
            assertThat(source.asked.get(2L * RANGE)).hasValue(1);
        }
    }

    @Test
    @Asvs("1.4.3")
    void copies_that_break_give_back_what_they_held() throws IOException {
        var tight = new RangeCopier(new CopyLimits(4, 4, 1, Duration.ZERO));
        for (int i = 0; i < 10; i++) {
            int breaks = i;
            var source = new Told((number, attempt) -> {
                if (number == breaks) {
                    throw SampleFailures.of(new OutboundFailure.NotFound(""));
                }
            });
            assertThatExceptionOfType(OutboundException.class)
                    .isThrownBy(() -> tight.copy(source, new Memory(), UNWATCHED));
            assertThatExceptionOfType(Disks.PassingFault.class)
                    .isThrownBy(() -> tight.copy(new Told((number, attempt) -> {}), new Memory(), (done, all) -> {
                        throw new Disks.PassingFault("withdrawn");
                    }));
        }
        assertThat(tight.copy(new Told((number, attempt) -> {}), new Memory(), UNWATCHED))
                .isEqualTo(SampleAzure.hashOf(DISK));
    }

    @Test
    void limits_that_copy_nothing_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CopyLimits(0, 8, 4, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new CopyLimits(4, 0, 4, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new CopyLimits(4, 8, 0, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new CopyLimits(4, 8, 4, Duration.ofSeconds(-1)));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
