package dev.vitrine.audit;

import dev.vitrine.kit.Workplace;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Doors;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.RootClassFilter;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.security.access.prepost.PreAuthorize;

/** Puts {@link RefusedCalls} around whatever may refuse. */
@Configuration(proxyBeanMethods = false)
class RefusalConfiguration {
    /** Made before most other beans, and so asks for what it needs when it needs it. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor refusedCalls(ObjectProvider<AuditRecorder> recorder, ObjectProvider<CurrentTenant> tenant) {
        var advisor = new DefaultPointcutAdvisor(whatMayRefuse(), new RefusedCalls(recorder, tenant));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static Pointcut whatMayRefuse() {
        return new ComposablePointcut((Pointcut) AnnotationMatchingPointcut.forMethodAnnotation(PreAuthorize.class))
                .union((Pointcut) AnnotationMatchingPointcut.forClassAnnotation(PreAuthorize.class))
                .union((Pointcut) new ComposablePointcut(new RootClassFilter(Doors.class)))
                .union((Pointcut) new ComposablePointcut(new RootClassFilter(Workplace.class)));
    }
}
