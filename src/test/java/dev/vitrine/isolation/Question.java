package dev.vitrine.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A call with something of Contoso's in one or more of its parameters, and the same call with something that does not
 * exist in their place.
 *
 * @param named how both are written in the answers
 */
record Question(List<Object> foreign, List<Object> missing, List<String> named) {
    /**
     * Every way in which what is Contoso's can be mixed with what is Fabrikam's own; one question where nothing can be
     * anybody's.
     */
    static List<Question> all(List<Given> parameters) {
        var places = IntStream.range(0, parameters.size())
                .filter(place -> parameters.get(place).isForeign())
                .boxed()
                .toList();
        if (places.isEmpty()) {
            return List.of(of(parameters, List.of()));
        }
        return IntStream.range(1, 1 << places.size())
                .mapToObj(mix -> IntStream.range(0, places.size())
                        .filter(place -> (mix & 1 << place) != 0)
                        .mapToObj(places::get)
                        .toList())
                .map(foreign -> of(parameters, foreign))
                .toList();
    }

    boolean isForeign() {
        return !named.isEmpty();
    }

    private static Question of(List<Given> parameters, List<Integer> foreign) {
        return new Question(
                values(parameters, foreign, Given::theirs),
                values(parameters, foreign, Given::nobodys),
                foreign.stream()
                        .flatMap(place -> parameters.get(place).named().stream())
                        .toList());
    }

    private static List<Object> values(List<Given> parameters, List<Integer> foreign, Function<Given, Object> of) {
        var values = new ArrayList<Object>();
        for (int place = 0; place < parameters.size(); place++) {
            var given = parameters.get(place);
            values.add(foreign.contains(place) ? of.apply(given) : given.ours());
        }
        return values;
    }
}
