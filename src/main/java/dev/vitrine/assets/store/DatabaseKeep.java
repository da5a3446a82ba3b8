package dev.vitrine.assets.store;

import dev.vitrine.assets.Pictures.Content;
import dev.vitrine.assets.Pictures.Stored;
import dev.vitrine.rules.PictureLook;
import dev.vitrine.shared.Sha256;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class DatabaseKeep implements PictureKeep {
    private final PictureRows rows;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DatabaseKeep(PictureRows rows, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void keep(Stored picture, byte[] bytes, PictureLook look) {
        String hash = picture.hash().hex();
        try {
            transaction.executeWithoutResult(status -> {
                if (!rows.existsByHash(hash)) {
                    rows.save(new PictureRow(picture, bytes, look, clock.instant()));
                }
            });
        } catch (DataIntegrityViolationException e) {
            // Somebody else kept the same bytes in this very moment: then they are kept.
            if (!Boolean.TRUE.equals(transaction.execute(status -> rows.existsByHash(hash)))) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Content> find(Sha256 hash) {
        return transaction.execute(status -> rows.findByHash(hash.hex()).map(PictureRow::content));
    }

    @Override
    public Map<Sha256, PictureLook> looks(Collection<Sha256> hashes) {
        List<String> wanted = hashes.stream().map(Sha256::hex).distinct().toList();
        return transaction.execute(status ->
                rows.looks(wanted).stream().collect(Collectors.toMap(row -> new Sha256(row.hash()), LookOf::read)));
    }
}
