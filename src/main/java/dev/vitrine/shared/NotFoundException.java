package dev.vitrine.shared;

/** The asked-for thing does not exist, or is another tenant's: both look the same, so that ids cannot be probed. */
public class NotFoundException extends RuntimeException {
    public NotFoundException() {
        super("not found", null, false, false);
    }
}
