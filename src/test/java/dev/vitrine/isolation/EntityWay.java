package dev.vitrine.isolation;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The ways to a row that need no repository. */
enum EntityWay {
    FIND {
        @Override
        @Nullable
        Object go(EntityManager entities, Class<?> entity, Object id) {
            return entities.find(entity, id);
        }
    },
    REFERENCE {
        @Override
        Object go(EntityManager entities, Class<?> entity, Object id) {
            return entities.getReference(entity, id);
        }
    },
    SELECT {
        @Override
        Object go(EntityManager entities, Class<?> entity, Object id) {
            return entities.createQuery("select e from " + entity.getSimpleName() + " e where e.id = :id", entity)
                    .setParameter("id", id)
                    .getResultList();
        }
    },
    DELETE {
        @Override
        Object go(EntityManager entities, Class<?> entity, Object id) {
            return entities.createQuery("delete from " + entity.getSimpleName() + " e where e.id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
    };

    abstract @Nullable Object go(EntityManager entities, Class<?> entity, Object id);
}
