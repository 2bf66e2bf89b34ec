"use strict";
// Loaded to rehearse the loading of a function; see `standby.cjs`.

exports.handler = async () => {};
