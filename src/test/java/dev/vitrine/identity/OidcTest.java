package dev.vitrine.identity;

import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.testing.SharedMariaDbInitializer;
import dev.vitrine.testing.TestMail;
import dev.vitrine.testing.VitrineTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A test with a provider to sign in by; all of them share one application and one provider. */
@VitrineTest
@TestPropertySource(properties = "vitrine.test.own-database=true")
@ContextConfiguration(initializers = {SharedMariaDbInitializer.class, TestMail.class}) // in place of its own
public abstract class OidcTest {
    private static @Nullable TestProvider running;

    @LocalServerPort
    protected int port;

    @Autowired
    private Publishers publishers;

    @Autowired
    private SystemWork work;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        OidcConfigured.providers(settings);
    }

    @BeforeEach
    void the_provider_runs_and_its_publisher_exists() {
        if (running == null) {
            running = new TestProvider(port);
            work.run("test", () -> publishers.create(OidcConfigured.WORKS, "Works"));
        }
    }

    @AfterEach
    void it_speaks_the_truth_again() {
        provider().speakTheTruth();
    }

    protected static TestProvider provider() {
        if (running == null) {
            throw new IllegalStateException("the provider does not run yet");
        }
        return running;
    }

    protected PublisherId works() {
        return publishers.bySlug(OidcConfigured.WORKS).orElseThrow().id();
    }
}
