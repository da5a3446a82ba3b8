package dev.vitrine.marketplace;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/** Who runs the marketplace, from the settings {@code vitrine.marketplace}. */
public interface Operator {
    /** The name shown to people. */
    String name();

    /** Where publishers turn for what they cannot do themselves. */
    String supportMail();

    /** The address under which people reach this installation, without a slash at the end; for mails and canonical links. */
    String publicUrl();

    /** What publishers get of the price of their software, from 0 to 1; the operator keeps the rest. */
    BigDecimal publisherShare();

    /** What a buyer chose when he asks to get an offer. */
    record Choice(String publisher, String offer, String sku, String market, int cores) {}

    /** Where the operator's own portal takes over; empty when no template is set. */
    Optional<URI> getIt(Choice choice);
}
