// Stands in for `child_process` where a bundled library would load it for abilities that we never use: what ships can start no program.
module.exports = {};
