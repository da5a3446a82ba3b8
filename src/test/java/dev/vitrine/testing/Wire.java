package dev.vitrine.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A window of the portal without a browser: speaks the protocol by which Flow's client and server talk, byte by byte, and
 * so can say what no honest browser would.
 */
public final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RESOURCE = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\ ]+");
    private static final String VISIBLE = "visible";
    private static final int DATA = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int TEXT = 7;

    private final Visitor visitor;
    private final StringBuilder heard = new StringBuilder();
    private final Map<Integer, Part> parts = new TreeMap<>();
    private final Map<Integer, Integer> parents = new TreeMap<>();
    private final Map<Integer, String> texts = new TreeMap<>();
    private String window = "";
    private String key = "";
    private String push = "";
    private int sync;
    private int client;

    /** An element of the page, as far as the server told of it. */
    public record Part(int node, String tag, Map<String, JsonNode> properties) {
        public boolean is(String property) {
            var value = properties.get(property);
            return value != null && value.asBoolean(false);
        }

        /** Nothing may be entered there. */
        public boolean isClosed() {
            return is("readonly") || is("disabled");
        }

        /** The server has it and shows it to nobody. */
        public boolean isHidden() {
            return properties.containsKey(VISIBLE) && !is(VISIBLE);
        }

        public boolean isText() {
            return Set.of(
                            "vaadin-text-field",
                            "vaadin-text-area",
                            "vaadin-email-field",
                            "vaadin-number-field",
                            "vaadin-integer-field")
                    .contains(tag);
        }

        public boolean isCheckbox() {
            return tag.equals("vaadin-checkbox");
        }

        public boolean isField() {
            return tag.startsWith("vaadin-")
                    && Pattern.compile("field|area|combo-box|select|checkbox|radio-group|list-box|picker")
                            .matcher(tag)
                            .find();
        }

        public boolean isButton() {
            return tag.equals("vaadin-button") || tag.equals("button");
        }
    }

    public Wire(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Opens this address, without a slash before it, as a browser does: the page, its window, the way to the view. */
    public Wire open(String address) {
        var parts = address.split("\\?", 2);
        var query = parts.length > 1 ? parts[1] : "";
        var page = visitor.get("/" + address);
        if (page.statusCode() != 200) {
            heard.append(page.statusCode())
                    .append(' ')
                    .append(page.headers().firstValue("location").orElse(""));
            return this;
        }
        var started = visitor.get("/?v-r=init&location=" + encoded(parts[0]) + "&query=" + encoded(query));
        heard.append(started.statusCode()).append('\n');
        if (started.statusCode() == 200) {
            var config = JSON.readTree(started.body()).get("appConfig");
            window = config.get("v-uiId").asString();
            key = config.get("uidl").path("Vaadin-Security-Key").asString("");
            push = config.get("uidl").path("Vaadin-Push-ID").asString("");
            hear(config.get("uidl"));
            send(Map.of(
                    "type",
                    "event",
                    "node",
                    1,
                    "event",
                    "ui-navigate",
                    "data",
                    Map.of(
                            "route",
                            parts[0],
                            "query",
                            query,
                            "appShellTitle",
                            "",
                            "historyState",
                            Map.of(),
                            "trigger",
                            "")));
        }
        return this;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the client asks of the server; what it answers. */
    public String send(Map<String, ?> call) {
        return send(List.of(call));
    }

    public String send(List<? extends Map<String, ?>> calls) {
        var body = JSON.writeValueAsString(Map.of("csrfToken", key, "rpc", calls, "syncId", sync, "clientId", client));
        var answer = post("/?v-r=uidl&v-uiId=" + window, "application/json; charset=UTF-8", body);
        heard.append(answer.statusCode()).append('\n');
        var text = answer.body().replaceFirst("^for\\(;;\\);", "");
        if (answer.statusCode() == 200 && text.startsWith("{")) {
            client++;
            hear(JSON.readTree(text));
        } else {
            heard.append(text);
        }
        return text;
    }

    /** From now on this window is told over a web socket, as a browser's is, and hands over every message. */
    public WebSocket listen(Consumer<String> messages) {
        return visitor.socket(
                "/VAADIN/push?v-r=push&v-uiId=" + window + "&v-pushId=" + push
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                        + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true",
                messages);
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return visitor.send(visitor.request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private void hear(JsonNode uidl) {
        sync = uidl.path("syncId").asInt(sync);
        client = Math.max(client, uidl.path("clientId").asInt(client));
        heard.append(told(uidl)).append('\n');
        for (var change : uidl.path("changes")) {
            take(change);
        }
    }

    /** Without what stands there in any order and is code of the client's. */
    private static JsonNode told(JsonNode uidl) {
        var told = ((ObjectNode) uidl).deepCopy();
        told.remove(List.of("constants", "LAZY", "EAGER"));
        return told;
    }

    private void take(JsonNode change) {
        int node = change.path("node").asInt();
        if (change.path("type").asString().equals("detach")) {
            parts.remove(node);
        }
        if (change.path("type").asString().equals("splice")
                && change.path("feat").asInt() == CHILDREN) {
            change.path("addNodes").forEach(child -> parents.put(child.asInt(), node));
        }
        if (change.path("type").asString().equals("put")) {
            put(node, change.path("feat").asInt(), change.path("key").asString(), change.path("value"));
        }
    }

    private void put(int node, int feature, String name, JsonNode value) {
        if (feature == DATA && name.equals("tag")) {
            parts.put(node, new Part(node, value.asString(), new TreeMap<>(known(node))));
        } else if (feature == PROPERTIES || (feature == DATA && name.equals(VISIBLE))) {
            parts.computeIfAbsent(node, any -> new Part(node, "", new TreeMap<>()))
                    .properties
                    .put(name, value);
        } else if (feature == TEXT) {
            texts.put(node, value.asString());
        }
    }

    private Map<String, JsonNode> known(int node) {
        @Nullable Part part = parts.get(node);
        return part == null ? Map.of() : part.properties;
    }

    /** All that the server said, with what differs from window to window made alike. */
    public String heard() {
        return heard.toString()
                .replaceAll("\"(v-uiId|syncId|clientId|serverId)\":\"?\\d+\"?", "\"$1\":0")
                .replaceAll("\"(Vaadin-Security-Key|Vaadin-Push-ID)\":\"[^\"]*\"", "\"$1\":\"\"");
    }

    /** What is on the page now. */
    public List<Part> parts() {
        return new ArrayList<>(parts.values());
    }

    /** The button that says just this. */
    public Optional<Part> button(String text) {
        return parts.values().stream()
                .filter(Part::isButton)
                .filter(part -> texts.entrySet().stream()
                        .anyMatch(said ->
                                said.getValue().equals(text) && Objects.equals(parents.get(said.getKey()), part.node)))
                .findFirst();
    }

    /** Addresses of files and uploads that this window was given. */
    public Set<String> resources() {
        return RESOURCE.matcher(heard)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A client that says its element's property is this now. */
    public static Map<String, ?> property(Part part, String name, Object value) {
        return Map.of("type", "mSync", "node", part.node, "feature", PROPERTIES, "property", name, "value", value);
    }

    public static Map<String, ?> event(Part part, String name, Map<String, ?> data) {
        return Map.of("type", "event", "node", part.node, "event", name, "data", data);
    }
}
