/** Words of the stress button. */
import type { Text } from "../../output/words/text.ts";

export const STRESS = {
  heading: { en: "Throw a shock at both", zh: "对两边施加同样的冲击" },
  when: { en: "Year of the shock", zh: "冲击年份" },
  drought: { en: "Drought", zh: "干旱" },
  glut: { en: "Glut", zh: "供给过剩" },
  epidemic: { en: "Epidemic", zh: "疫情" },
  failure: { en: "Enterprise fails", zh: "龙头企业倒闭" },
  who: { en: "Enterprise that fails", zh: "倒闭的企业" },
  every: { en: "all enterprises", zh: "全部企业" },
} as const satisfies Record<string, Text>;
