//! `crates/core/src/models/`: serde structs of the requests of the reviewed operations, and their tables, a file for
//! each module of the API.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use super::resources::Names;
use super::{tables, with_chinese};
use crate::build::catalog::{Catalog, Field, FieldType, Model, Operation, ResourceFile, Scalar};

/// Words of Rust that are names of fields as well.
const KEYWORDS: [&str; 4] = ["type", "match", "move", "ref"];

/// The files by path.
pub(super) fn files(catalog: &Catalog, folder: &Path) -> Result<Vec<(PathBuf, String)>> {
    let mut modules: BTreeMap<&str, String> = BTreeMap::new();
    for file in &catalog.resources {
        if file.resource.operations.values().any(|operation| operation.reviewed) {
            let source = modules.entry(&file.module).or_insert_with(|| {
                format!(
                    "//! The reviewed operations of the module `{}`.\n\
                     // Written by `cargo xtask pack` from catalog/. Change it there.\n",
                    file.module
                )
            });
            write_resource(source, catalog, file)?;
        }
    }
    let mut index = String::from(
        "//! Request models of the reviewed operations, with the table of each; a feature for each module.\n\
         //!\n\
         //! ```\n\
         //! # #[cfg(feature = \"bd\")] {\n\
         //! use std::rc::Rc;\n\
         //! use jdy_core::client::{ArrayFormat, Call};\n\
         //! use jdy_core::json::Input;\n\
         //! use jdy_core::models::bd::customer::{CustomerSave, SAVE};\n\
         //! use jdy_core::operations::Operation;\n\
         //!\n\
         //! let customer = CustomerSave { name: \"深圳某某科技\".into(), ..CustomerSave::default() };\n\
         //! let text = serde_json::to_string(&customer).unwrap();\n\
         //! let save = Rc::new(Operation::read(SAVE).unwrap());\n\
         //! let call = Call::of(&save, Input::read(&text).unwrap(), ArrayFormat::Repeat, false).unwrap();\n\
         //! assert_eq!(call.body.as_deref(), Some(text.as_str()));\n\
         //! # }\n\
         //! ```\n\
         // Written by `cargo xtask pack` from catalog/. Change it there.\n\n",
    );
    for module in modules.keys() {
        let _ = writeln!(index, "#[cfg(feature = \"{module}\")]\npub mod {module};");
    }
    let mut files = vec![(folder.join("mod.rs"), index)];
    files.extend(modules.into_iter().map(|(module, source)| (folder.join(format!("{module}.rs")), source)));
    Ok(files)
}

fn write_resource(out: &mut String, catalog: &Catalog, file: &ResourceFile) -> Result<()> {
    let name = snake(&file.resource.name);
    let _ = writeln!(out, "\n/// {}.\npub mod {name} {{", file.resource.title);
    let mut structs = String::new();
    let mut written = BTreeSet::new();
    for (verb, operation) in file.resource.operations.iter().filter(|(_, operation)| operation.reviewed) {
        let address = operation.address.get_ref();
        let table = tables::table(catalog, &file.resource, verb)?;
        let _ = writeln!(
            out,
            "    /// The table of `{} {}`. （{}）",
            address.method.as_str(),
            address.path,
            operation.title
        );
        let _ = writeln!(out, "    pub const {}: &str = \"{table}\";", snake(verb).to_uppercase());
        let writer = Writer { catalog, names: Names { file }, verb, operation };
        if let Some(first) = operation.request.keys().next() {
            writer.write(&mut structs, first, &mut written)?;
        }
    }
    out.push_str(&structs);
    out.push_str("}\n");
    Ok(())
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

struct Writer<'c> {
    catalog: &'c Catalog,
    names: Names<'c>,
    verb: &'c str,
    operation: &'c Operation,
}

impl Writer<'_> {
    /// A struct and those that it leads to, each once.
    fn write(&self, out: &mut String, model: &str, written: &mut BTreeSet<String>) -> Result<()> {
        let Some(fields) = self.operation.request.get(model) else { return Ok(()) };
        if !written.insert(format!("{}.{model}", self.verb)) {
            return Ok(());
        }
        let name = self.name_of(model);
        ensure!(written.insert(name.clone()), "two models are called {name}");
        let _ = writeln!(out, "\n    /// What `{}` takes. （{}）", self.verb, self.operation.title);
        out.push_str("    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]\n");
        out.push_str("    #[serde(default)]\n");
        let _ = writeln!(out, "    pub struct {name} {{");
        for (name, field) in fields {
            self.write_field(out, name, field.get_ref());
        }
        out.push_str("        /// Fields that are newer than this version, sent as they are.\n");
        out.push_str("        #[serde(skip_serializing_if = \"alloc::collections::BTreeMap::is_empty\")]\n");
        let extra = "alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>";
        let _ = writeln!(out, "        pub extra: {extra},\n    }}");
        self.write_inner(out, fields, written)
    }

    fn write_inner(&self, out: &mut String, fields: &Model, written: &mut BTreeSet<String>) -> Result<()> {
        fields
            .values()
            .filter_map(|field| field.get_ref().kind.model())
            .try_for_each(|inner| self.write(out, inner, written))
    }

    fn name_of(&self, model: &str) -> String {
        self.names.of(self.verb, "request", model)
    }

    fn write_field(&self, out: &mut String, name: &str, field: &Field) {
        let gloss = field.en.as_deref().or_else(|| self.catalog.glossary.get(name)).unwrap_or(name);
        let gloss = gloss.trim_end_matches('.');
        let english = field.kind.format().map_or_else(|| format!("{gloss}."), |format| format!("{gloss}, {format}."));
        let lines = if field.zh.is_empty() { vec![english] } else { with_chinese(&[&english], &field.zh) };
        for line in lines {
            let _ = writeln!(out, "        /// {line}");
        }
        let kind = self.kind(&field.kind);
        let ident = name.replace('.', "_");
        let ident = if KEYWORDS.contains(&ident.as_str()) { format!("{ident}_") } else { snake(&ident) };
        if ident != name {
            let _ = writeln!(out, "        #[serde(rename = \"{name}\")]");
        }
        if self.operation.requires(name, field) {
            let _ = writeln!(out, "        pub {ident}: {kind},");
        } else {
            out.push_str("        #[serde(skip_serializing_if = \"Option::is_none\")]\n");
            let _ = writeln!(out, "        pub {ident}: Option<{kind}>,");
        }
    }

    fn kind(&self, kind: &FieldType) -> String {
        match kind {
            FieldType::Scalar(scalar) => match scalar {
                Scalar::Text | Scalar::Id | Scalar::Decimal | Scalar::Date | Scalar::DateTime => {
                    "alloc::string::String"
                }
                Scalar::Integer | Scalar::Millis => "i64",
                Scalar::Number => "f64",
                Scalar::Boolean => "bool",
                Scalar::Any | Scalar::File => "crate::json::Json<'static>",
            }
            .to_owned(),
            FieldType::Model(model) => self.name_of(model),
            FieldType::List(inner) => format!("alloc::vec::Vec<{}>", self.kind(inner)),
            FieldType::Map(of) => {
                format!("alloc::collections::BTreeMap<alloc::string::String, {}>", self.kind(of))
            }
        }
    }
}
