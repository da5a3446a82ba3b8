package dev.vitrine.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.tenancy.TenantStatement.Kind;
import dev.vitrine.testing.Asvs;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Asvs("8.4.1")
class TenantStatementTest {
    private static final Set<String> TENANT_TABLES = Set.of("offer", "sku", "head");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select o.id from offer o where o.tenant_id=?",
                "select id from offer where tenant_id=? and id=?",
                "select o.id from `offer` o where (o.tenant_id=?) and (o.a=? or o.b=?) limit ?,?",
                "select o.id from offer o where o.tenant_id=? for update",
                "select o.id from offer o join sku s on s.offer_id=o.id and s.tenant_id=? where o.tenant_id=?",
                "select o.id from offer o join sku s on s.offer_id=o.id where s.tenant_id=? and o.tenant_id=?",
                "select o.id from offer o left join sku s on s.offer_id=o.id and s.tenant_id=? where o.tenant_id=?",
                "select o.id from offer o left join (sku s join head h on h.tenant_id=?) on s.tenant_id=? where o.tenant_id=?",
                "select o.id from offer o where o.tenant_id=? and exists (select 1 from sku s where s.tenant_id=?)",
                "select x.n from (select count(*) n from offer o where o.tenant_id=?) x",
                "select 1 from offer o where o.tenant_id=? union all select 2 from sku s where s.tenant_id=?",
                "update offer set name=? where id=? and tenant_id=? and version=?",
                "update offer o set name=? where o.tenant_id=?",
                "update offer set name=? where id=? and version=? and tenant_id=coalesce(?,tenant_id)",
                "delete o from offer o where o.tenant_id=?",
                "delete from offer where id=? and tenant_id=coalesce(?,tenant_id)",
                "insert into offer (id,name,tenant_id) values (?,?,?)",
                "insert into offer (id,tenant_id) values (?,?) on duplicate key update id=id",
                "insert into offer (id,tenant_id) select s.id, ? from sku s where s.tenant_id=?",
                "select p.id from publisher p where p.slug=?",
                "delete from publisher where id=?"
            })
    void what_names_the_tenant_of_every_row_passes(String sql) {
        assertThat(TenantStatement.parse(sql, TENANT_TABLES).unguarded()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select o.id from offer o",
                "select o.id from OFFER o where o.id=?",
                "select o.id from `offer` o where o.tenant_id is not null",
                "select o.id from offer o where o.tenant_id<>?",
                "update offer set name=? where id=? and tenant_id=coalesce(tenant_id,?)",
                "update offer set name=? where id=? and tenant_id=coalesce(null,tenant_id)",
                "update offer set name=? where id=? and tenant_id=coalesce(?,other)",
                "update offer set name=? where id=? and tenant_id=ifnull(?,tenant_id)",
                "select o.id from offer o where o.tenant_id in (?,?)",
                "select o.id from offer o where o.id in (o.tenant_id=?)",
                "select o.id from offer o where o.id in (?) or o.tenant_id=?",
                "select o.id from offer o where o.id in (?) and o.a=? or o.tenant_id=?",
                "select o.id from offer o where o.id not in (?) and (o.tenant_id=? or o.a=?)",
                "select o.id from offer o where o.tenant_id=o.tenant_id",
                "select o.id from offer o where o.tenant_id='c' or o.tenant_id=?",
                "select o.id from offer o where o.tenant_id=? or o.id=?",
                "select o.id from offer o where not (o.tenant_id=?)",
                "select o.id from offer o where o.id=? and (o.tenant_id=? or 1=1)",
                "select o.id from offer o, sku s where s.tenant_id=?",
                "select o.id from offer o join sku s on s.offer_id=o.id where o.tenant_id=?",
                "select o.id from offer o join sku s on s.offer_id=o.id where tenant_id=?",
                "select o.id from publisher p left join offer o on o.id=p.id and p.tenant_id=?",
                "select o.id from offer o left join sku s on s.tenant_id=? and o.tenant_id=?",
                "select o.id from offer o right join sku s on o.tenant_id=? and s.tenant_id=?",
                "select o.id from offer o left join (sku s join head h on h.id=s.id) on s.tenant_id=? where o.tenant_id=?",
                "select (select max(s.id) from sku s) from publisher p",
                "select p.id from publisher p order by (select max(s.id) from sku s)",
                "select p.id from publisher p group by p.id having count(*)>(select count(*) from sku s)",
                "select case when exists (select 1 from sku s) then 1 else 0 end from publisher p",
                "select o.id from offer o where o.tenant_id=? and o.id in (select s.id from sku s where s.id=o.id)",
                "select x.n from (select count(*) n from offer o) x where x.tenant_id=?",
                "select 1 from offer o where o.tenant_id=? union all select 2 from sku s",
                "with x as (select * from offer) select * from x",
                "select * from vitrine.offer o where o.id=?",
                "update offer set name=? where id=?",
                "update offer set tenant_id=? where id=? and tenant_id=?",
                "update offer o set o.tenant_id=? where o.tenant_id=?",
                "update offer o set name=(select max(name) from sku) where o.tenant_id=?",
                "update publisher p join offer o on o.id=p.id set p.name=? where p.id=?",
                "delete from offer",
                "delete o from offer o join sku s on s.id=o.id where s.tenant_id=?",
                "insert into offer (id,name) values (?,?)",
                "insert into offer values (?,?)",
                "insert into publisher (id) select s.id from sku s",
                "insert into offer (id,tenant_id) select s.id, ? from sku s"
            })
    void what_could_reach_another_tenants_row_is_seen(String sql) {
        assertThat(TenantStatement.parse(sql, TENANT_TABLES).unguarded()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate table offer",
                "drop table offer",
                "alter table offer drop column tenant_id",
                "replace into offer (id,tenant_id) values (?,?)",
                "select o.id from offer o where o.tenant_id=?; delete from offer",
                "this is no statement",
                "select 'unclosed from offer"
            })
    void what_is_neither_a_single_read_nor_a_write_does_not_pass(String sql) {
        assertThatThrownBy(() -> TenantStatement.parse(sql, TENANT_TABLES)).isInstanceOf(TenantWallException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into offer (id,tenant_id) values (?,?)", "delete from offer where tenant_id=?"})
    void a_write_is_told_from_a_read(String sql) {
        var statement = TenantStatement.parse(sql, TENANT_TABLES);
        assertThat(statement.kind()).isEqualTo(Kind.WRITE);
        assertThat(statement.touched()).containsExactly("offer");
    }
}
