package dev.vitrine.identity;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Signing in by OpenID providers, where some are configured; where none is, nothing of it is there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(OidcConfiguration.SomeProvider.class)
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {
    static final class SomeProvider extends SpringBootCondition {
        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean some = Binder.get(context.getEnvironment())
                    .bind("vitrine.oidc", Bindable.mapOf(String.class, Object.class))
                    .isBound();
            return new ConditionOutcome(some, ConditionMessage.of("vitrine.oidc"));
        }
    }

    @Bean
    OidcLogin oidcLogin(
            OidcSettings settings,
            OidcPeople people,
            AccessReader access,
            ApplicationEventPublisher events,
            Clock clock) {
        var requests = new OidcRequests();
        var registrations = new OidcRegistrations(settings.oidc(), requests);
        var signIn = new OidcSignIn(settings.oidc(), people, access, events, clock);
        return new OidcLogin(registrations, requests, signIn, events, SecurityConfiguration.LOGIN);
    }

    @Bean
    ProviderSignIns providerSignIns(OidcSettings settings, OidcPeople people, CurrentPerson person, Clock clock) {
        return new ConfiguredProviders(settings, people, person, clock);
    }
}
