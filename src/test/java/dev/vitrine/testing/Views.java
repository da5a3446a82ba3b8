package dev.vitrine.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** The views of the application; they are package-private, so they are looked for by their annotation. */
public final class Views {
    private Views() {}

    /** Every class with a route. */
    public static Set<Class<? extends Component>> all() {
        return found(new AnnotationTypeFilter(Route.class));
    }

    @SuppressWarnings("unchecked")
    static <T> Set<Class<? extends T>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("dev.vitrine").stream()
                .map(found -> (Class<? extends T>) ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Views.class.getClassLoader()))
                .collect(Collectors.toSet());
    }
}
