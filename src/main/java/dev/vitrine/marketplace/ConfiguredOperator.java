package dev.vitrine.marketplace;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

@Component
@EnableConfigurationProperties({OperatorSettings.class, LanguageSettings.class})
class ConfiguredOperator implements Operator {
    private final OperatorSettings settings;

    ConfiguredOperator(OperatorSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String supportMail() {
        return settings.supportMail();
    }

    @Override
    public String publicUrl() {
        return settings.publicUrl();
    }

    @Override
    public BigDecimal publisherShare() {
        return settings.publisherShare();
    }

    @Override
    public Optional<URI> getIt(Choice choice) {
        String template = settings.getItUrl();
        if (template == null || template.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(UriComponentsBuilder.fromUriString(template)
                .encode()
                .buildAndExpand(Map.of(
                        "publisher", choice.publisher(),
                        "offer", choice.offer(),
                        "sku", choice.sku(),
                        "market", choice.market(),
                        "cores", choice.cores()))
                .toUri());
    }
}
