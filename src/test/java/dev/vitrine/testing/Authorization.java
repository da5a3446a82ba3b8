package dev.vitrine.testing;

import static java.util.stream.Collectors.toCollection;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.PlatformRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may do what, read from the page that people read: {@code src/docs/authorization.md}, where its words are explained. */
public final class Authorization {
    /** Where a new method, page or action is written down. */
    public static final Path FILE = Path.of("src/docs/authorization.md");

    /** A member enters his publisher's pages; of pages alone, so that it is no row of the table. */
    public static final String ENTER = "publisher.enter";

    /** What somebody is answered who has no role in the matter. */
    public enum Outsider {
        /** Not refused, and told just what he is told of what does not exist. */
        NOTHING,
        NO,
        YES;

        boolean isRefused() {
            return this == NO;
        }
    }

    /** What is different afterwards. */
    public enum Changes {
        NOTHING,
        OFFER,
        PUBLISHER,
        OWN,
        MARKETPLACE
    }

    /**
     * A row of the table.
     *
     * @param on the section that is written, where a method writes several kinds
     * @param own who may at his own publisher
     * @param languages whether named languages narrow it
     * @param offers whether named offers narrow it
     * @param suspended whether it is permitted as ever while the publisher is suspended
     * @param signedIn for those without a role
     * @param marketplace who of the marketplace's people may, at his desk
     * @param reads whether all of the marketplace's people may through the reader's door
     */
    public record Action(
            String name,
            Optional<SectionKey> on,
            Changes changes,
            Set<PublisherRole> own,
            boolean languages,
            boolean offers,
            boolean suspended,
            Outsider foreign,
            Outsider signedIn,
            Outsider unknown,
            Set<PlatformRole> marketplace,
            boolean reads,
            boolean job) {
        public boolean permits(PublisherRole role) {
            return own.contains(role) || permitsEverybodySignedIn();
        }

        public boolean permits(PlatformRole role) {
            return marketplace.contains(role) || permitsEverybodySignedIn();
        }

        public boolean permitsEverybodySignedIn() {
            return !signedIn.isRefused();
        }

        public boolean permitsEverybody() {
            return !unknown.isRefused();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * @param beneath what follows the page's address, or is its language
     * @param openedBy an action, or {@link #ENTER}
     * @param button only there for those who may work; empty where there is only to read
     * @param workedBy the action of those who may work
     */
    public record Page(String route, String beneath, String openedBy, String button, String workedBy) {
        @Override
        public String toString() {
            return route + beneath;
        }
    }

    private static final Map<String, PlatformRole> MARKETPLACE = Map.of(
            "approver", PlatformRole.APPROVER,
            "agent", PlatformRole.SUPPORT_AGENT,
            "administrator", PlatformRole.ADMINISTRATOR);
    private static final Map<String, PublisherRole> OWN = Map.of(
            "O", PublisherRole.OWNER,
            "P", PublisherRole.PUBLISHER,
            "M", PublisherRole.MARKETING_EDITOR,
            "E", PublisherRole.ENGINEERING_CONTACT);

    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new TreeMap<>();
    private final List<Page> pages;

    private Authorization(List<String> lines) {
        rows(lines, "Actions").map(Authorization::action).forEach(action -> actions.put(action.name, action));
        pages = rows(lines, "Pages").map(Authorization::page).toList();
        var heading = "";
        for (var line : lines) {
            if (line.startsWith("#")) {
                heading = bare(line.replaceFirst("#+ ", ""));
            } else if (line.startsWith("- `")) {
                lists.computeIfAbsent(heading, any -> new ArrayList<>()).add(line.split("`")[1]);
            }
        }
    }

    public static Authorization read() {
        try {
            return new Authorization(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Action> actions() {
        return List.copyOf(actions.values());
    }

    public Action action(String name) {
        return Optional.ofNullable(actions.get(name))
                .orElseThrow(() -> new AssertionError(FILE + " has no action " + name));
    }

    /** Such as {@code offers.DraftService.head(OfferId)}. */
    public List<String> methods(Action action) {
        return lists.getOrDefault(action.name, List.of());
    }

    /** Methods of all actions that are such. */
    public Set<String> methods(Predicate<Action> such) {
        return actions.values().stream()
                .filter(such)
                .flatMap(action -> methods(action).stream())
                .collect(toCollection(TreeSet::new));
    }

    public List<Page> pages() {
        return pages;
    }

    /** Pages that the table does not tell of; their own tests do. */
    public Set<String> otherPages() {
        return lists.get("Pages").stream()
                .map(page -> page.equals("-") ? "" : page)
                .collect(toCollection(TreeSet::new));
    }

    /** Methods of what is no action of the table. */
    public Set<String> astray() {
        var headings = new TreeSet<>(lists.keySet());
        headings.removeAll(actions.keySet());
        headings.remove("Pages");
        return headings;
    }

    private static Action action(List<String> cells) {
        var places = cells.iterator();
        var name = places.next();
        places.next();
        var on = places.next();
        var changes = Changes.valueOf(upper(places.next()));
        var own = places.next();
        var limits = places.next();
        var suspended = places.next().equals("same");
        var foreign = outsider(places.next());
        var signedIn = outsider(places.next());
        var unknown = outsider(places.next());
        var marketplace = places.next();
        return new Action(
                name,
                on.isEmpty() ? Optional.empty() : Optional.of(SectionKey.of(on)),
                changes,
                roles(own),
                limits.contains("languages"),
                limits.contains("offers"),
                suspended,
                foreign,
                signedIn,
                unknown,
                people(marketplace),
                marketplace.contains("reads"),
                places.next().equals("yes"));
    }

    private static Page page(List<String> cells) {
        return new Page(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    private static Set<PublisherRole> roles(String letters) {
        return words(letters, " ").map(OWN::get).collect(toCollection(() -> EnumSet.noneOf(PublisherRole.class)));
    }

    private static Set<PlatformRole> people(String names) {
        return words(names, ", ")
                .filter(MARKETPLACE::containsKey)
                .map(MARKETPLACE::get)
                .collect(toCollection(() -> EnumSet.noneOf(PlatformRole.class)));
    }

    private static Stream<String> words(String cell, String between) {
        return cell.isEmpty() ? Stream.empty() : Stream.of(cell.split(between));
    }

    private static Outsider outsider(String cell) {
        return Outsider.valueOf(upper(cell));
    }

    private static String upper(String cell) {
        return cell.toUpperCase(Locale.ROOT);
    }

    /** The rows of the table under this heading, without their heads. */
    private static Stream<List<String>> rows(List<String> lines, String heading) {
        return lines.stream()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(Authorization::cells);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).split("\\|"))
                .map(String::strip)
                .map(cell -> cell.equals("-") ? "" : cell)
                .map(Authorization::bare)
                .toList();
    }

    private static String bare(String quoted) {
        return quoted.startsWith("`") && quoted.endsWith("`") && quoted.indexOf('`', 1) == quoted.length() - 1
                ? quoted.substring(1, quoted.length() - 1)
                : quoted;
    }
}
