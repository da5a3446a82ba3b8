package dev.vitrine.images.disk;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the store into the data directory, or where {@code vitrine.disks.directory} says. */
@Configuration(proxyBeanMethods = false)
class DiskConfiguration {

    @Bean
    DiskStore diskStore(
            @Value("${vitrine.disks.directory:${vitrine.data-dir:./data}/disks}") Path directory, Clock clock) {
        return new DirectoryDiskStore(directory, clock);
    }
}
