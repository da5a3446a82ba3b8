package dev.vitrine.testing;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Who is signed in is found in one place, of which a process has one, while tests have several application contexts: they
 * share it, or the one that was started last would take it away from the others.
 */
@Configuration(proxyBeanMethods = false)
class OneContextHolder {
    private static final SecurityContextHolderStrategy SHARED = new VaadinAwareSecurityContextHolderStrategy();

    @Bean
    SecurityContextHolderStrategy securityContextHolderStrategy() {
        return SHARED;
    }
}
