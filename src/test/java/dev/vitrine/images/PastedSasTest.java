package dev.vitrine.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.PastedSas.Reading;
import dev.vitrine.images.SasUrls.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedSasTest {
    private static final String GOOD = "https://contoso.blob.vitrine.example/vhds/os.vhd"
            + "?st=2026-11-01T00%3A00%3A00Z&se=2027-01-01T00:00:00Z&sp=rl&sv=2021-08-06&sr=c&sig=abc%3D";

    @Test
    void a_pasted_url_is_cut_into_address_facts_and_secret() {
        var sas = ((Reading.Read) PastedSas.read("  " + GOOD + "\n")).sas();
        assertThat(sas.vhd()).isEqualTo(new Vhd("contoso.blob.vitrine.example", "vhds", "os.vhd"));
        assertThat(sas.facts().permissions()).isEqualTo("rl");
        assertThat(sas.facts().scope()).isEqualTo("c");
        assertThat(sas.facts().startsAt()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(sas.facts().expiresAt()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(sas.query().reveal()).startsWith("st=").endsWith("sig=abc%3D");
    }

    @Test
    void nothing_that_is_printed_holds_the_signature() {
        assertThat(PastedSas.read(GOOD).toString()).doesNotContain("sig=").doesNotContain("abc");
    }

    @Test
    void a_bare_date_is_kept_as_written_but_is_no_moment() {
        var sas = ((Reading.Read) PastedSas.read(GOOD.replace("2027-01-01T00:00:00Z", "2027-01-01"))).sas();
        assertThat(sas.facts().expiry()).isEqualTo("2027-01-01");
        assertThat(sas.facts().expiresAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY",
                "https://a.example/vhds/os disk.vhd?sig=x | BLANKS",
                "https://a.example/vhds/os%20disk.vhd?sig=x | BLANKS",
                "http://a.example/vhds/os.vhd?sig=x | NOT_HTTPS",
                "a.example/vhds/os.vhd?sig=x | NOT_HTTPS",
                "https://a.example/os.vhd?sig=x | NOT_AN_ADDRESS",
                "https://me:pw@a.example/vhds/os.vhd?sig=x | NOT_AN_ADDRESS",
                "https://a.example:8443/vhds/os.vhd?sig=x | NOT_AN_ADDRESS",
                "https:///vhds/os.vhd?sig=x | NOT_AN_ADDRESS",
                "https://a.example/vhds/{os}.vhd?sig=x | NOT_AN_ADDRESS",
                "https://a.example/vhds/os.vmdk?sig=x | NOT_VHD",
                "https://a.example/vhds/os.vhd | NO_QUERY",
                "https://a.example/vhds/os.vhd?sp=rl | NO_SIGNATURE",
                "https://a.example/vhds/os.vhd?sp=rl&sig= | NO_SIGNATURE",
            })
    void what_is_no_sas_url_is_refused_with_its_reason(String pasted, Problem problem) {
        assertThat(PastedSas.read(pasted)).isEqualTo(new Reading.Unreadable(problem));
    }

    @Test
    void a_text_beyond_the_longest_url_is_refused_unread() {
        assertThat(PastedSas.read(GOOD + "&x=" + "y".repeat(3000))).isEqualTo(new Reading.Unreadable(Problem.TOO_LONG));
    }
}
