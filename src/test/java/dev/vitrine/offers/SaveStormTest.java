package dev.vitrine.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.offers.store.StoredContent;
import dev.vitrine.shared.Sha256;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Nodes;
import dev.vitrine.testing.SharedMariaDb;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Many threads save, undo and restore sections of the same offers while their process is killed and started again. What was
 * acknowledged is in the history for ever, and everything that is told from the history agrees with it.
 */
class SaveStormTest {
    @TempDir
    Path directory;

    private JdbcTemplate sql;
    private int kills;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void what_was_acknowledged_survives_kills() throws Exception {
        storm(Duration.ofSeconds(8), 2);
    }

    @Test
    @Tag("soak")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void what_was_acknowledged_survives_a_minute_of_kills() throws Exception {
        storm(Duration.ofMinutes(1), 12);
    }

    /** @param work how long there is saving in all, over all lives */
    private void storm(Duration work, int lives) throws Exception {
        var database = SharedMariaDb.freshDatabase();
        sql = new JdbcTemplate(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        var random = new Random(2026);
        try (var nodes = new Nodes(StormChild.class, directory, database)
                .with("spring.datasource.hikari.maximum-pool-size", String.valueOf(StormChild.THREADS))) {
            var maker = nodes.start("make");
            var cast = maker.awaitLine(StormChild.CAST).substring(StormChild.CAST.length() + 1);
            maker.awaitEnd();
            for (int life = 0; life < lives; life++) {
                var node = nodes.start("save", cast);
                node.awaitLine(StormChild.ACK);
                var end = Instant.now().plus(work.dividedBy(lives)).plusMillis(random.nextInt(50));
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> Instant.now().isAfter(end));
                node.kill();
                kills++;
            }
            assertThat(nodes.lines(StormChild.FAULT)).isEmpty();
            var acknowledged = nodes.lines(StormChild.ACK);
            everyAcknowledgedSaveIsInTheHistory(acknowledged);
            headsAreTheLastVersions();
            everyContentHashesToItsKey();
            var projected = projections();
            var rebuilder = nodes.start("rebuild", cast);
            rebuilder.awaitLine(StormChild.REBUILT);
            rebuilder.awaitEnd();
            assertThat(projections()).isEqualTo(projected);
            Evidence.note(
                    SaveStormTest.class,
                    acknowledged.size() + " acknowledged saves of " + StormChild.OFFERS + " offers by "
                            + StormChild.THREADS + " threads, " + kills + " kills; all in the history, "
                            + number("content")
                            + " contents hash to their keys, " + number("section_head")
                            + " heads are the last versions");
        }
    }

    private void everyAcknowledgedSaveIsInTheHistory(List<String> acknowledged) {
        Map<String, String> history = new HashMap<>();
        sql.query("SELECT offer_id, section_key, version, hash FROM section_version", row -> {
            history.put(
                    String.join(" ", row.getString(1), row.getString(2), row.getString(3)),
                    row.getString(4) == null ? "" : row.getString(4));
        });
        var missing = acknowledged.stream().filter(line -> {
            var part = line.split(" ");
            var hash = history.get(String.join(" ", part[1], part[2], part[3]));
            return hash == null || !part[4].equals("-") && !part[4].equals(hash);
        });
        assertThat(missing).isEmpty();
        long versionsSaid = acknowledged.stream()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .distinct()
                .count();
        assertThat(versionsSaid).isGreaterThan(10L * kills);
        // The basics of each offer, and what was written but could not be said any more: a restore may touch them all.
        assertThat(history.size() - versionsSaid)
                .isBetween((long) StormChild.OFFERS, StormChild.OFFERS + 10L * kills * StormChild.THREADS);
    }

    private void headsAreTheLastVersions() {
        assertThat(sql.queryForList("""
                        SELECT h.offer_id, h.section_key, h.version FROM section_head h
                        LEFT JOIN section_version v ON v.offer_id = h.offer_id AND v.section_key = h.section_key
                          AND v.version = h.version AND v.hash <=> h.hash
                        WHERE v.id IS NULL OR h.version <> (
                          SELECT count(*) FROM section_version w
                          WHERE w.offer_id = h.offer_id AND w.section_key = h.section_key)""")).isEmpty();
    }

    private void everyContentHashesToItsKey() {
        var wrong = new HashMap<String, Sha256>();
        sql.query("SELECT hash, size, compressed FROM content", row -> {
            var stored = new StoredContent.Bytes(Sha256.of(row.getString(1)), row.getInt(2), row.getBytes(3));
            var hash = Sha256.ofBytes(stored.expand());
            if (!hash.equals(stored.hash())) {
                wrong.put(row.getString(1), hash);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private List<Map<String, Object>> projections() {
        var rows = sql.queryForList("""
                SELECT id, name, public_id, languages, search_text, publication, sku_count, changed_fields, errors, warnings,
                  completeness, changed_by, changed_at FROM offer_summary ORDER BY id""");
        rows.addAll(sql.queryForList("SELECT kind, word, offer_id, sku_key FROM id_registry ORDER BY kind, word"));
        rows.addAll(sql.queryForList(
                "SELECT offer_id, section_key, changed_fields FROM section_head ORDER BY offer_id, section_key"));
        return rows;
    }

    private int number(String table) {
        var number = sql.queryForObject("SELECT count(*) FROM " + table, Integer.class);
        return number == null ? 0 : number;
    }
}
