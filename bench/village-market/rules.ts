/** The numbers of the village market; twin.c and the peers state them once more. */

/** By product: output of a household, kg; first price, yuan/kg; cost, yuan. */
export const yields = Float64Array.of(10, 12, 8, 20, 15, 9, 30, 5);
export const basePrices = Float64Array.of(400, 350, 500, 220, 300, 450, 150, 800);
export const costs = Float64Array.of(800, 900, 850, 1000, 1100, 700, 1200, 600);

/** Output is yield x (1 + LUCK x (u1 + u2 + u3 - MEAN_LUCK)). */
export const LUCK = 0.3;
export const MEAN_LUCK = 1.5;
/** Chance of changing the product, a year. */
export const CHANGE = 0.1;
/** Most income from elsewhere, yuan. */
export const OTHER_INCOME = 3000;
/** Consumption: a share of income, at least so many yuan. */
export const CONSUMED_SHARE = 0.8;
export const LEAST_CONSUMPTION = 1500;
/** Yuan of income. */
export const POVERTY_LINE = 3500;
/** Price is first price x (supply / first supply)^-.5, between these. */
export const LEAST_PRICE = 0.2;
export const MOST_PRICE = 5;
