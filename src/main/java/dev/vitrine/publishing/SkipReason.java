package dev.vitrine.publishing;

/** Why a step had nothing to do; shown to the publisher. */
public enum SkipReason {
    /** The image sections are, by hash, those that are staged or live already. */
    IMAGES_UNCHANGED,
    /** The images changed, but every disk they name was taken in before. */
    DISKS_KNOWN,
    /** Every region has every disk already. */
    REGIONS_COMPLETE
}
