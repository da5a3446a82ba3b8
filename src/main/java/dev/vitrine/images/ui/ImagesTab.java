package dev.vitrine.images.ui;

import dev.vitrine.offers.EditorTab;
import dev.vitrine.offers.FieldPlaces;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.shared.SectionKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The editor's tab of VM images, and where on it a field stands: on the page of its SKU. */
@Configuration(proxyBeanMethods = false)
class ImagesTab {
    private static final int ORDER = 20;

    @Bean
    EditorTab vmImagesTab() {
        return new EditorTab(ORDER, "images.title", "disk", ImagesView.class, Set.of(SectionKey.Kind.IMAGE));
    }

    @Bean
    FieldPlaces imagePlaces() {
        return path -> path.section().kind() == SectionKey.Kind.IMAGE
                ? Optional.of(new FieldPlaces.Place(
                        ImagesView.class,
                        Map.of(OfferRoute.SKU, path.section().sku().orElseThrow())))
                : Optional.empty();
    }
}
