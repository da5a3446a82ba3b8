package dev.vitrine.publishing;

import dev.vitrine.testing.MovableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Disks and links without a network, and a clock that a test can move. */
@TestConfiguration(proxyBeanMethods = false)
public class PublishingTestBeans {
    @Bean
    @Primary
    SampleDisks sampleDisks() {
        return new SampleDisks();
    }

    @Bean
    @Primary
    SampleLinks sampleLinks() {
        return new SampleLinks();
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }
}
