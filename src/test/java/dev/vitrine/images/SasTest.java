package dev.vitrine.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.PastedSas.Reading;
import dev.vitrine.images.SasUrls.Problem;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Rules;
import dev.vitrine.rules.RulesFixtures;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Evidence;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pasted SAS URLs with the verdict that each must get: refused at the field, or read and judged by the rules (V22). */
class SasTest {
    /** The clock of the rules stands at 2026-09-01T12:00:00Z. */
    private static final String DATES = "st=2026-08-31T12:00:00Z&se=2026-10-31T12:00:00Z";

    private static final String REST = DATES + "&sp=rl&sv=2021-08-06&sr=c&sig=aB3%2Fxyz%3D";
    private static final String HOST = "https://contoso.blob.vitrine.example";
    private static final String GOOD = HOST + "/vhds/os.vhd?" + REST;
    private static final String FILE = "/vhds/os.vhd?";

    private static Arguments refuse(String why, String pasted, Problem problem) {
        return Arguments.of(why, pasted, problem);
    }

    private static Arguments judge(String why, String pasted, Rule... rules) {
        return Arguments.of(why, pasted, Set.of(rules));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refuse("nothing", "", Problem.EMPTY),
                refuse("white space alone", " \t\n ", Problem.EMPTY),
                refuse("empty quotation marks", "\"\"", Problem.EMPTY),
                refuse("two URLs in two lines", GOOD + "\n" + GOOD, Problem.SEVERAL),
                refuse("two URLs run together, as an input field joins lines", GOOD + GOOD, Problem.SEVERAL),
                refuse("https twice", "https://" + GOOD, Problem.SEVERAL),
                refuse("very long", GOOD + "&x=" + "y".repeat(2048), Problem.TOO_LONG),
                refuse(
                        "an address longer than its column",
                        HOST + "/vhds/" + "y".repeat(700) + ".vhd?" + REST,
                        Problem.TOO_LONG),
                refuse("http", GOOD.replace("https", "http"), Problem.NOT_HTTPS),
                refuse("ftp", GOOD.replace("https", "ftp"), Problem.NOT_HTTPS),
                refuse("no scheme", GOOD.substring("https://".length()), Problem.NOT_HTTPS),
                refuse("some words", "the disk of June", Problem.NOT_HTTPS),
                refuse("a script", "javascript:alert(1)", Problem.NOT_HTTPS),
                refuse("no question mark", HOST + "/vhds/os.vhd" + REST, Problem.NO_QUERY),
                refuse("the address alone", HOST + "/vhds/os.vhd", Problem.NO_QUERY),
                refuse("nothing after the question mark", HOST + FILE, Problem.NO_QUERY),
                refuse("a blank in the file name", GOOD.replace("os.vhd", "os disk.vhd"), Problem.BLANKS),
                refuse("an encoded blank in the file name", GOOD.replace("os.vhd", "os%20disk.vhd"), Problem.BLANKS),
                refuse("a blank in the container's name", GOOD.replace("vhds", "my vhds"), Problem.BLANKS),
                refuse("a hard blank in the file name", GOOD.replace("os.vhd", "os%C2%A0disk.vhd"), Problem.BLANKS),
                refuse("an encoded tabulator in the file name", GOOD.replace("os.vhd", "os%09.vhd"), Problem.BLANKS),
                refuse("a line break in the query", GOOD.replace("&sp", "\n&sp"), Problem.BROKEN),
                refuse("a blank before the signature", GOOD.replace("&sig", " &sig"), Problem.BROKEN),
                refuse("a fragment", GOOD + "#disk", Problem.FRAGMENT),
                refuse("a number sign in the file name", GOOD.replace("os.vhd", "os#1.vhd"), Problem.FRAGMENT),
                refuse("braces left from a template", GOOD.replace("os.vhd", "{os}.vhd"), Problem.NOT_AN_ADDRESS),
                refuse("a broken percent sign", GOOD.replace("os.vhd", "os%zz.vhd"), Problem.NOT_AN_ADDRESS),
                refuse("a backslash", GOOD.replace("/vhds/", "\\vhds\\"), Problem.NOT_AN_ADDRESS),
                refuse("a dotted path", GOOD.replace("/vhds/", "/vhds/../keys/"), Problem.NOT_AN_ADDRESS),
                refuse("an encoded dotted path", GOOD.replace("/vhds/", "/vhds/%2e%2E/"), Problem.NOT_AN_ADDRESS),
                refuse("an empty part of the path", GOOD.replace("/vhds/", "//vhds/"), Problem.NOT_AN_ADDRESS),
                refuse("an encoded slash", GOOD.replace("/os.vhd", "/a%2Fos.vhd"), Problem.NOT_AN_ADDRESS),
                refuse("name and password", GOOD.replace("://", "://me:secret@"), Problem.USER_INFO),
                refuse("a name", GOOD.replace("://", "://contoso@"), Problem.USER_INFO),
                refuse("a host in disguise", GOOD.replace("://", "://good.example%40"), Problem.HOST),
                refuse("no host", GOOD.replace(HOST, "https://"), Problem.HOST),
                refuse("another script", GOOD.replace("contoso", "cont\u043eso"), Problem.HOST),
                refuse("an accent", GOOD.replace("contoso", "contos\u00f4"), Problem.HOST),
                refuse("an underscore", GOOD.replace("contoso", "con_toso"), Problem.HOST),
                refuse("a name of this machine", GOOD.replace(HOST, "https://localhost"), Problem.HOST),
                refuse("an empty label", GOOD.replace("contoso.", "contoso.."), Problem.HOST),
                refuse("an IPv4 address", GOOD.replace(HOST, "https://10.0.0.7"), Problem.IP_ADDRESS),
                refuse("a number as host", GOOD.replace(HOST, "https://2130706433"), Problem.IP_ADDRESS),
                refuse("an IPv6 address", GOOD.replace(HOST, "https://[::1]"), Problem.IP_ADDRESS),
                refuse("an IPv4 address in IPv6", GOOD.replace(HOST, "https://[::ffff:127.0.0.1]"), Problem.IP_ADDRESS),
                refuse("a port", GOOD.replace("/vhds", ":8443/vhds"), Problem.PORT),
                refuse("the port of http", GOOD.replace("/vhds", ":80/vhds"), Problem.PORT),
                refuse("the container alone", HOST + "/vhds?" + REST, Problem.NO_FILE),
                refuse("the container with a slash", HOST + "/vhds/?" + REST, Problem.NO_FILE),
                refuse("the account alone", HOST + "?" + REST, Problem.NO_FILE),
                refuse("no container", HOST + "/os.vhd?" + REST, Problem.NO_CONTAINER),
                refuse("a picture of another kind", GOOD.replace("os.vhd", "os.vmdk"), Problem.NOT_VHD),
                refuse("the newer form of disks", GOOD.replace("os.vhd", "os.vhdx"), Problem.NOT_VHD),
                refuse("a packed disk", GOOD.replace("os.vhd", "os.vhd.gz"), Problem.NOT_VHD),
                refuse("no ending", GOOD.replace("os.vhd", "os"), Problem.NOT_VHD),
                refuse("permissions given twice", GOOD + "&sp=rwdl", Problem.REPEATED),
                refuse("an expiry in two cases", GOOD + "&SE=2030-01-01T00:00:00Z", Problem.REPEATED),
                refuse("two signatures", GOOD + "&sig=other", Problem.REPEATED),
                refuse("a parameter hidden by encoding", GOOD + "&%73p=rwl", Problem.REPEATED),
                refuse("encoded twice", GOOD.replace("sp=rl&", "sp=rl%26"), Problem.GARBLED),
                refuse("the signature among the permissions", GOOD.replace("sp=rl", "sp=aB3/xyz="), Problem.GARBLED),
                refuse("a text for a date", GOOD.replace("2026-10-31T12:00:00Z", "<end>"), Problem.NOT_AN_ADDRESS),
                refuse("no signature", GOOD.replaceAll("&sig=.*", ""), Problem.NO_SIGNATURE),
                refuse("an empty signature", GOOD.replaceAll("sig=.*", "sig="), Problem.NO_SIGNATURE),
                refuse("the name of the signature alone", GOOD.replaceAll("sig=.*", "sig"), Problem.NO_SIGNATURE),
                refuse("all of the query encoded", HOST + FILE + "sp%3Drl%26sig%3Dx", Problem.NO_SIGNATURE));
    }

    static Stream<Arguments> judged() {
        String stored = HOST + FILE + "sv=2021-08-06&si=policy&sr=c&sig=x";
        return Stream.of(
                judge("as it should be", GOOD),
                judge("white space around", "  " + GOOD + "\r\n"),
                judge("quotation marks around", "\"" + GOOD + "\""),
                judge("single quotation marks around", "'" + GOOD + "'"),
                judge("angle brackets around", "<" + GOOD + ">"),
                judge("French quotation marks around", "« " + GOOD + " »"),
                judge("copied from a page's source", GOOD.replace("&", "&amp;")),
                judge("the port of https", GOOD.replace("/vhds", ":443/vhds")),
                judge("a host in upper case", GOOD.replace("contoso", "CONTOSO")),
                judge("a scheme in upper case", GOOD.replace("https", "HTTPS")),
                judge(
                        "parameter names in upper case",
                        GOOD.replace("sp=", "SP=").replace("sig=", "SIG=")),
                judge("an ending in upper case", GOOD.replace("os.vhd", "OS.VHD")),
                judge("encoded letters in the file name", GOOD.replace("os.vhd", "%6Fs.vhd")),
                judge("an accent in the file name", GOOD.replace("os.vhd", "syst\u00e8me.vhd")),
                judge("folders in the container", GOOD.replace("/vhds/", "/vhds/2026/june/")),
                judge("a plus sign in the file name", GOOD.replace("os.vhd", "os+1.vhd")),
                judge("parameters in another order", HOST + FILE + "sig=x&sr=c&sp=rl&" + DATES),
                judge("permissions in another order", GOOD.replace("sp=rl", "sp=lr")),
                judge("further permissions", GOOD.replace("sp=rl", "sp=racl")),
                judge("further parameters", GOOD + "&spr=https&sip=203.0.113.0-203.0.113.255"),
                judge("an ampersand too many", GOOD.replace("&sp", "&&sp")),
                judge("encoded dates", GOOD.replace("T12:00:00Z", "T12%3A00%3A00Z")),
                judge("a date-time without seconds", GOOD.replace("T12:00:00Z", "T12:00Z")),
                judge("exactly 21 days left", expiring("2026-09-22T12:00:00Z")),
                judge("no permissions", GOOD.replace("&sp=rl", ""), Rule.V22_SAS_PERMISSIONS_MISSING),
                judge("empty permissions", GOOD.replace("sp=rl", "sp="), Rule.V22_SAS_PERMISSIONS_MISSING),
                judge("reading alone", GOOD.replace("sp=rl", "sp=r"), Rule.V22_SAS_LIST_MISSING),
                judge("listing alone", GOOD.replace("sp=rl", "sp=l"), Rule.V22_SAS_READ_MISSING),
                judge("writing too", GOOD.replace("sp=rl", "sp=rwl"), Rule.V22_SAS_WRITE_GIVEN),
                judge("deleting too", GOOD.replace("sp=rl", "sp=rdl"), Rule.V22_SAS_DELETE_GIVEN),
                judge(
                        "all there is",
                        GOOD.replace("sp=rl", "sp=racwdl"),
                        Rule.V22_SAS_WRITE_GIVEN,
                        Rule.V22_SAS_DELETE_GIVEN),
                judge(
                        "permissions in upper case are others",
                        GOOD.replace("sp=rl", "sp=RL"),
                        Rule.V22_SAS_READ_MISSING,
                        Rule.V22_SAS_LIST_MISSING),
                judge("for one file", GOOD.replace("sr=c", "sr=b"), Rule.V22_SAS_SCOPE),
                judge("a scope in upper case is another", GOOD.replace("sr=c", "sr=C"), Rule.V22_SAS_SCOPE),
                judge("no scope", GOOD.replace("&sr=c", ""), Rule.V22_SAS_SCOPE_MISSING),
                judge("no start", GOOD.replace("st=2026-08-31T12:00:00Z&", ""), Rule.V22_SAS_START_MISSING),
                judge("no end", GOOD.replace("&se=2026-10-31T12:00:00Z", ""), Rule.V22_SAS_EXPIRY_MISSING),
                judge(
                        "neither start nor end",
                        GOOD.replace(DATES + "&", ""),
                        Rule.V22_SAS_START_MISSING,
                        Rule.V22_SAS_EXPIRY_MISSING),
                judge("a start without time", starting("2026-08-31"), Rule.V22_SAS_START_FORM),
                judge("an end without time", expiring("2026-10-31"), Rule.V22_SAS_EXPIRY_FORM),
                judge("an end without zone", expiring("2026-10-31T12:00:00"), Rule.V22_SAS_EXPIRY_FORM),
                judge("month before day", expiring("10-31-2026T12:00:00Z"), Rule.V22_SAS_EXPIRY_FORM),
                judge("slashes in a date", expiring("10/31/2026"), Rule.V22_SAS_EXPIRY_FORM),
                judge("a day that there is not", expiring("2026-13-45T12:00:00Z"), Rule.V22_SAS_EXPIRY_FORM),
                judge("not started", starting("2026-09-02T00:00:00Z"), Rule.V22_SAS_NOT_STARTED),
                judge("expired", expiring("2026-08-31T23:00:00Z"), Rule.V22_SAS_EXPIRED),
                judge("expiring this very moment", expiring("2026-09-01T12:00:00Z"), Rule.V22_SAS_EXPIRED),
                judge("20 days left", expiring("2026-09-21T12:00:00Z"), Rule.V22_SAS_EXPIRES_SOON),
                judge("a second less than 21 days", expiring("2026-09-22T11:59:59Z"), Rule.V22_SAS_EXPIRES_SOON),
                judge(
                        "all of it in a stored policy",
                        stored,
                        Rule.V22_SAS_PERMISSIONS_MISSING,
                        Rule.V22_SAS_START_MISSING,
                        Rule.V22_SAS_EXPIRY_MISSING));
    }

    private static String starting(String start) {
        return GOOD.replace("2026-08-31T12:00:00Z", start);
    }

    private static String expiring(String end) {
        return GOOD.replace("2026-10-31T12:00:00Z", end);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void refused(String why, String pasted, Problem problem) {
        assertThat(PastedSas.read(pasted)).as(why).isEqualTo(new Reading.Unreadable(problem));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void judged(String why, String pasted, Set<Rule> broken) {
        assertThat(broken(read(pasted))).as(why).isEqualTo(broken);
    }

    private static PastedSas read(String pasted) {
        assertThat(PastedSas.read(pasted)).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) PastedSas.read(pasted)).sas();
    }

    /** What the rules say of an image that has this disk alone, at the disk. */
    private static Set<Rule> broken(PastedSas sas) {
        var version = new ImageVersion("v1", "1.0.0", sas.vhd(), List.of());
        var image = new VmImage(VmImage.OsFamily.LINUX, "Debian 12", List.of(), List.of(), List.of(version));
        var content = OfferContent.of(
                Map.of(SectionKey.sku("k1"), new Sku("standard", null, null, false), SectionKey.image("k1"), image));
        var facts = Facts.NONE.withDisks(Map.of(), Map.of(sas.vhd().address(), sas.facts()));
        var path = FieldPath.of("image/k1:versions[v1].osVhd");
        return Rules.validate(content, null, RulesFixtures.marketplace(), facts).stream()
                .filter(finding -> finding.path().equals(path))
                .map(finding -> finding.rule())
                .collect(Collectors.toSet());
    }

    @Test
    void every_problem_and_every_rule_of_sas_urls_has_a_url_that_shows_it() {
        assertThat(refused().map(row -> (Problem) row.get()[2]).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Problem.class));
        // That a URL is missing, has blanks or names no disk file shows before there is one to be judged.
        assertThat(judged().flatMap(row -> ((Set<?>) row.get()[2]).stream()).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Rule.values())
                        .filter(rule -> rule.name().startsWith("V22_SAS") && rule != Rule.V22_SAS_MISSING)
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_pasted_url_is_cut_into_address_facts_and_secret() {
        var sas = read(GOOD);
        assertThat(sas.vhd()).isEqualTo(new Vhd("contoso.blob.vitrine.example", "vhds", "os.vhd"));
        assertThat(sas.facts().permissions()).isEqualTo("rl");
        assertThat(sas.facts().scope()).isEqualTo("c");
        assertThat(sas.facts().startsAt()).isEqualTo(Instant.parse("2026-08-31T12:00:00Z"));
        assertThat(sas.facts().expiresAt()).isEqualTo(Instant.parse("2026-10-31T12:00:00Z"));
        assertThat(sas.query().reveal()).isEqualTo(REST);
    }

    @ParameterizedTest
    @CsvSource({
        "OS.VHD, OS.VHD",
        "%6Fs.vhd, os.vhd",
        "os%2dnew%2Evhd, os-new.vhd",
        "syst\u00e8me.vhd, syst%C3%A8me.vhd",
        "syst%c3%a8me.vhd, syst%C3%A8me.vhd",
        "os+1.vhd, os+1.vhd",
        "os%2b1.vhd, os%2B1.vhd"
    })
    void one_file_has_one_address_however_it_is_written(String written, String file) {
        assertThat(read(GOOD.replace("os.vhd", written)).vhd().file()).isEqualTo(file);
    }

    @Test
    void the_signature_is_kept_as_it_was_pasted() {
        assertThat(read("<" + GOOD.replace("&", "&amp;") + ">").query().reveal())
                .isEqualTo(REST)
                .endsWith("sig=aB3%2Fxyz%3D");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("judged")
    void nothing_but_the_query_itself_holds_the_signature(String why, String pasted) {
        var reading = PastedSas.read(pasted.replaceAll("(?i)(sig=)[^&\"'> ]+", "$1Geheim0815"));
        assertThat(reading.toString()).as(why).doesNotContain("Geheim0815").doesNotContainIgnoringCase("sig=");
    }

    @AfterAll
    static void count() {
        Evidence.note(
                SasTest.class,
                refused().count() + " pasted texts refused with " + Problem.values().length + " reasons, "
                        + judged().count() + " URLs read and judged by the rules");
    }
}
