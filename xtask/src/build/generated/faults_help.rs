//! `faults-help.ts`: what the npm package's command says of faults, in the words of the native one.

use jdy_sandbox::FAULTS_HELP;

use super::HEADER;

pub(super) fn source() -> String {
    let text = FAULTS_HELP.replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${");
    let header = HEADER.replace("core", "sandbox");
    format!("{header}\n/** How faults are asked for. */\nexport const faultsHelp = `{text}`;\n")
}
