package dev.vitrine.tenancy;

import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds both walls into Hibernate: the tenant of a session, and the look at every statement. */
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {
    @Bean
    HibernatePropertiesCustomizer tenantWalls(TenantOfSession tenant, SecondWall wall) {
        return properties -> {
            properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, tenant);
            properties.put(JdbcSettings.STATEMENT_INSPECTOR, wall);
        };
    }
}
