package dev.vitrine.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/** Runs a main class of the tests in a Java process of its own, with the classes of this one: something to kill. */
public final class ChildJvm {
    private ChildJvm() {}

    /** A command that is ready to start; the caller sees to its output and its end. */
    public static ProcessBuilder command(Class<?> main, List<String> options, List<String> arguments) {
        return command(classPath(), main, options, arguments);
    }

    private static ProcessBuilder command(
            String classPath, Class<?> main, List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /**
     * This process's classes packed into jars below the directory, for children that are started again and again: the first
     * that ends by itself leaves an archive of its loaded classes, with which the others start sooner.
     */
    public static Packed pack(Path directory) throws IOException {
        Files.createDirectories(directory);
        var parts = new ArrayList<String>();
        for (var part : classPath().split(File.pathSeparator)) {
            var path = Path.of(part);
            parts.add(Files.isDirectory(path) ? jar(path, directory.resolve(parts.size() + ".jar")) : part);
        }
        return new Packed(String.join(File.pathSeparator, parts), directory.resolve("classes.jsa"));
    }

    /** A program that is ready to be started many times. */
    public record Packed(String classPath, Path archive) {
        /** As {@link ChildJvm#command}. */
        public ProcessBuilder command(Class<?> main, List<String> options, List<String> arguments) {
            var all = new ArrayList<>(options);
            all.add((Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
            all.add("-Xlog:cds=off,class+path=off");
            return ChildJvm.command(classPath, main, all, arguments);
        }
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

    /** Directories are named too: whoever looks for classes in a package asks for them. */
    private static String jar(Path directory, Path jar) throws IOException {
        try (var files = Files.walk(directory);
                var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : files.filter(one -> !one.equals(directory)).toList()) {
                boolean inner = Files.isDirectory(file);
                var name = directory.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(inner ? name + "/" : name));
                if (!inner) {
                    Files.copy(file, out);
                }
            }
        }
        return jar.toString();
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
