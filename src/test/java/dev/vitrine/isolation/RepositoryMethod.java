package dev.vitrine.isolation;

import dev.vitrine.shared.TenantScopedEntity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.data.repository.core.support.RepositoryFactoryInformation;

/** A method of a repository, those that it inherits included. */
record RepositoryMethod(Class<?> repository, Class<?> entity, Object bean, Method method) {
    /** All repositories with the entity that each keeps. */
    static Map<Class<?>, Class<?>> repositories(ApplicationContext context) {
        var found = new TreeMap<Class<?>, Class<?>>(Comparator.comparing(Class::getName));
        context.getBeansOfType(RepositoryFactoryInformation.class).values().forEach(factory -> {
            var information = factory.getRepositoryInformation();
            found.put(information.getRepositoryInterface(), information.getDomainType());
        });
        return found;
    }

    /** All methods of those that keep what belongs to a publisher. */
    static List<RepositoryMethod> ofPublishers(ApplicationContext context) {
        return repositories(context).entrySet().stream()
                .filter(entry -> TenantScopedEntity.class.isAssignableFrom(entry.getValue()))
                .flatMap(entry -> of(entry.getKey(), entry.getValue(), context.getBean(entry.getKey())))
                .toList();
    }

    private static Stream<RepositoryMethod> of(Class<?> repository, Class<?> entity, Object bean) {
        return Stream.of(repository.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .map(method -> new RepositoryMethod(repository, entity, bean, method))
                .sorted(Comparator.comparing(RepositoryMethod::name));
    }

    String name() {
        return repository.getSimpleName() + "." + method.getName();
    }

    /** Whether the caller hands over a whole row, and so knows it already. */
    private boolean isHandedARow() {
        return Stream.of(method.getGenericParameterTypes())
                .map(type -> type.getTypeName().replace(entity.getName(), "T"))
                .anyMatch(type -> type.matches("[ST]|java.lang.Iterable<(\\? extends )?[ST]>"));
    }

    String table() {
        return table(entity);
    }

    static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).name();
    }

    /** Written for this entity, or one of those that name a row. */
    boolean isOwnOrById() {
        return method.getDeclaringClass() == repository || method.getName().contains("ById");
    }

    /** Within a transaction, which is brought to the database before the answer is given. */
    Answer ask(List<Object> arguments, EntityManager entities) {
        method.setAccessible(true);
        return Answer.of(() -> {
            var result = method.invoke(bean, arguments.toArray());
            entities.flush();
            return isHandedARow() ? "" : result;
        });
    }
}
