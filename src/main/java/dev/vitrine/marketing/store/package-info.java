/** What the marketing room stores beside the offer content. */
@NullMarked
package dev.vitrine.marketing.store;

import org.jspecify.annotations.NullMarked;
