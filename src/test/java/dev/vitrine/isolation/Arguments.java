package dev.vitrine.isolation;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is given for parameters. Most are told by their type alone; where a type says too little, by type and name ({@code
 * String search}), or by method and name ({@code HistoryService.saves after}).
 */
final class Arguments {
    private final House ours;
    private final House theirs;
    private final House nobodys;
    private final Map<String, Given> given = new HashMap<>();

    Arguments(TwoPublishers both) {
        ours = both.fabrikam();
        theirs = both.contoso();
        nobodys = theirs.missing();
    }

    private Arguments(Arguments base) {
        ours = base.ours;
        theirs = base.theirs;
        nobodys = base.nobodys;
        given.putAll(base.given);
    }

    /** These, to be added to. */
    Arguments copy() {
        return new Arguments(this);
    }

    void put(String parameter, Function<House, Object> value) {
        put(parameter, value, value);
    }

    /** @param word how the value, or what is foreign in it, is written */
    void put(String parameter, Function<House, Object> value, Function<House, Object> word) {
        put(
                parameter,
                new Given(
                        value.apply(ours),
                        value.apply(theirs),
                        value.apply(nobodys),
                        List.of(String.valueOf(word.apply(theirs)), String.valueOf(word.apply(nobodys)))));
    }

    void put(String parameter, Given value) {
        given.put(parameter, value);
    }

    /** What belongs to no publisher. */
    void same(String parameter, @Nullable Object value) {
        given.put(parameter, Given.same(value));
    }

    /** @param method as it is named here, such as {@code HistoryService.saves} */
    List<Given> of(String method, Executable called) {
        return Stream.of(called.getParameters())
                .map(parameter -> of(method, parameter))
                .toList();
    }

    /** By its name alone, as in an address. */
    Given named(String name) {
        return find(List.of(name));
    }

    private Given of(String method, Parameter parameter) {
        var type = parameter.getParameterizedType().getTypeName().replaceAll("[\\w.]+[.$]", "");
        var name = parameter.getName();
        return find(List.of(method + " " + name, type + " " + name, type));
    }

    private Given find(List<String> names) {
        return names.stream()
                .filter(given::containsKey)
                .findFirst()
                .map(given::get)
                .orElseThrow(() -> new AssertionError("say what is given for one of " + names));
    }
}
