package dev.vitrine.images.disk;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.specialized.BlobClientBase;
import com.azure.storage.common.StorageSharedKeyCredential;
import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.images.SampleRanges;
import dev.vitrine.images.disk.AzureSettings.Region;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Sha256;
import dev.vitrine.testing.Azurite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An account of the emulator: stores that use it, and what really lies in its containers. */
final class SampleAzure {
    private static final int PIECE = 1 << 20;

    private final URI endpoint;
    private final String key;
    private final String container;
    private final SSLContext trust;

    SampleAzure(URI endpoint, String key, String container, SSLContext trust) {
        this.endpoint = endpoint;
        this.key = key;
        this.container = container;
        this.trust = trust;
    }

    AzureDiskStore store() {
        return store(Clock.systemUTC());
    }

    AzureDiskStore store(Map<String, Region> regions) {
        return store(settings(regions), trust);
    }

    AzureDiskStore store(Clock clock) {
        return new AzureDiskStore(settings(Map.of()), http(trust), SampleRanges.LIMITS, clock);
    }

    static AzureDiskStore store(AzureSettings settings, SSLContext trust) {
        return new AzureDiskStore(settings, http(trust), SampleRanges.LIMITS, Clock.systemUTC());
    }

    private AzureSettings settings(Map<String, Region> regions) {
        return new AzureSettings(endpoint, Azurite.ACCOUNT, new SecretText(key), container, regions);
    }

    private static HttpClient http(SSLContext trust) {
        return new JdkHttpClientBuilder(java.net.http.HttpClient.newBuilder().sslContext(trust)).build();
    }

    /** Trusts the certificate in this file, for a process that does not know the emulator itself. */
    static SSLContext trusting(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "azurite", CertificateFactory.getInstance("X.509").generateCertificate(in));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private BlobServiceClient service() {
        return new BlobServiceClientBuilder()
                .endpoint(endpoint.toString())
                .credential(new StorageSharedKeyCredential(Azurite.ACCOUNT, key))
                .httpClient(http(trust))
                .serviceVersion(BlobServiceVersion.V2023_11_03)
                .buildClient();
    }

    private BlobContainerClient containerClient() {
        return service().getBlobContainerClient(container);
    }

    List<String> blobs() {
        return containerClient().listBlobs().stream()
                .map(BlobItem::getName)
                .sorted()
                .toList();
    }

    OffsetDateTime modified(String blob) {
        return blob(blob).getProperties().getLastModified();
    }

    long length(String blob) {
        return blob(blob).getProperties().getBlobSize();
    }

    /** How many bytes take room. */
    long written(String blob) {
        return containerClient().getBlobClient(blob).getPageBlobClient().listPageRanges(new BlobRange(0)).stream()
                .mapToLong(page -> page.getRange().getLength())
                .sum();
    }

    Sha256 hashOf(String inContainer, String blob) {
        var bytes = new ByteArrayOutputStream();
        service().getBlobContainerClient(inContainer).getBlobClient(blob).downloadStream(bytes);
        return Sha256.ofBytes(bytes.toByteArray());
    }

    private BlobClientBase blob(String name) {
        return containerClient().getBlobClient(name);
    }

    static Sha256 hashOf(RangedSource source) throws IOException {
        MessageDigest digest = Sha256.digest();
        for (long at = 0; at < source.length(); at += PIECE) {
            digest.update(source.bytes(at, Math.min(source.length(), at + PIECE)));
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    static Sha256 hashOf(SampleDisk disk) {
        try {
            return hashOf(new SampleRanges(disk));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
