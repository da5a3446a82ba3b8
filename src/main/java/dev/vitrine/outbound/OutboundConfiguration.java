package dev.vitrine.outbound;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Makes the one {@link Outbound} of the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundSettings.class)
class OutboundConfiguration {

    @Bean
    Outbound outbound(OutboundSettings settings, Environment environment) {
        boolean mayMap = environment.getProperty("vitrine.demo.enabled", Boolean.class, false)
                || environment.acceptsProfiles(Profiles.of("test"));
        if (!settings.map().isEmpty() && !mayMap) {
            throw new IllegalStateException(
                    "vitrine.outbound.map weakens the address check and is for the demo and for tests only: remove it, "
                            + "or set vitrine.demo.enabled=true");
        }
        return new Outbound(settings);
    }
}
