/** The seed of the synthetic map: luck that belongs to the county and not to the run, the same whatever the run's own seed. */
export const MAP_SEED = "map of the county";
