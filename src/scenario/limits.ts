/** How large and how entangled an author's files may be: far above any honest scenario, far below harm. */

/** Bytes of one file. */
export const MAX_FILE_BYTES = 1 << 18;
/** Files that one scenario may draw on. */
export const MAX_FILES = 64;
/** Files in one chain of `extends`. */
export const MAX_CHAIN = 16;
/** Values of all files of a scenario together, aliases counted in full. */
export const MAX_NODES = 100_000;
/** Maps and lists inside one another. */
export const MAX_DEPTH = 40;
/** Faults of grammar told of one file: later ones mostly follow from the first. */
export const MAX_GRAMMAR_FAULTS = 5;
/** Characters of one formula. */
export const MAX_FORMULA_LENGTH = 500;
/** Parentheses inside one another in a formula. */
export const MAX_FORMULA_DEPTH = 32;
/** Names, numbers and operations of one formula. */
export const MAX_FORMULA_NODES = 200;
/** Rows of a population file; each may stand for many households. */
export const MAX_POPULATION_ROWS = 200_000;
/** Mistakes told of one population file; the others are counted. */
export const MAX_POPULATION_PROBLEMS = 20;
