package dev.vitrine.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a main class of the tests in a Java process of its own, with the classes of this one: something to kill. */
public final class ChildJvm {
    private ChildJvm() {}

    /** A command that is ready to start; the caller sees to its output and its end. */
    public static ProcessBuilder command(Class<?> main, List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Starts it, shows its errors among those of this process, and gives what it printed when it has ended. */
    public static List<String> linesOf(Class<?> main, List<String> arguments) throws IOException {
        var process = command(main, List.of(), arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader()) {
            return output.lines().toList();
        }
    }

    private static String classPath() {
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(ChildJvm::fileOf).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String fileOf(URL url) {
        try {
            return Path.of(new URI(url.toString())).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
