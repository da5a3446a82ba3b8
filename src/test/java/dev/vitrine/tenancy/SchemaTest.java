package dev.vitrine.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database itself keeps publishers apart: read from {@code information_schema}, whatever the code believes. */
@VitrineTest
@Asvs("8.4.1")
class SchemaTest {
    /** Tables that belong to no publisher. A new one is named here on purpose, or it is a tenant table. */
    private static final Set<String> GLOBAL = Set.of(
            "account_link",
            "agreement",
            "audit_chain",
            "audit_entry",
            "authenticator_app",
            "audit_field",
            "bell_item",
            "canned_answer",
            "core_count",
            "exchange_rate",
            "flyway_schema_history",
            "infrastructure_price",
            "invitation",
            "list_change",
            "list_entry",
            "list_state",
            "market",
            "membership",
            "notification_setting",
            "outbox_mail",
            "passkey",
            "person",
            "person_session",
            "platform_role",
            "publisher",
            "publisher_namespace",
            "recovery_code",
            "review_target",
            "scheduled_tasks",
            "setup_link",
            "oidc_identity",
            "sign_in_attempt",
            "vm_size");

    private final JdbcTemplate database;
    private final TenantTables tables;

    SchemaTest(JdbcTemplate database, TenantTables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Test
    void every_table_is_a_tenants_or_named_as_global() {
        var others = new TreeSet<>(database.queryForList(
                "select table_name from information_schema.tables where table_schema = database()", String.class));
        others.removeAll(tenantTables());
        assertThat(others).isSubsetOf(GLOBAL);
    }

    @Test
    void the_wall_knows_every_tenant_table() {
        assertThat(tables.all()).containsExactlyInAnyOrderElementsOf(tenantTables());
    }

    @Test
    void tenant_id_may_not_be_empty_and_begins_the_primary_key() {
        for (var table : tenantTables()) {
            assertThat(keyColumns(table, "PRIMARY")).as(table).startsWith("tenant_id");
            assertThat(database.queryForObject("""
                            select concat(column_type, ' ', is_nullable) from information_schema.columns
                            where table_schema = database() and table_name = ? and column_name = 'tenant_id'
                            """, String.class, table))
                    .as(table)
                    .isEqualTo("uuid NO");
        }
    }

    @Test
    void every_reference_between_tenant_tables_begins_with_the_tenant() {
        var tenant = tenantTables();
        for (var key : foreignKeys()) {
            if (tenant.contains(key.table()) && tenant.contains(key.target())) {
                assertThat(key.columns()).as(key.toString()).startsWith("tenant_id:tenant_id,");
            }
        }
    }

    @Test
    void every_tenant_table_leads_to_a_publisher_so_that_no_row_is_nobodys() {
        var keys = foreignKeys();
        for (var table : tenantTables()) {
            assertThat(keys)
                    .as("foreign keys of " + table)
                    .anyMatch(key -> key.table().equals(table)
                            && (key.columns().startsWith("tenant_id:tenant_id,")
                                    || key.target().equals("publisher")
                                            && key.columns().equals("tenant_id:id")));
        }
    }

    @Test
    void only_what_is_named_here_may_be_read_across_publishers() {
        assertThat(tables.readableAcross())
                .isSubsetOf(Set.of("submission", "submission_finding", "listing", "sas_url", "ticket"));
    }

    private Set<String> tenantTables() {
        return new TreeSet<>(database.queryForList("""
                select table_name from information_schema.columns
                where table_schema = database() and column_name = 'tenant_id'
                """, String.class));
    }

    private String keyColumns(String table, String key) {
        return database.queryForObject("""
                select group_concat(column_name order by ordinal_position) from information_schema.key_column_usage
                where table_schema = database() and table_name = ? and constraint_name = ?
                """, String.class, table, key);
    }

    private List<ForeignKey> foreignKeys() {
        return database.query(
                """
                select table_name, referenced_table_name,
                  group_concat(column_name, ':', referenced_column_name order by ordinal_position) as columns
                from information_schema.key_column_usage
                where table_schema = database() and referenced_table_name is not null
                group by table_name, constraint_name, referenced_table_name
                """, (row, number) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** {@code columns} reads {@code own:referenced,own:referenced}. */
    private record ForeignKey(String table, String target, String columns) {}
}
