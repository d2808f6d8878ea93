/** The views in the order of the page. A new one is a file here, and a line in this list. */
import { cost } from "./cost.tsx";
import { incomes } from "./incomes.tsx";
import { life } from "./life.tsx";
import { map } from "./map.tsx";
import { money } from "./money.tsx";
import { products } from "./products.tsx";
import { risk } from "./risk.tsx";
import { village } from "./village.tsx";
import type { View } from "./view.ts";
import { winners } from "./winners.tsx";

export const views: readonly View[] = [map, village, incomes, winners, money, products, risk, cost, life];
