package dev.vitrine.assets.store;

import dev.vitrine.assets.Files;
import dev.vitrine.assets.Files.Stored;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class DatabaseFiles implements FileKeep {
    private static final Duration DAY = Duration.ofDays(1);

    private final FileRows rows;
    private final Clock clock;
    private final Transactions transactions;

    DatabaseFiles(FileRows rows, Clock clock, Transactions transactions) {
        this.rows = rows;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public boolean keep(Stored file, byte[] bytes) {
        return transactions.whole(() -> {
            if (has(file.hash(), file.mediaType())) {
                return true;
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (rows.countByKeptAtGreaterThan(now.minus(DAY)) >= Files.PER_DAY) {
                return false;
            }
            rows.save(new FileRow(file, bytes, now));
            return true;
        });
    }

    @Override
    public Optional<byte[]> find(Sha256 hash, String mediaType) {
        return transactions.whole(
                () -> rows.findByHashAndMediaType(hash.hex(), mediaType).map(FileRow::bytes));
    }

    @Override
    public boolean has(Sha256 hash, String mediaType) {
        return transactions.whole(() -> rows.existsByHashAndMediaType(hash.hex(), mediaType));
    }
}
