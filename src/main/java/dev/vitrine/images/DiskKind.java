package dev.vitrine.images;

/** What a disk of an image is for; the size rules differ. */
public enum DiskKind {
    WINDOWS_OS,
    LINUX_OS,
    DATA
}
