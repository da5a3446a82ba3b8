package dev.vitrine.workbooks;

/** Why a file cannot be read at all, whatever it is for. Each room that takes files in has words of its own for each. */
public enum FileProblem {
    TOO_LARGE,
    /** Neither a workbook nor what else the room reads. */
    WRONG_TYPE,
    /** No workbook, or one whose parts do not fit together. */
    NOT_XLSX,
    /** The binary files of former office programs, and any that is locked by a password. */
    OLD_OFFICE,
    /** The end is missing. */
    CUT_OFF,
    /** It declares a document type, as files do that want to name entities. */
    DOCUMENT_TYPE,
    TOO_DEEP,
    HUGE_ATTRIBUTE,
    DAMAGED_ARCHIVE,
    /** It unpacks to far more than its like can be. */
    BOMB,
    TOO_MANY_ENTRIES,
    /** A name in the archive leads outwards, or is there twice. */
    PATHS,
    MACROS,
    /** A cell is computed. */
    FORMULA,
    /** More rows in a sheet, or more shared texts, than its reader expects. */
    TOO_MANY_ROWS
}
