package dev.vitrine.pricing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.pricing.PriceSheets;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The way of the prices out to a spreadsheet and in again. */
@VitrineTest
class PriceSheetViewTest {
    private static final String SKU = ContentFixtures.HOURLY;

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final PriceSheets sheets;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer;

    PriceSheetViewTest(ApplicationContext application, World world, Offers offers, PriceSheets sheets) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.sheets = sheets;
    }

    @BeforeEach
    void prepare() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        offer = offers.complete(publisher.id(), owner);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private void open(Somebody person) {
        Window.open(application, person, "p/" + publisher.slug() + "/offers/" + offer + "/pricing/spreadsheet");
    }

    private OfferContent content() {
        return offers.draft(publisher.id(), owner, offer).content();
    }

    private BigDecimal price() {
        return content().prices(SKU).hourly().get("us").get(1);
    }

    /** The exported workbook with another price for one core in the United States. */
    private byte[] workbook(double price) {
        byte[] file = world.in(publisher.id(), owner, () -> sheets.export(offer));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            for (Row row : workbook.getSheetAt(2)) {
                if (row.getCell(0).getStringCellValue().equals("us")) {
                    row.getCell(5).setCellValue(price);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bring(byte[] file) {
        UploadKt._upload(_get(Upload.class), "prices.xlsx", file);
        MockVaadin.clientRoundtrip(false);
    }

    private static Button button(String words) {
        return _find(Button.class).stream()
                .filter(candidate -> Window.text(candidate).startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_workbook_is_compared_saved_and_taken_back() {
        open(owner);
        bring(workbook(0.125));
        assertThat(Window.page()).contains("To be saved: 1 · refused: 0");
        assertThat(price()).isEqualTo(new BigDecimal("0.05"));
        _click(button("Save this change"));
        assertThat(price()).isEqualTo(new BigDecimal("0.125"));
        _click(button("Undo"));
        assertThat(price()).isEqualTo(new BigDecimal("0.05"));
    }

    @Test
    void what_is_refused_is_listed_with_its_place_and_reason() {
        open(owner);
        bring(workbook(-1));
        assertThat(Window.page())
                .contains("a price is never below zero", "United States", "standard", "1 core", "Nothing in this file");
        assertThat(price()).isEqualTo(new BigDecimal("0.05"));
    }

    @Test
    void a_file_can_be_left() {
        open(owner);
        bring(workbook(0.125));
        _click(button("Leave it"));
        assertThat(Window.page()).doesNotContain("To be saved");
        assertThat(price()).isEqualTo(new BigDecimal("0.05"));
    }

    @Test
    void a_strange_file_is_told_in_words() {
        open(owner);
        bring("=1+1".getBytes(StandardCharsets.UTF_8));
        assertThat(Window.page()).contains("This is not a workbook");
    }

    @Test
    void who_may_not_price_takes_the_workbook_out_alone() {
        open(world.member(publisher.id(), PublisherRole.MARKETING_EDITOR));
        assertThat(_find(Upload.class)).isEmpty();
        assertThat(Window.page()).contains("Workbook with all prices", "Your role reads prices");
    }
}
