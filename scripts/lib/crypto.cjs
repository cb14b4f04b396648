// Stands in for `crypto` in the server: the protocol library wants it for the names of pipes and of progress alone, and to load it takes
// longer than to load all else that Node brings along.
module.exports = {
  randomBytes: (size) => require('node:crypto').randomBytes(size),
  randomUUID: () => require('node:crypto').randomUUID(),
};
