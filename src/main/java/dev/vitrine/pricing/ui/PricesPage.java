package dev.vitrine.pricing.ui;

import dev.vitrine.rules.Finding;
import java.util.List;

/** Prices as they are shown beside the list of markets. */
interface PricesPage {
    /** What the rules find in what is shown. */
    List<Finding> findings();

    /** Shows prices as they are now, and marks what is missing and what is wrong. */
    void judge(List<Finding> findings);
}
