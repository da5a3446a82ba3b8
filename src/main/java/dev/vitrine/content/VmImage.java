package dev.vitrine.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The virtual machine image of one SKU.
 *
 * @param osDescription free text such as "Ubuntu 24.04 LTS, August updates", at most 100 characters
 * @param recommendedSizes ids of VM sizes, at most 6 (V23)
 * @param ports open ports, at most 100
 * @param versions in the order they were added; the highest number is what buyers get
 */
public record VmImage(
        @Nullable OsFamily osFamily,
        String osDescription,
        List<String> recommendedSizes,
        List<OpenPort> ports,
        List<ImageVersion> versions)
        implements Section {
    public static final int OS_DESCRIPTION_MAX = 100;
    public static final int SIZES_MAX = 6;
    public static final int PORTS_MAX = 100;
    public static final int PORT_PURPOSE_MAX = 100;
    public static final int LUN_MAX = 63;

    /** The family of the operating system on the OS disk. */
    public enum OsFamily {
        WINDOWS,
        LINUX
    }

    /** Transport protocol of an open port. */
    public enum Protocol {
        TCP,
        UDP
    }

    /** One open port, 1 to 65535; {@code key} is stable. */
    public record OpenPort(String key, int port, Protocol protocol, String purpose) {
        public OpenPort {
            protocol = protocol == null ? Protocol.TCP : protocol;
            purpose = Absent.text(purpose);
        }
    }

    /**
     * One version of the image; {@code key} is stable.
     *
     * @param number X.Y.Z, three integers (V20)
     */
    public record ImageVersion(
            String key, String number, @Nullable Vhd osVhd, List<DataDisk> dataDisks) {
        public ImageVersion {
            number = Absent.text(number);
            osVhd = Vhd.orNull(osVhd);
            dataDisks = Absent.keyed(dataDisks, DataDisk::key);
        }
    }

    /** A data disk at its logical unit number, 0 to 63; {@code key} is stable. */
    public record DataDisk(String key, int lun, @Nullable Vhd vhd) {
        public DataDisk {
            vhd = Vhd.orNull(vhd);
        }
    }

    /**
     * The visible part of a SAS URL. The signature is no content: it lies in the vault under {@link #address()}.
     *
     * @param container container or path between host and file, without slashes at its ends
     */
    public record Vhd(String host, String container, String file) {
        public Vhd {
            host = Absent.text(host);
            container = Absent.text(container);
            file = Absent.text(file);
        }

        private static @Nullable Vhd orNull(@Nullable Vhd vhd) {
            return vhd != null && vhd.host.isEmpty() && vhd.container.isEmpty() && vhd.file.isEmpty() ? null : vhd;
        }

        /** The address without its query, e.g. {@code https://account.blob.example/container/disk.vhd}. */
        public String address() {
            return "https://" + host + "/" + container + "/" + file;
        }
    }

    public VmImage {
        osDescription = Absent.text(osDescription);
        recommendedSizes = Absent.distinct(recommendedSizes);
        ports = Absent.keyed(ports, OpenPort::key);
        versions = Absent.keyed(versions, ImageVersion::key);
    }

    /** The version that buyers get: the one with the highest number; empty when none has a number yet. */
    public Optional<ImageVersion> highest() {
        return versions.stream()
                .filter(version -> VersionNumber.parse(version.number()).isPresent())
                .max(Comparator.comparing(
                        version -> VersionNumber.parse(version.number()).orElseThrow()));
    }
}
