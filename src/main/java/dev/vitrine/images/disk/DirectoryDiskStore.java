package dev.vitrine.images.disk;

import dev.vitrine.images.Disks;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.shared.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * The store in a directory: {@code kept} holds the disks, {@code regions} a directory of copies for each region,
 * {@code incoming} what is being taken in, {@code locks} who is at work on what. A file appears in {@code kept} or
 * {@code regions} whole or not at all.
 */
public final class DirectoryDiskStore implements DiskStore {
    /** By then nobody comes back for a disk that was not finished. */
    private static final Duration ABANDONED_AFTER = Duration.ofDays(14);

    private final Path kept;
    private final Path regions;
    private final Path incoming;
    private final Path locks;
    private final RangeCopier copier;
    private final Clock clock;

    /** A store in this directory, which is made when it is first needed. */
    public DirectoryDiskStore(Path directory, CopyLimits limits, Clock clock) {
        this.kept = directory.resolve("kept");
        this.regions = directory.resolve("regions");
        this.incoming = directory.resolve("incoming");
        this.locks = directory.resolve("locks");
        this.copier = new RangeCopier(limits);
        this.clock = clock;
    }

    @Override
    public Sha256 takeIn(String name, RangedSource source, BiConsumer<Long, Long> progress) throws IOException {
        StoreNames.require(name);
        StoreFiles.act(incoming, this::sweep);
        return Claim.holding(locks, name, () -> {
            Intake intake = new Intake(incoming, name, copier);
            Mark mark = intake.mark(source);
            if (mark.hash().isPresent() && holds(mark.hash().get())) {
                progress.accept(source.length(), source.length());
                return mark.hash().get();
            }
            Sha256 hash = intake.complete(source, mark, progress);
            StoreFiles.act(kept, () -> keep(intake.part(), keptFile(hash), source.length()));
            return hash;
        });
    }

    @Override
    public boolean holds(Sha256 hash) {
        return Files.isRegularFile(keptFile(hash));
    }

    @Override
    public RangedSource open(Sha256 hash) {
        return StoreFiles.call(kept, () -> new LocalRanges(keptFile(hash), Files.size(keptFile(hash))));
    }

    @Override
    public boolean holds(Sha256 hash, String region) {
        return Files.isRegularFile(copyFile(hash, region));
    }

    @Override
    public void replicate(Sha256 hash, String region, BiConsumer<Long, Long> progress) {
        RangedSource source = open(hash);
        if (holds(hash, region)) {
            progress.accept(source.length(), source.length());
            return;
        }
        String name = hash + "-in-" + region;
        StoreFiles.act(
                regions.resolve(region),
                () -> Claim.holding(locks, name, () -> {
                    Files.createDirectories(incoming);
                    var copy = new Intake(incoming, name, copier);
                    Sha256 copied = copy.complete(source, copy.mark(source), progress);
                    requireEqual(hash, copied, copy);
                    requireEqual(hash, copy.hash(), copy);
                    keep(copy.part(), copyFile(hash, region), source.length());
                    copy.forget();
                    return copied;
                }));
    }

    /** A disk that rotted here, or on its way, must not go out under its old name. */
    private static void requireEqual(Sha256 hash, Sha256 found, Intake copy) throws IOException {
        if (!found.equals(hash)) {
            copy.forget();
            throw new IOException(hash + " no longer has the bytes it was taken in with");
        }
    }

    private static void keep(Path part, Path place, long length) throws IOException {
        if (Files.size(part) != length) {
            throw new IOException(part.getFileName() + " has " + Files.size(part) + " bytes instead of " + length);
        }
        if (Files.isRegularFile(place) && Files.size(place) == length) {
            Files.delete(part);
        } else {
            StoreFiles.settle(part, place);
        }
    }

    /** Lets go of what was begun, or finished, so long ago that no attempt will ask for it again. */
    private void sweep() throws IOException {
        Files.createDirectories(incoming);
        Instant limit = clock.instant().minus(ABANDONED_AFTER);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    String name = file.getFileName().toString().replaceFirst("\\..*", "");
                    discard(file, name);
                }
            }
        }
    }

    private void discard(Path file, String name) throws IOException {
        try {
            Claim.holding(locks, name, () -> Files.deleteIfExists(file));
        } catch (Disks.PassingFault busy) {
            // Somebody came back for it after all.
        }
    }

    private Path keptFile(Sha256 hash) {
        return kept.resolve(hash + ".vhd");
    }

    private Path copyFile(Sha256 hash, String region) {
        StoreNames.require(region);
        return regions.resolve(region).resolve(hash + ".vhd");
    }
}
