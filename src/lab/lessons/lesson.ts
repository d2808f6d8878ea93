/**
 * A guided lesson as it stands in its file: a story told over two scenarios, and questions whose answers are measured in
 * the runs before the class, never written down beforehand.
 */
import { z } from "zod";

const bilingual = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

/** A scenario of the library by its id, with values laid over it as by `--set`. */
const side = z.strictObject({ scenario: z.string(), set: z.array(z.string()).default([]) });

/**
 * What is measured: a metric, or a product's price or share of land, in a year; in A, in B, or B less A; as it is, or
 * over what it was in another year.
 */
const measure = z
  .strictObject({
    metric: z.string().optional(),
    product: z.string().optional(),
    column: z.enum(["marketPriceYuanPerKg", "farmGatePriceYuanPerKg", "areaShare"]).optional(),
    year: z.int(),
    over: z.int().optional(),
    of: z.enum(["a", "b", "difference"]),
  })
  .refine(({ metric, product, column }) =>
    metric === undefined
      ? product !== undefined && column !== undefined
      : product === undefined && column === undefined,
  );

/** One thing that a student may predict; it comes true where the measured value is below its bound and no earlier one's. */
const choice = z.strictObject({
  text: bilingual,
  /** The last choice has none. */
  below: z.number().optional(),
  /** Why it is so, told when it has come true. */
  because: bilingual,
});

const step = z.strictObject({
  question: bilingual,
  /** Other scenarios than those of the step before. */
  a: side.optional(),
  b: side.optional(),
  measure,
  choices: z.array(choice).min(2),
  /** The view that shows it. */
  look: z.string(),
});

export const lessonSchema = z.strictObject({
  title: bilingual,
  story: bilingual,
  a: side,
  b: side,
  steps: z.array(step).min(1),
});

export type Lesson = z.infer<typeof lessonSchema> & { readonly id: string };
export type LessonSide = z.infer<typeof side>;
export type Measure = z.infer<typeof measure>;
export type LessonStep = z.infer<typeof step>;
