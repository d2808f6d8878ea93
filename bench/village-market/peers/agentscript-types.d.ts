/** What the peer uses of AgentScript, which ships no types. */
declare module "agentscript" {
  export interface Turtle {
    product: number;
    output: number;
    income: number;
    wealth: number;
    moveTo(patch: Patch): void;
  }
  export interface Patch {
    readonly turtlesHere: AgentArray<Turtle>;
  }
  export interface AgentArray<T> extends Array<T> {
    ask(what: (agent: T) => void): void;
    with(which: (agent: T) => boolean): AgentArray<T>;
  }
  export interface AgentSet<T> extends AgentArray<T> {
    create(count: number, initialise: (agent: T) => void): T[];
    setDefault(name: keyof T, value: unknown): void;
  }
  export interface WorldOptions {
    readonly minX: number;
    readonly maxX: number;
    readonly minY: number;
    readonly maxY: number;
  }
  export class Model {
    constructor(world: WorldOptions);
    readonly turtles: AgentSet<Turtle>;
    readonly patches: AgentSet<Patch>;
    tick(): void;
  }
  export const util: {
    randomInt(below: number): number;
    randomFloat(below: number): number;
  };
}
