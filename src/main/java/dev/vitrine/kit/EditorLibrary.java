package dev.vitrine.kit;

import dev.vitrine.shared.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves the modules of ProseMirror, of which {@code frontend/rich-text.js} makes an editor, from their webjars, and
 * nothing else of these. They name one another as a bundler would want it; here they lie in one folder and name their
 * neighbours. The folder is called after what lies in it, so browsers keep it for good.
 */
@Component
class EditorLibrary implements WebMvcConfigurer {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final Pattern IMPORT = Pattern.compile("(?m)^(import .+ from )'([a-z0-9-]+)';$");

    /** Modules with the place of the file within each webjar. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("prosemirror-commands", "dist/index.js"),
            Map.entry("prosemirror-history", "dist/index.js"),
            Map.entry("prosemirror-keymap", "dist/index.js"),
            Map.entry("prosemirror-model", "dist/index.js"),
            Map.entry("prosemirror-schema-list", "dist/index.js"),
            Map.entry("prosemirror-state", "dist/index.js"),
            Map.entry("prosemirror-transform", "dist/index.js"),
            Map.entry("prosemirror-view", "dist/index.js"),
            Map.entry("orderedmap", "dist/index.js"),
            Map.entry("rope-sequence", "dist/index.js"),
            Map.entry("w3c-keyname", "index.js"));

    /** What the webjars hold, read once. */
    private static final class Held {
        static final Map<String, Resource> FILES = read();
        static final String FOLDER = folder();

        private static Map<String, Resource> read() {
            var files = new TreeMap<String, Resource>();
            PLACES.forEach((module, place) -> files.put(module + ".js", module(module, place)));
            return files;
        }

        private static Resource module(String module, String place) {
            try {
                var found = new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:META-INF/resources/webjars/" + module + "/*/" + place);
                if (found.length != 1) {
                    throw new IllegalStateException(found.length + " versions of " + module);
                }
                String text = found[0].getContentAsString(StandardCharsets.UTF_8);
                String neighbours = IMPORT.matcher(text).replaceAll("$1'./$2.js';");
                return new TransformedResource(found[0], neighbours.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String folder() {
            var all = new StringBuilder();
            try {
                for (Resource file : FILES.values()) {
                    all.append(file.getContentAsString(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Sha256.ofBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                    .toString()
                    .substring(0, 12);
        }
    }

    /** The folder of the modules, beneath {@code frontend/editor/}. */
    static String folder() {
        return Held.FOLDER;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/frontend/editor/" + folder() + "/*")
                .setCacheControl(FOR_GOOD)
                .resourceChain(false)
                .addResolver(new Modules());
    }

    private static final class Modules extends AbstractResourceResolver {
        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return Held.FILES.get(path);
        }

        @Override
        protected @Nullable String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return Held.FILES.containsKey(path) ? path : null;
        }
    }
}
