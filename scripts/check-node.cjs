// Loaded before anything else (package.json), and read by any Node: in an older one the rest fails by errors of syntax.
const [neededMajor = 0, neededMinor = 0] = (require('../package.json').engines.node.match(/\d+/g) || []).map(Number);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(`Node ${neededMajor}.${neededMinor} or newer is needed, but this is Node ${process.versions.node}.`);
  process.exit(1);
}
