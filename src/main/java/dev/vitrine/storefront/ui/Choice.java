package dev.vitrine.storefront.ui;

/** One of several links of which one is where the buyer is. */
record Choice(String label, String title, String href, boolean current) {}
