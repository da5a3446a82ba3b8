package dev.vitrine.skus.ui;

import dev.vitrine.offers.EditorTab;
import dev.vitrine.offers.FieldPlaces;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.shared.SectionKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The editor's tab of SKUs, and where on it a field stands: in the panel of its SKU. */
@Configuration(proxyBeanMethods = false)
class SkuTab {
    private static final int ORDER = 30;

    @Bean
    EditorTab skusTab() {
        return new EditorTab(ORDER, "skus.title", "box", SkusView.class, Set.of(SectionKey.Kind.SKU));
    }

    @Bean
    FieldPlaces skuPlaces() {
        return path -> path.section().kind() == SectionKey.Kind.SKU
                ? Optional.of(new FieldPlaces.Place(
                        SkusView.class,
                        Map.of(OfferRoute.SKU, path.section().sku().orElseThrow())))
                : Optional.empty();
    }
}
