package dev.vitrine.tenancy;

import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.TenantScopedEntity;
import jakarta.persistence.EntityManagerFactory;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which tables hold rows of publishers, as Hibernate maps them. Names are in lower case. */
@Component
class TenantTables {
    /** Storefront's projection of what is live: read across publishers by buyers (house.md, Tenancy). */
    private static final String LISTING = "listing";

    private final ObjectProvider<EntityManagerFactory> factory;
    private volatile @Nullable Tables tables;

    TenantTables(ObjectProvider<EntityManagerFactory> factory) {
        this.factory = factory;
    }

    /** Every table of an entity that belongs to a publisher. */
    Set<String> all() {
        return tables().all;
    }

    /** Tenant tables that may be read across publishers: those of read-only {@code Platform…} entities, and the listing. */
    Set<String> readableAcross() {
        return tables().readableAcross;
    }

    private Tables tables() {
        var known = tables;
        if (known == null) {
            known = read(factory.getObject().unwrap(SessionFactoryImplementor.class));
            tables = known;
        }
        return known;
    }

    private static Tables read(SessionFactoryImplementor sessions) {
        var all = tablesOf(sessions, TenantScopedEntity.class::isAssignableFrom);
        var across = tablesOf(
                sessions,
                type -> type.isAnnotationPresent(PlatformEntity.class)
                        && type.getSimpleName().startsWith("Platform"));
        across.add(LISTING);
        across.retainAll(all);
        return new Tables(Set.copyOf(all), Set.copyOf(across));
    }

    private static Set<String> tablesOf(SessionFactoryImplementor sessions, Predicate<Class<?>> which) {
        var names = new TreeSet<String>();
        sessions.getMappingMetamodel().forEachEntityDescriptor(entity -> {
            if (which.test(entity.getMappedClass())) {
                names.add(entity.getTableName().toLowerCase(Locale.ROOT));
            }
        });
        return names;
    }

    private record Tables(Set<String> all, Set<String> readableAcross) {}
}
