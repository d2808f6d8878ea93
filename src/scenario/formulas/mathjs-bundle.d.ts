/** mathjs as one file: it loads in a third of the time of the package's modules (170 against 450 ms). */
declare module "mathjs/lib/browser/math.js" {
  const mathjs: { readonly parse: (text: string) => import("mathjs").MathNode };
  export default mathjs;
}
