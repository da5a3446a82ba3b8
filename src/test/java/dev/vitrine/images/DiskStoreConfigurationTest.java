package dev.vitrine.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.images.disk.AzureDiskStore;
import dev.vitrine.images.disk.DirectoryDiskStore;
import dev.vitrine.images.disk.DiskStore;
import dev.vitrine.testing.ChildJvm;
import dev.vitrine.testing.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Which store the settings make. */
class DiskStoreConfigurationTest {
    @TempDir
    Path directory;

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withUserConfiguration(DiskStoreConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues("vitrine.data-dir=" + directory);
    }

    @Test
    void a_directory_is_the_store_where_nothing_else_is_said() {
        application()
                .withPropertyValues("vitrine.images.azure.endpoint=", "vitrine.images.azure.key=")
                .run(context -> assertThat(context).getBean(DiskStore.class).isInstanceOf(DirectoryDiskStore.class));
    }

    @Test
    void azure_is_the_store_where_its_account_is_given() {
        application()
                .withPropertyValues(
                        "vitrine.images.store=azure",
                        "vitrine.images.azure.endpoint=https://disks.blob.core.windows.net",
                        "vitrine.images.azure.account=disks",
                        "vitrine.images.azure.key=c2VjcmV0",
                        "vitrine.images.azure.regions[west-europe].container=there",
                        "vitrine.images.copy.ranges-in-all=16")
                .run(context -> assertThat(context).getBean(DiskStore.class).isInstanceOf(AzureDiskStore.class));
    }

    @Test
    void what_is_missing_is_told_at_the_start_without_the_key() {
        application()
                .withPropertyValues("vitrine.images.store=azure", "vitrine.images.azure.key=not really base64")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseMessage("vitrine.images.azure.endpoint is missing"));
        application()
                .withPropertyValues(
                        "vitrine.images.store=azure",
                        "vitrine.images.azure.endpoint=https://disks.blob.core.windows.net",
                        "vitrine.images.azure.account=disks",
                        "vitrine.images.azure.key=not really base64")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseMessage("vitrine.images.azure: a key is no Base64"));
    }

    /** A directory is the store, as shipped. */
    static final class Shipped {
        public static void main(String[] arguments) {
            System.setProperty("vitrine.data-dir", arguments[0]);
            try (var context = new AnnotationConfigApplicationContext()) {
                context.registerBean(Clock.class, Clock::systemUTC);
                context.register(DiskStoreConfiguration.class);
                context.refresh();
                context.getBean(DiskStore.class);
            }
        }
    }

    @Test
    void azure_stays_out_of_the_way_of_a_directory() throws IOException {
        var child = ChildJvm.command(
                        Shipped.class, List.of("-Xlog:class+load=info:stdout"), List.of(directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = child.inputReader()) {
            List<String> loaded = out.lines().toList();
            assertThat(loaded).anyMatch(line -> line.contains(DirectoryDiskStore.class.getName()));
            assertThat(loaded).noneMatch(line -> line.contains("] com.azure."));
            Evidence.note(
                    getClass(), "0 classes of Azure among " + loaded.size() + " loaded with a directory as store");
        }
    }
}
