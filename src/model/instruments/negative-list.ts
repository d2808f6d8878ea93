/**
 * The negative list for outside capital (county-2022/C2): lines of business kept for farm households and their cooperatives.
 * An enterprise on the list does not open; one that had opened before stays. No money flows: neither its investment, jobs
 * and shares come, nor does its supply compete with the households' own.
 */
import { z } from "zod";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity } from "../parameter.ts";
import { enterpriseRoles } from "../parameters/enterprises.ts";

const parameters = z.strictObject({
  roles: z.array(z.enum(enterpriseRoles)).max(3).default(["grower"]).meta({
    description: "what outside capital may not do: grow or keep animals itself, process, or trade online",
  }),
  products: z
    .array(z.string().max(40))
    .max(100)
    .default([])
    .meta({ description: "ids of the products that are closed to it; all unless given" }),
  from: quantity("1", {
    about: "first year in which the list holds",
    min: 1900,
    max: 2200,
    whole: true,
    default: 1900,
    source: "the scenario says",
    grade: "E",
  }),
  ...cited,
});

export const negativeList = defineMechanism({
  id: "negativeList",
  group: "instruments",
  title: { en: "negative list for outside capital", zh: "工商资本下乡负面清单" },
  about: "enterprises in listed lines of business may not open in the county",
  parameters,
  tables: [],
  bind({ roles, products, from }) {
    return {
      admits({ spec }, enterprise, year) {
        const { product, role } = spec.organisers.enterprises[enterprise]!;
        const listed = roles.includes(role) && (products.length === 0 || products.includes(product));
        return year < from || !listed;
      },
      steps: [],
    };
  },
});
