/**
 * Industry teams (lixian-2020/L14: one county leader, one group, one team for each industry). Experts who go to the poorest
 * villages teach whoever farms there; a team is tied to its industry. It goes where most growers of its products have most
 * to learn, teaches nobody else, and draws its pay whether or not anybody grows them. What it taught about a product stays
 * in the village: whoever grows the product there, cooperatives too, harvests more of it, also when the team is gone. The
 * team for labour migration teaches work to households with members away. Leaders and groups are officials who are paid in any case.
 */
import { defineMechanism } from "../mechanism.ts";
import { purseOf } from "../purse.ts";
import { teach, tellKnowHow, tellWork, useKnowHow } from "./industry-teams-teaching.ts";
import { countLearners, sendTeams, stayAtHome, teamsOf } from "./industry-teams-visits.ts";
import { teamParameters, teamProductTable, teamVillageTable } from "./industry-teams-state.ts";

const purse = purseOf("industryTeams");

export const industryTeams = defineMechanism({
  id: "industryTeams",
  group: "instruments",
  title: { en: "industry teams", zh: "一产业一专班" },
  about: "the county pays a team for each industry, which teaches those who live by it, where most are",
  parameters: teamParameters,
  tables: [
    { table: teamProductTable, rowsOf: "villageProduct" },
    { table: teamVillageTable, rowsOf: "village" },
    { table: purse, rowsOf: "county" },
  ],
  bind(given, spec) {
    const teams = teamsOf(given, spec);
    return {
      purse,
      close: ({ world }) => stayAtHome(world),
      steps: [
        {
          phase: "policy",
          name: "send industry teams",
          about: "teams are paid, and go where those who live by their industry have most to learn",
          reads: [
            "household.product",
            "household.sideline",
            "household.migrants",
            "household.workSkill",
            "organiser.fate",
            "county.wageLevel",
            "county.costLevel",
          ],
          writes: [
            "account.*",
            "flow.*",
            "industryTeamsPurse.*",
            "industryTeamsProducts.learners",
            "industryTeamsProducts.visited",
            "industryTeamsVillages.*",
          ],
          rows: (moment, block) => countLearners(moment, block, given),
          finish: (moment) => sendTeams(moment, given, teams, purse),
        },
        {
          phase: "policy",
          name: "teach industries",
          about: "growers of those villages learn about the product, households with members away about work",
          reads: ["industryTeamsProducts.visited", "industryTeamsVillages.visited", "household.migrants"],
          writes: ["industryTeamsProducts.knowHow", "household.workSkill"],
          rows: (moment, block) => teach(moment, block, given),
          tell: (moment, household) => tellWork(moment, household, given),
        },
        {
          phase: "production",
          name: "use what teams taught",
          about: "what is known about a product in a village raises its yield there",
          reads: ["industryTeamsProducts.knowHow"],
          writes: ["villageProduct.serviceFactor"],
          // what has been learnt is not forgotten with the programme
          outlives: true,
          rows: (moment, block) => useKnowHow(moment, block, given),
          tell: (moment, household) => tellKnowHow(moment, household, given),
        },
      ],
    };
  },
});
