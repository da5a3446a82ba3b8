package dev.vitrine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Asvs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** Under what name a file is handed out, whatever somebody made its name of. */
class FileAnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.xlsx",
                "a \"quoted\" name.xlsx",
                "a\r\nSet-Cookie: a=b.xlsx",
                "a; filename=evil.exe.xlsx",
                "données – 数.xlsx",
                "..\\..\\etc\\passwd",
                "../../etc/passwd",
                "\u202Excod.exe",
                "a\u0000b.xlsx"
            })
    @Asvs({"5.4.1", "5.4.2", "3.2.1"})
    void a_name_stays_a_name_and_the_file_is_taken_away(String name) {
        var answer =
                FileAnswer.of(name, MediaType.TEXT_HTML, "sandbox", new byte[0]).getHeaders();
        var disposition = answer.getFirst("Content-Disposition");
        assertThat(disposition).matches("attachment; filename=\"[A-Za-z0-9._-]+\"");
        assertThat(answer.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getFirst("Content-Security-Policy")).isEqualTo("sandbox");
        assertThat(answer.getCacheControl()).isEqualTo("no-store");
    }
}
