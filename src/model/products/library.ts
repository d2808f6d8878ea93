/** The library of products, in the order of their row numbers. New products go to the end of their group. */
import { field } from "./field.ts";
import { livestock } from "./livestock.ts";
import { orchard } from "./orchard.ts";

export const productLibrary = { ...orchard, ...field, ...livestock } as const;

export type LibraryProduct = keyof typeof productLibrary;
