/** Who has promised a harvest to one buyer and so does not offer it to another. */
import { type ColumnSpec, type ColumnSpecs, type TableSpec, columnsOf } from "../../engine/columns.ts";
import { NO_ORGANISER } from "../actors/organiser.ts";
import type { World } from "../world.ts";
import { companyECommerceTable } from "./company-e-commerce-state.ts";
import { contractTable } from "./contract-state.ts";
import { NOT_SELLING, eCommerceTable } from "./e-commerce-state.ts";

/** Asks whether a household's main harvest is promised through a linkage in force other than `asking`. */
export function promisedElsewhere({ store }: World, asking: string): (household: number) => boolean {
  const buyers: readonly TableSpec<{ readonly partner: ColumnSpec<"i32"> } & ColumnSpecs>[] = [
    contractTable,
    companyECommerceTable,
  ];
  const partners = buyers
    .filter((table) => table.name !== asking && store.tables.has(table))
    .map((table) => columnsOf(store, table).partner);
  const sells =
    asking === eCommerceTable.name || !store.tables.has(eCommerceTable)
      ? null
      : columnsOf(store, eCommerceTable).sells;
  return (h) =>
    (sells !== null && sells[h] !== NOT_SELLING) || partners.some((partner) => partner[h] !== NO_ORGANISER);
}
