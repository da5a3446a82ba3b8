package dev.vitrine.images;

import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import dev.vitrine.images.disk.AzureDiskStore;
import dev.vitrine.images.disk.AzureSettings;
import dev.vitrine.images.disk.CopyLimits;
import dev.vitrine.images.disk.DirectoryDiskStore;
import dev.vitrine.images.disk.DiskStore;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the marketplace keeps disks: a directory beside its other data, one that the operator names, or Azure. Azure's
 * classes are loaded in that case alone.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CopyLimits.class, AzureSettings.class})
class DiskStoreConfiguration {
    private static final String AZURE = "azure";

    @Bean
    DiskStore diskStore(
            @Value("${vitrine.images.store:${vitrine.data-dir}/disks}") String store,
            AzureSettings azure,
            CopyLimits limits,
            Clock clock) {
        if (store.equals(AZURE)) {
            return new AzureDiskStore(azure, new JdkHttpClientBuilder().build(), limits, clock);
        }
        return new DirectoryDiskStore(Path.of(store), limits, clock);
    }
}
