package dev.vitrine.tenancy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserDefaultVisitor;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.SimpleNode;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.update.Update;
import org.jspecify.annotations.Nullable;

/**
 * What one SQL statement does to tenant tables. Every table the grammar finds anywhere in the statement is looked at;
 * one counts as guarded when its own query block demands {@code alias.tenant_id = ?} of it, for every row.
 *
 * @param touched tenant tables that occur
 * @param unguarded those of them that occur somewhere without a tenant predicate
 */
record TenantStatement(Kind kind, Set<String> touched, Set<String> unguarded) {
    private static final String TENANT = "tenant_id";

    enum Kind {
        READ,
        WRITE
    }

    /** {@link TenantWallException} when the text is no single select, insert, update or delete that can be read. */
    static TenantStatement parse(String sql, Set<String> tenantTables) {
        try {
            var parser = new CCJSqlParser(sql).withAllowComplexParsing(true);
            var statement = parser.Statement();
            if (parser.getNextToken().kind != CCJSqlParserConstants.EOF) {
                throw new TenantWallException("more than one statement: " + sql);
            }
            var blocks = new Blocks();
            parser.getASTRoot().jjtAccept(blocks, null);
            return judge(statement, blocks, tenantTables);
        } catch (ParseException | TokenMgrException e) {
            throw new TenantWallException("not to be parsed: " + sql, e);
        }
    }

    private static TenantStatement judge(Statement statement, Blocks blocks, Set<String> tenantTables) {
        Set<Table> guarded = Collections.newSetFromMap(new IdentityHashMap<>());
        blocks.selects.forEach(select -> guarded.addAll(guardedBy(select)));
        switch (statement) {
            case Select ignored -> {}
            case Insert insert -> guarded.addAll(guardedBy(insert));
            case Update update -> guarded.addAll(guardedBy(update));
            case Delete delete -> guarded.addAll(guardedBy(delete));
            default -> throw new TenantWallException("neither read nor write: " + statement);
        }
        var touched = new TreeSet<String>();
        var unguarded = new TreeSet<String>();
        for (var table : blocks.tables) {
            var name = nameOf(table);
            if (tenantTables.contains(name)) {
                touched.add(name);
                if (!guarded.contains(table)) {
                    unguarded.add(name);
                }
            }
        }
        return new TenantStatement(statement instanceof Select ? Kind.READ : Kind.WRITE, touched, unguarded);
    }

    private static Collection<Table> guardedBy(PlainSelect select) {
        var from = new From();
        from.add(select.getFromItem(), select.getJoins());
        from.demand(select.getWhere());
        return from.guarded();
    }

    private static Collection<Table> guardedBy(Insert insert) {
        var columns = insert.getColumns();
        return columns != null && columns.stream().anyMatch(TenantStatement::isTenantColumn)
                ? List.of(insert.getTable())
                : List.of();
    }

    private static Collection<Table> guardedBy(Update update) {
        if (update.getUpdateSets().stream()
                .flatMap(set -> set.getColumns().stream())
                .anyMatch(TenantStatement::isTenantColumn)) {
            return List.of(); // a row never moves to another publisher
        }
        var from = new From();
        from.add(update.getTable(), update.getStartJoins());
        from.add(update.getFromItem(), update.getJoins());
        from.demand(update.getWhere());
        return from.guarded();
    }

    private static Collection<Table> guardedBy(Delete delete) {
        var from = new From();
        from.add(delete.getTable(), delete.getJoins());
        from.demand(delete.getWhere());
        var guarded = new ArrayList<>(from.guarded());
        if (delete.getTables() != null) {
            guarded.addAll(delete.getTables()); // names again what stands in the from clause
        }
        return guarded;
    }

    private static boolean isTenantColumn(Column column) {
        return TENANT.equals(plain(column.getColumnName()));
    }

    private static String nameOf(Table table) {
        return plain(table.getName());
    }

    private static String plain(String name) {
        return name.replace("`", "").replace("\"", "").toLowerCase(Locale.ROOT);
    }

