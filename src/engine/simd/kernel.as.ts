/** AssemblyScript: all that ../draws.ts calls. */
export { fill, setConstants } from "./fill-words.as";
export { addUp, decide, setUnits } from "./from-words.as";
