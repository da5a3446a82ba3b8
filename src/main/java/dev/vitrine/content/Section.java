package dev.vitrine.content;

/** One section of an offer: the unit of saving, locking, permission, history and comparison (product.md section 2). */
public sealed interface Section
        permits Basics, Sku, VmImage, Listing, Plan, Legal, Pricing, SkuPrices, Support, Categories {}
