// Loaded to rehearse the loading of a function; see `standby.cjs`.

export const handler = async () => {};
