/** What OWASP ASVS 5.0.0 asks of the whole application, from outside: over HTTP and in a browser. */
@NullMarked
package dev.vitrine.asvs;

import org.jspecify.annotations.NullMarked;
