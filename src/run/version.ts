/** The engine's version: results of other versions are never mixed with this one's. A test holds it to package.json. */
export const ENGINE_VERSION = "0.1.0";
