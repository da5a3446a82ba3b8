package dev.vitrine.kit;

/**
 * Translation keys of enum constants: {@code {room}.{enumName}.{CONSTANT}}, for example {@code
 * offers.publication.STAGED} for {@code dev.vitrine.offers.OfferHead.Publication.STAGED}.
 */
public final class Labels {
    private static final String ROOT = "dev.vitrine.";

    private Labels() {}

    /** The key under which the name of this constant stands. */
    public static String key(Enum<?> constant) {
        return family(constant.getDeclaringClass()) + constant.name();
    }

    /** What all keys of this enum begin with, the dot included. */
    public static String family(Class<?> enumType) {
        String inside = enumType.getPackageName().substring(ROOT.length());
        int dot = inside.indexOf('.');
        String room = dot < 0 ? inside : inside.substring(0, dot);
        String name = enumType.getSimpleName();
        return room + "." + Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".";
    }
}
