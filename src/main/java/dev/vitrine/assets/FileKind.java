package dev.vitrine.assets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may be attached: by the ending of its name, and by what its bytes are. */
enum FileKind {
    PNG("image/png", Set.of("png"), "89504e470d0a1a0a"),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), "ffd8ff"),
    PDF("application/pdf", Set.of("pdf"), "255044462d"),
    ZIP("application/zip", Set.of("zip"), "504b0304"),
    CSV("text/csv", Set.of("csv"), ""),
    JSON("application/json", Set.of("json"), ""),
    TEXT("text/plain", Set.of("txt", "log"), "");

    private final String mediaType;
    private final Set<String> endings;
    private final byte[] beginning;

    /** @param beginning its first bytes in hexadecimal; none for what is text */
    FileKind(String mediaType, Set<String> endings, String beginning) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    static Optional<FileKind> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> name.contains(".") && kind.endings.contains(ending))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether the bytes are of this kind: they begin as it does, or are text. */
    boolean fits(byte[] bytes) {
        return beginning.length == 0
                ? isText(bytes)
                : Arrays.equals(beginning, 0, beginning.length, bytes, 0, Math.min(bytes.length, beginning.length));
    }

    /** UTF-8 without signs that control a terminal. */
    private static boolean isText(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars().allMatch(sign -> sign >= ' ' || sign == '\t' || sign == '\n' || sign == '\r');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
