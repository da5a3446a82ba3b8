package dev.vitrine.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to the public internet (acceptance.md section 4). An IPv6 address that wraps an IPv4 address is
 * judged by what it wraps.
 */
final class PublicAddresses {
    private static final List<Block> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    /** All that is given out for public use lies here; loopback, link-local, private and multicast do not. */
    private static final Block GLOBAL_6 = new Block("2000::/3");

    private static final List<Block> NOT_PUBLIC_6 = blocks("2001::/23", "2001:db8::/32", "3fff::/20");
    private static final Block NAT64 = new Block("64:ff9b::/96");
    private static final Block SIX_TO_FOUR = new Block("2002::/16");
    private static final Block TEREDO = new Block("2001::/32");

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    static boolean isPublic(byte[] address) {
        return address.length == 4 ? isPublic4(address) : isPublic6(address);
    }

    private static boolean isPublic4(byte[] address) {
        return NOT_PUBLIC_4.stream().noneMatch(block -> block.contains(address));
    }

    private static boolean isPublic6(byte[] address) {
        if (isMapped(address) || NAT64.contains(address)) {
            return isPublic4(part(address, 12));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return isPublic4(part(address, 2));
        }
        if (TEREDO.contains(address)) {
            return isPublic4(part(address, 4)) && isPublic4(inverted(part(address, 12)));
        }
        if (wrapsInterfaceId(address) && !isPublic4(part(address, 12))) {
            return false;
        }
        return GLOBAL_6.contains(address) && NOT_PUBLIC_6.stream().noneMatch(block -> block.contains(address));
    }

    /** {@code ::ffff:a.b.c.d}; Java unwraps it in most places, but not in all. */
    private static boolean isMapped(byte[] address) {
        for (int i = 0; i < 10; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return address[10] == (byte) 0xff && address[11] == (byte) 0xff;
    }

    /** ISATAP: {@code 5efe} before the IPv4 address in the lower half. */
    private static boolean wrapsInterfaceId(byte[] address) {
        return (address[8] & 0xfd) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
    }

    private static byte[] part(byte[] address, int from) {
        return Arrays.copyOfRange(address, from, from + 4);
    }

    private static byte[] inverted(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = (byte) ~bytes[i];
        }
        return result;
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(Block::new).toList();
    }

    /** Addresses that share their first bits. */
    private static final class Block {
        private final byte[] start;
        private final int bits;

        Block(String text) {
            int slash = text.indexOf('/');
            try {
                start = InetAddress.getByName(text.substring(0, slash)).getAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
            bits = Integer.parseInt(text.substring(slash + 1));
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (start[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
