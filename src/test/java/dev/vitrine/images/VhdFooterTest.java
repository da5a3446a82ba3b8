package dev.vitrine.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VhdFooterTest {
    private static final UUID ID = UUID.fromString("6f1d3c2a-0b5e-4c77-9a10-2f3e4d5c6b7a");
    private static final Instant MADE = Instant.parse("2026-01-15T09:00:00Z");

    /** The head of a footer as a common disk tool writes it for a fixed disk of 3 MiB, but for its checksum. */
    private static final String WRITTEN_ELSEWHERE = "636f6e6563746978" // conectix
            + "00000002" // features: reserved
            + "00010000" // format 1.0
            + "ffffffffffffffff" // no dynamic header
            + "27e9b4a0" // seconds since 2000
            + "71656d75" // qemu
            + "00050003"
            + "5769326b" // Wi2k
            + "0000000000300000"
            + "0000000000300000"
            + "005a0411" // 90 cylinders, 4 heads, 17 sectors
            + "00000002" // fixed
            + "00000000"
            + "6f1d3c2a0b5e4c779a102f3e4d5c6b7a";

    @Test
    void a_footer_written_elsewhere_is_read_field_by_field() {
        byte[] bytes = new byte[512];
        byte[] head = HexFormat.of().parseHex(WRITTEN_ELSEWHERE);
        System.arraycopy(head, 0, bytes, 0, head.length);
        int sum = 0;
        for (byte b : head) {
            sum += b & 0xff;
        }
        ByteBuffer.wrap(bytes).putInt(64, ~sum);

        VhdFooter footer = VhdFooter.parse(bytes);

        assertThat(footer.hasCookie()).isTrue();
        assertThat(footer.features()).isEqualTo(2);
        assertThat(footer.formatVersion()).isEqualTo(0x10000);
        assertThat(footer.dataOffset()).isEqualTo(-1);
        assertThat(footer.made()).isEqualTo(Instant.ofEpochSecond(946_684_800L + 0x27e9b4a0));
        assertThat(footer.originalSize()).isEqualTo(3 << 20);
        assertThat(footer.currentSize()).isEqualTo(3 << 20);
        assertThat(footer.isFixed()).isTrue();
        assertThat(footer.hasRightChecksum()).isTrue();
        assertThat(footer.uniqueId()).isEqualTo(ID);
        assertThat(footer.bytes()).isEqualTo(bytes);
        assertThat(ByteBuffer.wrap(VhdFooter.fixed(3 << 20, ID, MADE).bytes()).getInt(56))
                .as("the geometry we write is the one others write")
                .isEqualTo(0x005a0411);
    }

    @Property
    void a_footer_that_was_written_reads_back_the_same(
            @ForAll @LongRange(min = 0) long size, @ForAll @IntRange(min = 0) int seconds) {
        Instant made = Instant.parse("2000-01-01T00:00:00Z").plusSeconds(seconds);
        VhdFooter written = VhdFooter.fixed(size, ID, made);
        VhdFooter read = VhdFooter.parse(written.bytes());

        assertThat(read).isEqualTo(written).hasSameHashCodeAs(written);
        assertThat(read.cookie()).isEqualTo(VhdFooter.COOKIE);
        assertThat(read.isFixed()).isTrue();
        assertThat(read.hasRightChecksum()).isTrue();
        assertThat(read.currentSize()).isEqualTo(size);
        assertThat(read.originalSize()).isEqualTo(size);
        assertThat(read.made()).isEqualTo(made);
        assertThat(read.uniqueId()).isEqualTo(ID);
    }

    @Property
    void any_bytes_can_be_read_and_come_back_unchanged(@ForAll @Size(512) byte[] bytes) {
        VhdFooter footer = VhdFooter.parse(bytes);
        assertThat(footer.bytes()).isEqualTo(bytes);
        assertThat(footer.toString()).startsWith("VhdFooter[");
    }

    @Property
    void a_changed_byte_shows_in_the_checksum(
            @ForAll @IntRange(min = 0, max = 511) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] bytes = VhdFooter.fixed(30 << 20, ID, MADE).bytes();
        bytes[at] ^= (byte) change;
        assertThat(VhdFooter.parse(bytes).hasRightChecksum()).isFalse();
    }

    @Property
    void a_changed_type_keeps_a_right_checksum_and_a_changed_checksum_does_not(@ForAll int type, @ForAll int checksum) {
        VhdFooter footer = VhdFooter.fixed(30 << 20, ID, MADE);
        assertThat(footer.withDiskType(type).diskType()).isEqualTo(type);
        assertThat(footer.withDiskType(type).hasRightChecksum()).isTrue();
        assertThat(footer.withChecksum(checksum).hasRightChecksum()).isEqualTo(checksum == footer.checksum());
    }

    @Test
    void a_footer_is_its_own_copy_of_the_bytes() {
        byte[] bytes = VhdFooter.fixed(30 << 20, ID, MADE).bytes();
        VhdFooter footer = VhdFooter.parse(bytes);
        bytes[0] = 0;
        footer.bytes()[1] = 0;
        assertThat(footer.bytes()).startsWith("co".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void only_512_bytes_are_a_footer() {
        assertThatIllegalArgumentException().isThrownBy(() -> VhdFooter.parse(new byte[511]));
        assertThatIllegalArgumentException().isThrownBy(() -> VhdFooter.parse(new byte[1024]));
    }
}
