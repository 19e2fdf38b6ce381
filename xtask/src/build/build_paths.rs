//! Keeps the folders of the build machine out of the published files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::tools::files;
use crate::tools::process::Tool;
use crate::tools::steps::Step;
use crate::tools::workspace::Workspace;

/// The folders whose paths must not be published.
pub(crate) struct Machine {
    workspace: PathBuf,
    home: Option<PathBuf>,
    cargo: Option<PathBuf>,
    rustup: Option<PathBuf>,
    sysroot: PathBuf,
}

impl Machine {
    pub(crate) fn of(workspace: &Workspace, step: &Step) -> Result<Self> {
        let home = std::env::home_dir();
        let folder = |variable: &str, name: &str| {
            std::env::var_os(variable).map(PathBuf::from).or_else(|| Some(home.as_ref()?.join(name)))
        };
        let sysroot = Tool::new("rustc").args(["--print", "sysroot"]).dir(&workspace.root).run(step)?;
        Ok(Self {
            workspace: workspace.root.clone(),
            cargo: folder("CARGO_HOME", ".cargo"),
            rustup: folder("RUSTUP_HOME", ".rustup"),
            sysroot: sysroot.trim().into(),
            home,
        })
    }

    /// rustc flags that strip these folders from the paths in a module.
    pub(crate) fn remapped_paths(&self) -> String {
        let flags = self.sources().into_iter().map(|folder| format!("--remap-path-prefix={}/=", folder.display()));
        flags.collect::<Vec<_>>().join("\u{1f}")
    }

    /// The folders of sources. Where several are a prefix of a path, rustc takes the last one.
    fn sources(&self) -> Vec<PathBuf> {
        let library = self.sysroot.join("lib/rustlib/src/rust/library");
        let mut folders = vec![self.sysroot.clone(), library];
        if let Some(cargo) = &self.cargo {
            folders.push(cargo.clone());
            for sources in ["registry/src", "git/checkouts"] {
                folders.extend(entries(&cargo.join(sources)));
            }
        }
        folders.push(self.workspace.clone());
        folders
    }

    /// Fails if a file in `folder` contains the path of one of these folders.
    pub(crate) fn is_not_named_in(&self, folder: &Path) -> Result<()> {
        let folders = [&self.home, &self.cargo, &self.rustup].into_iter().flatten();
        // A home of "/" would match every path.
        let names = folders.chain([&self.workspace, &self.sysroot]).filter(|folder| folder.parent().is_some());
        let names: Vec<String> = names.map(|folder| format!("{}/", folder.display())).collect();
        for file in files::all_in(folder)? {
            let bytes = fs::read(&file)?;
            let found = names.iter().find(|name| contains(&bytes, name.as_bytes()));
            ensure!(found.is_none(), "{} names {found:?}, a folder of this machine", file.display());
        }
        Ok(())
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine() -> Machine {
        Machine {
            workspace: "/home/dev/jdy".into(),
            home: Some("/home/dev".into()),
            cargo: Some("/opt/cargo".into()),
            rustup: Some("/opt/rustup".into()),
            sysroot: "/usr/lib/rust".into(),
        }
    }

    #[test]
    fn a_path_loses_the_folders_of_the_machine() {
        let flags = machine().remapped_paths();
        let sources: Vec<_> = flags.split('\u{1f}').collect();
        assert!(sources.contains(&"--remap-path-prefix=/usr/lib/rust/lib/rustlib/src/rust/library/="), "{sources:?}");
        assert!(sources.contains(&"--remap-path-prefix=/opt/cargo/="), "{sources:?}");
        assert_eq!(sources.last(), Some(&"--remap-path-prefix=/home/dev/jdy/="));
    }

    #[test]
    fn a_file_that_names_a_folder_of_the_machine_is_found() {
        let folder = std::env::temp_dir().join(format!("machine-{}", std::process::id()));
        fs::create_dir_all(folder.join("dist")).unwrap();
        let file = folder.join("dist/one.wasm");
        for path in ["/home/dev/a.rs", "/opt/cargo/registry/src/a.rs", "/opt/rustup/toolchains/a", "/usr/lib/rust/lib"]
        {
            fs::write(&file, [b"\0asm\xff".as_slice(), path.as_bytes()].concat()).unwrap();
            assert!(machine().is_not_named_in(&folder).is_err(), "{path}");
        }
        fs::write(&file, b"\0asm\xffsrc/lib.rs /home/developer/ gloo-net-0.7.0/src/error.rs").unwrap();
        machine().is_not_named_in(&folder).unwrap();
        fs::remove_dir_all(folder).unwrap();
    }
}
