/** A ladder of two shocks to the small county: a price that falls by degrees, and its processor that fails. */
export const LADDER = `title: {en: "Two shocks", zh: "两项冲击"}
strikes: 1
shocks:
  - id: price
    title: {en: "Price falls", zh: "价跌"}
    severities: [30%, 60%]
    upTo: 90%
    events: [{shock: priceShock, with: {product: leading, factor: 1 - severity, years: 2}}]
  - id: press-fails
    title: {en: "The press fails", zh: "榨厂倒闭"}
    events: [{shock: organiserFailure, with: {enterprise: leading}}]
`;
