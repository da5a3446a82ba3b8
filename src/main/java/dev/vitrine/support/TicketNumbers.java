package dev.vitrine.support;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * Numbers that people read to each other: three groups of three signs of which none looks like another. They are drawn by
 * chance, so that none says how many tickets there are, nor which comes next.
 */
@Component
class TicketNumbers {
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int EACH = 3;

    private final SecureRandom chance = new SecureRandom();

    String next() {
        var number = new StringBuilder("T");
        for (int i = 0; i < GROUPS * EACH; i++) {
            if (i % EACH == 0) {
                number.append('-');
            }
            number.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return number.toString();
    }
}
