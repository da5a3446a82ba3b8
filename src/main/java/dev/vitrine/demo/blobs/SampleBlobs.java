package dev.vitrine.demo.blobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * In demo mode, starts the sample blob store before any bean exists and tells {@code outbound} the way to it; the store is
 * then a bean, and ends with the application.
 */
final class SampleBlobs implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String BEAN = "sampleBlobStore";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.getProperty("vitrine.demo.enabled", Boolean.class, false)) {
            return;
        }
        Path directory = Path.of(environment.getProperty("vitrine.data-dir", "data"), "demo");
        SampleBlobStore store = start(directory, Clock.systemUTC());
        Map<String, Object> settings = new HashMap<>();
        store.outboundMap().forEach((host, place) -> settings.put("vitrine.outbound.map[" + host + "]", place));
        settings.put("vitrine.outbound.map-ca", store.authorityPem().toString());
        // The sample disks are a thousandth of real ones, and a few regions show what many would.
        settings.put("vitrine.marketplace.vhd-scale", "SCALED");
        settings.put("vitrine.marketplace.regions", "eu-west,eu-central,us-east");
        environment.getPropertySources().addFirst(new MapPropertySource("vitrineSampleBlobs", settings));
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(BEAN, store);
        beans.registerDisposableBean(BEAN, store::close);
    }

    private static SampleBlobStore start(Path directory, Clock clock) {
        try {
            SampleBlobStore store = SampleDisks.fill(SampleBlobStore.start(directory, clock));
            SampleDisks.writeSasUrls(directory.resolve("sample-sas-urls.txt"), clock.instant());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException("the sample blob store of the demo cannot start", e);
        }
    }
}
