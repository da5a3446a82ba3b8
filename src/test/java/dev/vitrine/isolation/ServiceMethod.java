package dev.vitrine.isolation;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/** A public method of a service, called through all that stands before the service: transaction, permission, audit. */
record ServiceMethod(Object service, Method method) {
    /** All that there are. */
    static List<ServiceMethod> all(ApplicationContext context) {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .flatMap(ServiceMethod::of)
                .sorted(Comparator.comparing(ServiceMethod::name))
                .toList();
    }

    private static Stream<ServiceMethod> of(Object service) {
        return Stream.of(AopUtils.getTargetClass(service).getMethods())
                .filter(method -> method.getDeclaringClass().getName().startsWith("dev.vitrine."))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .map(method -> new ServiceMethod(service, method));
    }

    /** Such as {@code offers.DraftService.head(OfferId)}. */
    String name() {
        var parameters =
                Stream.of(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", "));
        return room() + "." + simpleName() + "(" + parameters + ")";
    }

    /** Such as {@code DraftService.head}. */
    String simpleName() {
        return AopUtils.getTargetClass(service).getSimpleName() + "." + method.getName();
    }

    private String room() {
        return AopUtils.getTargetClass(service).getPackageName().replace("dev.vitrine.", "");
    }

    Answer ask(List<Object> arguments) {
        method.setAccessible(true);
        return Answer.of(() -> method.invoke(service, arguments.toArray()));
    }
}
