package dev.vitrine.workbooks;

/** What the first bytes of a file tell. */
final class Magic {
    private Magic() {}

    static boolean begins(byte[] file, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= file.length || Byte.toUnsignedInt(file[i]) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
