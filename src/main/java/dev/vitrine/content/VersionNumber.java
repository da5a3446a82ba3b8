package dev.vitrine.content;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an image version: three integers X.Y.Z without leading zeros, each below a thousand million (V20). */
public record VersionNumber(int x, int y, int z) implements Comparable<VersionNumber> {
    private static final Pattern FORM =
            Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})");
    private static final Comparator<VersionNumber> ORDER = Comparator.comparingInt(VersionNumber::x)
            .thenComparingInt(VersionNumber::y)
            .thenComparingInt(VersionNumber::z);

    /** The number that the text is; empty when it is none. */
    public static Optional<VersionNumber> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new VersionNumber(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3))))
                : Optional.empty();
    }

    /** The number after this one when only the last part grows. */
    public VersionNumber next() {
        return new VersionNumber(x, y, z + 1);
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return x + "." + y + "." + z;
    }
}
