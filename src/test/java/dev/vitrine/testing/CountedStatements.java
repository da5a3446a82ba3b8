package dev.vitrine.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Every statement that a piece of work sends to the database, Hibernate's and those of plain JDBC alike. A batch counts
 * once. Only connections that the counting thread takes meanwhile are listened to; all others are handed out as they are.
 */
@Component
public class CountedStatements implements BeanPostProcessor {
    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /** The statements of this work, done in the present thread, in their order. */
    public static List<String> of(Runnable work) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Listening(source) : bean;
    }

    private static final class Listening extends DelegatingDataSource {
        Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var heard = HEARD.get();
            var connection = super.getConnection();
            return heard == null ? connection : listening(connection, heard);
        }
    }

    private static Connection listening(Connection connection, List<String> heard) {
        return proxy(Connection.class, (method, arguments) -> {
            var answer = call(connection, method, arguments);
            if (answer instanceof PreparedStatement statement) {
                return listening(PreparedStatement.class, statement, String.valueOf(arguments[0]), heard);
            }
            return answer instanceof Statement statement ? listening(Statement.class, statement, "", heard) : answer;
        });
    }

    private static <S extends Statement> S listening(Class<S> type, S statement, String sql, List<String> heard) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                heard.add(arguments.length == 0 ? sql : String.valueOf(arguments[0]));
            }
            return call(statement, method, arguments);
        });
    }

    private interface Call {
        @Nullable
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.answer(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
