package dev.vitrine.tenancy;

import dev.vitrine.tenancy.TenantStatement.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.stereotype.Component;

/**
 * Lets no statement on a tenant table pass that does not name the tenant (house.md, Tenancy). Hibernate writes the
 * predicate by itself; this wall stands for the day on which it, or a hand-written statement, does not. It also holds
 * read-only doors to reading. Statements are parsed, never guessed at; what cannot be parsed does not pass.
 */
@Component
class SecondWall implements StatementInspector {
    private static final int REMEMBERED = 4_000;

    private final transient TenantTables tables;
    private final transient CurrentTenant current;
    private final transient Map<String, TenantStatement> parsed = Collections.synchronizedMap(new Remembered());

    SecondWall(TenantTables tables, CurrentTenant current) {
        this.tables = tables;
        this.current = current;
    }

    @Override
    public String inspect(String sql) {
        var statement = parsed.get(sql);
        if (statement == null) {
            statement = TenantStatement.parse(sql, tables.all());
            parsed.put(sql, statement);
        }
        if (!statement.unguarded().isEmpty() && !mayReadAcross(statement)) {
            throw new TenantWallException("no tenant predicate for " + statement.unguarded() + " in: " + sql);
        }
        if (statement.kind() == Kind.WRITE && !statement.touched().isEmpty() && readOnlyDoor()) {
            throw new TenantWallException("a read-only door was used to write " + statement.touched());
        }
        return sql;
    }

    private boolean mayReadAcross(TenantStatement statement) {
        return statement.kind() == Kind.READ && tables.readableAcross().containsAll(statement.unguarded());
    }

    private boolean readOnlyDoor() {
        var scope = current.opened();
        return scope != null && scope.door().readOnly();
    }

    private static final class Remembered extends LinkedHashMap<String, TenantStatement> {
        Remembered() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TenantStatement> eldest) {
            return size() > REMEMBERED;
        }
    }
}
