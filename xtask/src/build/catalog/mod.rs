//! Reads `catalog/`: every operation of the API as data, one file a resource.
//!
//! [`check`] finds the problems that the types do not exclude: a model that does not exist, two operations at one
//! address, a field without a gloss. Each problem names its file and line.

mod check;
mod field_type;
mod glossary;
mod resource;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};

pub(crate) use self::field_type::{FieldType, Scalar};
pub(crate) use self::glossary::Glossary;
pub(crate) use self::resource::{Effect, Field, Lookup, Method, Model, NO_PROOF, Operation, Paging, Place, Resource};
use crate::tools::files;
use crate::tools::workspace::Workspace;

/// The file of glosses, beside the folders of the modules.
const GLOSSARY: &str = "glossary.toml";

/// All of `catalog/`.
pub(crate) struct Catalog {
    /// The resources by module and name.
    pub resources: Vec<ResourceFile>,
    pub glossary: Glossary,
    /// The number of models of requests that have a field of this name.
    request_fields: BTreeMap<String, u32>,
}

/// One resource and where it stands.
pub(crate) struct ResourceFile {
    /// The module, which is the folder: `scm`.
    pub module: String,
    /// The path of the file in the repository.
    pub path: PathBuf,
    /// The text of the file, for line numbers.
    text: String,
    pub resource: Resource,
}

impl Catalog {
    /// Reads and checks the catalog of the repository.
    pub(crate) fn load(workspace: &Workspace) -> Result<Self> {
        let catalog = Self::read(&workspace.root.join("catalog"), &workspace.root)?;
        let problems = check::problems(&catalog);
        ensure!(problems.is_empty(), "{} problems in the catalog:\n{}", problems.len(), problems.join("\n"));
        Ok(catalog)
    }

    fn read(folder: &Path, root: &Path) -> Result<Self> {
        let shown = |path: &Path| path.strip_prefix(root).unwrap_or(path).to_owned();
        let glossary = folder.join(GLOSSARY);
        let text = fs::read_to_string(&glossary).with_context(|| format!("cannot read {}", glossary.display()))?;
        let glossary = toml::from_str(&text).map_err(|error| anyhow!("{}: {error}", shown(&glossary).display()))?;
        let mut resources = Vec::new();
        let mut paths = files::all_in(folder)?;
        paths.sort();
        for path in paths {
            let (Some(parent), true) = (path.parent(), path.extension().is_some_and(|extension| extension == "toml"))
            else {
                continue;
            };
            if parent == folder {
                continue;
            }
            let module = parent.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let text = fs::read_to_string(&path)?;
            let path = shown(&path);
            let resource = toml::from_str(&text).map_err(|error| anyhow!("{}: {error}", path.display()))?;
            resources.push(ResourceFile { module, path, text, resource });
        }
        Ok(Self::new(resources, glossary))
    }

    fn new(resources: Vec<ResourceFile>, glossary: Glossary) -> Self {
        let mut request_fields = BTreeMap::new();
        let operations = resources.iter().flat_map(|file| file.resource.operations.values());
        for name in operations.flat_map(|operation| operation.request.values()).flat_map(Model::keys) {
            *request_fields.entry(name.clone()).or_default() += 1;
        }
        Self { resources, glossary, request_fields }
    }

    /// The number of models of requests that have a field of this name.
    pub(crate) fn models_with(&self, field: &str) -> u32 {
        self.request_fields.get(field).copied().unwrap_or_default()
    }

    /// Every operation with its file and its verb.
    pub(crate) fn operations(&self) -> impl Iterator<Item = (&ResourceFile, &str, &Operation)> {
        self.resources.iter().flat_map(|file| {
            file.resource.operations.iter().map(move |(verb, operation)| (file, verb.as_str(), operation))
        })
    }
}

impl ResourceFile {
    /// `catalog/scm/pur_order.toml:12` for a place in the text.
    fn place(&self, offset: usize) -> String {
        let line = self.text.get(..offset).map_or(1, |before| before.matches('\n').count() + 1);
        format!("{}:{line}", self.path.display())
    }
}

#[cfg(test)]
mod tests;