    /** The tables of one query block, and which of their aliases every row of the block is bound to a tenant by. */
    private static final class From {
        private final List<Table> tables = new ArrayList<>();
        private final Set<String> bound = new HashSet<>();
        private int items;

        void add(@Nullable FromItem item, @Nullable List<Join> joins) {
            addItem(item);
            if (joins != null) {
                joins.forEach(this::addJoin);
            }
        }

        private void addItem(@Nullable FromItem item) {
            if (item instanceof ParenthesedFromItem group) {
                add(group.getFromItem(), group.getJoins());
            } else if (item != null) {
                items++;
                if (item instanceof Table table) {
                    tables.add(table);
                }
            }
        }

        private void addJoin(Join join) {
            var before = aliases();
            addItem(join.getFromItem());
            var demanded = new HashSet<String>();
            join.getOnExpressions().forEach(on -> collect(on, demanded));
            if (join.isRight() || join.isFull()) {
                return; // rows of either side may come without the condition
            }
            if (join.isLeft()) {
                demanded.removeAll(before);
            }
            bound.addAll(demanded);
        }

        void demand(@Nullable Expression where) {
            collect(where, bound);
        }

        List<Table> guarded() {
            return tables.stream()
                    .filter(table -> bound.contains(aliasOf(table)) || items == 1 && bound.contains(""))
                    .toList();
        }

        private Set<String> aliases() {
            var aliases = new HashSet<String>();
            tables.forEach(table -> aliases.add(aliasOf(table)));
            return aliases;
        }

        private static void collect(@Nullable Expression condition, Set<String> into) {
            switch (condition) {
                case AndExpression and -> {
                    collect(and.getLeftExpression(), into);
                    collect(and.getRightExpression(), into);
                }
                case ParenthesedExpressionList<?> group when group.size() == 1 -> collect(group.getFirst(), into);
                case InExpression in
                when in.getRightExpression() instanceof AndExpression rest -> collectBehind(rest, into);
                case EqualsTo equals
                when equals.getLeftExpression() instanceof Column column
                        && isTenantColumn(column)
                        && isTheTenant(equals.getRightExpression(), column) ->
                    into.add(
                            column.getTable() == null
                                    ? ""
                                    : plain(column.getTable().getFullyQualifiedName()));
                case null, default -> {}
            }
        }

        /**
         * The parser takes {@code x in (?) and y = ?} for {@code x in ((?) and y = ?)}: what stands behind the list is
         * demanded all the same.
         */
        private static void collectBehind(AndExpression rest, Set<String> into) {
            collect(rest.getRightExpression(), into);
            if (rest.getLeftExpression() instanceof AndExpression before) {
                collectBehind(before, into);
            }
        }

        /**
         * A parameter; or what Hibernate writes in updates and deletes of single rows, {@code coalesce(?, tenant_id)}: its
         * parameter is empty for a root tenant alone, and there is none here ({@link TenantOfSession}).
         */
        private static boolean isTheTenant(Expression expression, Column column) {
            return expression instanceof JdbcParameter
                    || expression instanceof Function function
                            && "coalesce".equalsIgnoreCase(function.getName())
                            && function.getParameters() != null
                            && function.getParameters().size() == 2
                            && function.getParameters().get(0) instanceof JdbcParameter
                            && function.getParameters().get(1) instanceof Column same
                            && same.getFullyQualifiedName().equals(column.getFullyQualifiedName());
        }

        private static String aliasOf(Table table) {
            return table.getAlias() == null
                    ? nameOf(table)
                    : plain(table.getAlias().getName());
        }
    }

    /** Everything the grammar took for a table or for a query block, wherever it stands. */
    private static final class Blocks extends CCJSqlParserDefaultVisitor {
        private final Set<Table> tables = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<PlainSelect> selects = Collections.newSetFromMap(new IdentityHashMap<>());

        @Override
        public @Nullable Object visit(SimpleNode node, @Nullable Object data) {
            switch (node.jjtGetValue()) {
                case Table table -> tables.add(table);
                case PlainSelect select -> selects.add(select);
                case null, default -> {}
            }
            return super.visit(node, data);
        }
    }
}
