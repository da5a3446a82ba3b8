package dev.vitrine.images;

import dev.vitrine.images.disk.DirectoryDiskStore;
import dev.vitrine.images.disk.DiskStore;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the marketplace keeps disks: a directory beside its other data, or one that the operator names. */
@Configuration(proxyBeanMethods = false)
class ImagesConfiguration {
    @Bean
    DiskStore diskStore(@Value("${vitrine.images.store:${vitrine.data-dir}/disks}") Path directory, Clock clock) {
        return new DirectoryDiskStore(directory, clock);
    }
}
