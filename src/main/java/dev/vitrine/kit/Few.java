package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;

/** Names in a row, of which the first are said and the rest counted. */
public final class Few {
    private Few() {}

    /** @param most how many are said */
    public static String of(Component reader, List<String> names, int most) {
        String first = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() <= most ? first : reader.getTranslation("kit.andMore", first, names.size() - most);
    }
}
