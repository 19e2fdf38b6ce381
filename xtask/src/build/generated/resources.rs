//! `catalog/`: a constant for each resource with the tables of its operations, its methods and the types of what they
//! take and give.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::{doc, tables, with_chinese};
use crate::build::catalog::{Catalog, Effect, Field, FieldType, Model, Operation, Place, ResourceFile, Scalar};

/// The name of the answer's model.
const DATA: &str = "Data";

/// The actions of `common_operate` that every kind of record has, and those of documents (单据) alone.
const ACTIONS: [&str; 1] = ["delete"];
const DOCUMENT_ACTIONS: [&str; 2] = ["audit", "unaudit"];
/// The address of these actions.
const COMMON_OPERATE: &str = "POST /jdy/v2/sys/common_operate";

/// Writes the folder of one file a resource and an index a module.
pub(super) fn write(catalog: &Catalog, folder: &Path) -> Result<()> {
    let mut files: BTreeMap<PathBuf, String> = BTreeMap::new();
    let mut modules: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for file in &catalog.resources {
        let stem = stem(file)?;
        let source = Source { catalog, file }.text().with_context(|| file.path.display().to_string())?;
        files.insert(folder.join(&file.module).join(format!("{stem}.ts")), source);
        modules.entry(&file.module).or_default().push(stem);
    }
    for (module, stems) in modules {
        let mut index = header(&format!("catalog/{module}/"));
        for stem in stems {
            let _ = writeln!(index, "export * from './{stem}.js';");
        }
        files.insert(folder.join(module).join("index.ts"), index);
    }
    files.insert(folder.join("routes.ts"), routes(catalog)?);
    for path in crate::tools::files::all_in(folder).unwrap_or_default() {
        if !files.contains_key(&path) {
            fs::remove_file(path)?;
        }
    }
    for (path, source) in files {
        if fs::read_to_string(&path).ok().as_ref() != Some(&source) {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(path, source)?;
        }
    }
    Ok(())
}

fn header(from: &str) -> String {
    format!("// Written by `cargo xtask pack` from {from}. Change it there.\n")
}

fn stem(file: &ResourceFile) -> Result<String> {
    let stem = file.path.file_stem().context("a file without a name")?;
    Ok(stem.to_string_lossy().into_owned())
}

/// `interface Routes`: what each address takes and gives.
fn routes(catalog: &Catalog) -> Result<String> {
    let mut out = header("catalog/");
    let mut by_method: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for file in &catalog.resources {
        let names = Names { file };
        let namespace = format!("{}{}", file.module, upper(&stem(file)?));
        for (verb, operation) in &file.resource.operations {
            let address = operation.address.get_ref();
            let request = operation.request.keys().next().map(|model| names.of(verb, "request", model));
            let answer = operation.answer.contains_key(DATA).then(|| names.of(verb, "answer", DATA));
            let field = match operation.place {
                Some(Place::Body | Place::Multipart) => "body",
                Some(Place::Query) | None => "query",
            };
            let request = request.map_or_else(String::new, |request| format!("{field}: {namespace}.{request}; "));
            let answer = answer.map_or_else(|| "unknown".to_owned(), |answer| format!("{namespace}.{answer}"));
            let route = format!("{{ {request}answer: {answer} }}");
            by_method.entry(address.method.as_str()).or_default().insert(&address.path, route);
        }
        let _ = writeln!(out, "import type * as {namespace} from './{}/{}.js';", file.module, stem(file)?);
    }
    let _ = writeln!(out, "\n/** What each documented address takes and gives. */\nexport interface Routes {{");
    for (method, routes) in by_method {
        let _ = writeln!(out, "  {method}: {{");
        for (path, route) in routes {
            let _ = writeln!(out, "    '{path}': {route};");
        }
        out.push_str("  };\n");
    }
    out.push_str("}\n");
    Ok(out)
}

/// The names of the types of a resource.
pub(super) struct Names<'c> {
    pub(super) file: &'c ResourceFile,
}

impl Names<'_> {
    /// The name of a model: `CustomerSave`, `Customer`, `CustomerRow`, `CustomerContact`.
    pub(super) fn of(&self, verb: &str, side: &str, model: &str) -> String {
        let resource = upper(&self.file.resource.name);
        let operation = self.file.resource.operations.get(verb);
        let first = operation.and_then(|operation| operation.request.keys().next());
        let is_request = side == "request";
        let (verb_name, is_first) = (upper(verb), first.is_some_and(|first| first == model));
        match (is_request, verb, model) {
            (true, "get", _) if is_first => format!("{resource}Query"),
            (true, "list", _) if is_first => format!("{resource}ListQuery"),
            (true, "save", _) if is_first => format!("{resource}Save"),
            (true, ..) if is_first => format!("{resource}{verb_name}Request"),
            (true, ..) => format!("{resource}{verb_name}{}", upper(model)),
            (false, "get", DATA) => resource,
            // `Row` is that of the list.
            (false, "get", "Row") => format!("{resource}DetailRow"),
            (false, "get", _) => format!("{resource}{}", upper(model)),
            (false, "list", DATA) => format!("{resource}Page"),
            (false, "list", "Row") => format!("{resource}Row"),
            (false, "save", DATA) => format!("{resource}Saved"),
            (false, _, DATA) => format!("{resource}{verb_name}Answer"),
            (false, ..) => format!("{resource}{verb_name}Answer{}", upper(model)),
        }
    }
}

fn upper(name: &str) -> String {
    let mut out = String::new();
    for part in name.split('_').filter(|part| !part.is_empty()) {
        let mut letters = part.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}

/// The source of one resource.
struct Source<'c> {
    catalog: &'c Catalog,
    file: &'c ResourceFile,
}

/// Which way a model travels.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Request,
    Answer,
}

impl Side {
    const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Answer => "answer",
        }
    }
}

impl Source<'_> {
    fn text(&self) -> Result<String> {
        let resource = &self.file.resource;
        let (class, has) =
            (upper(&resource.name), |test: fn(&Operation) -> bool| resource.operations.values().any(test));
        let mut out = header(&self.file.path.display().to_string());
        let has_list = has(|operation| operation.rows.is_some());
        let has_call = has(|operation| operation.rows.is_none()) || self.entity().is_some();
        let has_save = resource.operations.contains_key("save");
        let decrypts = has(|operation| !tables::sensitive(operation).is_empty());
        let plain = self.entity().is_some() || has(|operation| tables::sensitive(operation).is_empty());
        if has_save {
            out.push_str("import type { Inputs, SaveAllOptions, SaveResults } from '../../../bulk.js';\n");
        }
        if has_call {
            out.push_str("import type { Call } from '../../../call.js';\n");
        }
        if decrypts {
            out.push_str("import type { DecryptOptions } from '../../../decrypt.js';\n");
        }
        if has_list {
            out.push_str("import type { List } from '../../../list.js';\n");
        }
        if plain {
            out.push_str("import type { CallOptions } from '../../../options.js';\n");
        }
        let operate = if self.entity().is_some() { "Operate, Operated, " } else { "" };
        let kind = self.constant_type();
        let imported = if kind == "Resource" { format!("{operate}{kind}") } else { format!("{kind}, {operate}") };
        let imported = imported.trim_end_matches(", ");
        let _ = writeln!(out, "import type {{ {imported} }} from '../../../resource.js';");
        let mut written = BTreeSet::new();
        for (verb, operation) in &resource.operations {
            if let Some(first) = operation.request.keys().next() {
                self.write_models(&mut out, verb, operation, Side::Request, first, &mut written)?;
            }
            self.write_models(&mut out, verb, operation, Side::Answer, DATA, &mut written)?;
        }
        self.write_methods(&mut out, &class);
        self.write_constant(&mut out, &class)?;
        Ok(out)
    }

    fn entity(&self) -> Option<&str> {
        self.file.resource.operations.values().find_map(|operation| operation.entity.as_deref())
    }

    /// The type of the constant: one of its own where the list gives what changed since a moment.
    fn constant_type(&self) -> &'static str {
        let list = self.file.resource.operations.get("list");
        if list.is_some_and(|list| tables::since(list).is_some()) { "ChangingResource" } else { "Resource" }
    }

    /// The actions of `common_operate` that the resource has beside its own operations.
    fn actions(&self) -> Vec<&'static str> {
        let operations = &self.file.resource.operations;
        let is_document = operations.values().any(|operation| operation.number.as_deref() == Some("bill_no"));
        let all = DOCUMENT_ACTIONS.into_iter().filter(|_| is_document).chain(ACTIONS);
        all.filter(|action| self.entity().is_some() && !operations.contains_key(*action)).collect()
    }

    /// A model and those that it leads to, each once.
    fn write_models(
        &self,
        out: &mut String,
        verb: &str,
        operation: &Operation,
        side: Side,
        model: &str,
        written: &mut BTreeSet<String>,
    ) -> Result<()> {
        let models = if side == Side::Request { &operation.request } else { &operation.answer };
        let Some(fields) = models.get(model) else { return Ok(()) };
        let names = Names { file: self.file };
        let name = names.of(verb, side.name(), model);
        if !written.insert(format!("{verb}.{}.{model}", side.name())) {
            return Ok(());
        }
        ensure!(written.insert(name.clone()), "two models are called {name}");
        out.push('\n');
        let what = match (side, verb) {
            (Side::Request, _) => format!("What `{verb}` takes."),
            (Side::Answer, _) => format!("What `{verb}` gives."),
        };
        let mut docs = with_chinese(&[&what], &operation.title);
        if side == Side::Answer {
            docs.push("Fields that are newer than this version come as they are.".to_owned());
        }
        doc(out, "", &docs.iter().map(String::as_str).collect::<Vec<_>>());
        let is_root = operation.request.keys().next().is_some_and(|first| first == model) && side == Side::Request;
        let alternatives: &[String] = if is_root { &operation.one_of } else { &[] };
        let typed = Typed { source: self, names: &names, verb, operation, side };
        if alternatives.is_empty() {
            let _ = writeln!(out, "export interface {name} {{");
            typed.write_fields(out, "  ", fields, alternatives);
            out.push_str("}\n");
        } else {
            let _ = writeln!(out, "export type {name} = {{");
            typed.write_fields(out, "  ", fields, alternatives);
            out.push_str("} & (");
            for alternative in alternatives {
                out.push_str("\n  | {\n");
                for other in alternatives {
                    let Some(field) = fields.get(other) else { continue };
                    if other == alternative {
                        typed.write_field(out, "      ", other, field.get_ref(), true);
                    } else {
                        doc(out, "      ", &[&format!("Not beside `{alternative}`.")]);
                        let _ = writeln!(out, "      {}?: null | undefined;", key(other));
                    }
                }
                out.push_str("    }");
            }
            out.push_str("\n);\n");
        }
        for field in fields.values() {
            if let Some(inner) = field.get_ref().kind.model() {
                self.write_models(out, verb, operation, side, inner, written)?;
            }
        }
        Ok(())
    }

    fn write_methods(&self, out: &mut String, class: &str) {
        let resource = &self.file.resource;
        out.push('\n');
        doc(out, "", &[&format!("The methods of {} `{}`.", resource.title, resource.name)]);
        let _ = writeln!(out, "export interface {class}Methods {{");
        for (verb, operation) in &resource.operations {
            self.write_method(out, verb, operation);
        }
        for action in self.actions() {
            let (english, chinese) = match action {
                "audit" => ("Audits", "审核"),
                "unaudit" => ("Takes back the audit of", "反审核"),
                _ => ("Deletes", "删除"),
            };
            let title = format!("{english} records by id or number. It is never repeated blindly. （{chinese}）");
            doc(out, "  ", &[&title, "", &format!("`{COMMON_OPERATE}`"), "@throws {JdyError} as every call does"]);
            let _ = writeln!(out, "  {action}(request: Operate, options?: CallOptions): Call<Operated>;");
        }
        out.push_str("}\n");
    }

    fn write_method(&self, out: &mut String, verb: &str, operation: &Operation) {
        let names = Names { file: self.file };
        let address = operation.address.get_ref();
        let mut docs = with_chinese(&[&operation.summary], &operation.title);
        docs.push(String::new());
        let more: &[&str] = match (operation.effect, operation.rows.is_some()) {
            (_, true) => &[
                "Rows are read as they are asked for, `for await (const row of …)`; `pages()` gives whole pages, `page(2)` one",
                "of them, `toArray({ limit })` the first rows. Each reading starts anew.",
                "",
            ],
            (Effect::Save, _) => match (&operation.lookup, &operation.external_key) {
                (Some(_), _) => &[
                    "A save is never repeated blindly. After a lost answer the record is looked up; if that cannot settle it,",
                    "the call fails with `outcome_unknown`.",
                    "",
                ],
                (None, Some(_)) => &[
                    "A save is never repeated blindly, unless it carries the key by which the service refuses a duplicate.",
                    "Otherwise a lost answer ends as `outcome_unknown`.",
                    "",
                ],
                (None, None) => &["A save is never repeated blindly: a lost answer ends as `outcome_unknown`.", ""],
            },
            (Effect::Action, _) => &["It is never repeated blindly: a lost answer ends as `outcome_unknown`.", ""],
            (Effect::Read, _) => &[],
        };
        docs.extend(more.iter().map(ToString::to_string));
        docs.push(format!("`{} {}`", address.method.as_str(), address.path));
        let thrown = match operation.rows {
            Some(_) => "while it is read: `incomplete` at the end, where rows are missing",
            None => "whose `code` says what kind of error it is, and `hint` what to do",
        };
        docs.push(format!("@throws {{JdyError}} {thrown}"));
        doc(out, "  ", &docs.iter().map(String::as_str).collect::<Vec<_>>());
        let first = operation.request.keys().next();
        let request = first.map_or_else(|| "Record<never, never>".to_owned(), |model| names.of(verb, "request", model));
        let optional = if first.is_none_or(|model| !Self::needs_request(operation, model)) { "?" } else { "" };
        let options = if tables::sensitive(operation).is_empty() { "CallOptions" } else { "DecryptOptions" };
        let answer =
            if operation.answer.contains_key(DATA) { names.of(verb, "answer", DATA) } else { "unknown".into() };
        let Some(rows) = &operation.rows else {
            let _ = writeln!(out, "  {verb}(request{optional}: {request}, options?: {options}): Call<{answer}>;");
            if verb == "save" {
                Self::write_save_all(out, operation, &request, &answer);
            }
            return;
        };
        let row = operation.answer.get(DATA).and_then(|data| data.get(rows)).map(|field| &field.get_ref().kind);
        let row = match row {
            Some(FieldType::List(inner)) => {
                Typed { source: self, names: &names, verb, operation, side: Side::Answer }.typescript(inner, "")
            }
            _ => "unknown".to_owned(),
        };
        let _ = writeln!(out, "  {verb}(request{optional}: {request}, options?: {options}): List<{row}>;");
    }

    fn write_save_all(out: &mut String, operation: &Operation, request: &str, answer: &str) {
        let address = operation.address.get_ref();
        let title = format!(
            "Saves many, several at a time, and gives one result for each in their order. A failure is a result like \
             any other and ends nothing. `signal` ends a run, and `from` takes it up again. （{}）",
            operation.title,
        );
        let thrown =
            "@throws {InvalidRequestError} for an option; and what `inputs` throws, after the results before it";
        doc(out, "  ", &[&title, "", &format!("`{} {}`", address.method.as_str(), address.path), thrown]);
        let options = if tables::sensitive(operation).is_empty() { "" } else { " & DecryptOptions" };
        let _ = writeln!(
            out,
            "  saveAll(inputs: Inputs<{request}>, options?: SaveAllOptions{options}): SaveResults<{answer}>;"
        );
    }

    /// Whether a call must be given a request.
    fn needs_request(operation: &Operation, model: &str) -> bool {
        let Some(fields) = operation.request.get(model) else { return false };
        !operation.one_of.is_empty() || fields.iter().any(|(name, field)| operation.requires(name, field.get_ref()))
    }

    fn write_constant(&self, out: &mut String, class: &str) -> Result<()> {
        let resource = &self.file.resource;
        let mut entries = Vec::new();
        for verb in resource.operations.keys() {
            entries.push((verb.as_str(), tables::table(self.catalog, resource, verb)?));
        }
        if let Some(entity) = self.entity() {
            let actions = self.actions();
            if !actions.is_empty() {
                entries.push(("actions", format!("{COMMON_OPERATE}|{entity} {}", actions.join(" "))));
            }
        }
        let verbs: Vec<String> = entries.iter().map(|(verb, _)| format!("'{verb}'")).collect();
        out.push('\n');
        let docs = with_chinese(&[&format!("The resource `{}`, for `client.on()`.", resource.name)], &resource.title);
        doc(out, "", &docs.iter().map(String::as_str).collect::<Vec<_>>());
        let (name, kind, verbs) = (&resource.name, self.constant_type(), verbs.join(" | "));
        let _ = writeln!(out, "export const {name}: {kind}<{class}Methods, {verbs}> = {{");
        for (verb, table) in entries {
            ensure!(!table.contains(['\'', '\\']), "{verb}: a quote in {table}");
            let _ = writeln!(out, "  {verb}: '{table}',");
        }
        out.push_str("};\n");
        Ok(())
    }
}

fn key(name: &str) -> String {
    if name.contains('.') { format!("'{name}'") } else { name.to_owned() }
}

/// The types of the fields of one operation.
struct Typed<'c> {
    source: &'c Source<'c>,
    names: &'c Names<'c>,
    verb: &'c str,
    operation: &'c Operation,
    side: Side,
}

impl Typed<'_> {
    fn write_fields(&self, out: &mut String, indent: &str, fields: &Model, but: &[String]) {
        for (name, field) in fields.iter().filter(|(name, _)| !but.contains(name)) {
            self.write_field(out, indent, name, field.get_ref(), false);
        }
        if self.side == Side::Request {
            doc(out, indent, &["Fields that are newer than this version, sent as they are."]);
            let _ = writeln!(out, "{indent}extra?: Readonly<Record<string, unknown>> | null | undefined;");
        }
    }

    fn write_field(&self, out: &mut String, indent: &str, name: &str, field: &Field, is_alternative: bool) {
        let gloss = field.en.as_deref().or_else(|| self.source.catalog.glossary.get(name)).unwrap_or(name);
        let mut english = gloss.trim_end_matches('.').to_owned();
        if let Some([least, most]) = field.range {
            let _ = write!(english, ", {least} to {most}");
        }
        if let Some(max) = field.max {
            let _ = write!(english, ", at most {max} characters");
        }
        if let Some(format) = field.kind.format() {
            let _ = write!(english, ", {format}");
        }
        english.push('.');
        if field.sensitive {
            english.push_str(match self.side {
                Side::Request => " Sensitive: answers carry it encrypted, saves take plain text.",
                Side::Answer => " Sensitive: encrypted.",
            });
        }
        let mut docs = if field.zh.is_empty() { vec![english] } else { with_chinese(&[&english], &field.zh) };
        let quote = if matches!(field.kind, FieldType::Scalar(Scalar::Integer)) { "" } else { "'" };
        docs.extend(
            field
                .values
                .iter()
                .map(|(value, [chinese, english])| format!("- `{quote}{value}{quote}`: {english} （{chinese}）")),
        );
        doc(out, indent, &docs.iter().map(String::as_str).collect::<Vec<_>>());
        let kind = self.field_type(name, field);
        let is_required = match self.side {
            Side::Request => is_alternative || self.operation.requires(name, field),
            Side::Answer => {
                field.required || ["id", "ids"].contains(&name) || self.operation.rows.as_deref() == Some(name)
            }
        };
        let key = key(name);
        let _ = match (is_required, self.side) {
            (true, _) => writeln!(out, "{indent}{key}: {kind};"),
            (false, Side::Request) => writeln!(out, "{indent}{key}?: {kind} | null | undefined;"),
            (false, Side::Answer) => writeln!(out, "{indent}{key}?: {kind} | null;"),
        };
    }

    fn field_type(&self, name: &str, field: &Field) -> String {
        if field.values.is_empty() || field.kind.model().is_some() {
            return self.typescript(&field.kind, name);
        }
        let (is_list, inner) = match &field.kind {
            FieldType::List(inner) => (true, inner.as_ref()),
            other => (false, other),
        };
        let is_number = *inner == FieldType::Scalar(Scalar::Integer);
        let literals = field.values.keys().map(|value| if is_number { value.clone() } else { format!("'{value}'") });
        let mut union = literals.collect::<Vec<_>>().join(" | ");
        // What is newer than the page may come or go as well; the odd form keeps the known values for completion.
        if self.side == Side::Answer || !self.operation.reviewed {
            union.push_str(if is_number { " | (number & {})" } else { " | (string & {})" });
        }
        if is_list { format!("readonly ({union})[]") } else { union }
    }

    fn typescript(&self, kind: &FieldType, name: &str) -> String {
        let is_request = self.side == Side::Request;
        let is_loose = !self.operation.reviewed;
        let in_query = matches!(self.operation.place, Some(Place::Query));
        let is_page =
            is_request && self.operation.page_fields().is_some_and(|(page, size)| name == page || name == size);
        match kind {
            FieldType::Scalar(_) if is_page => "number".into(),
            FieldType::Scalar(scalar) => match scalar {
                Scalar::Text if is_request && is_loose && in_query => "string | number | boolean",
                Scalar::Text | Scalar::Id | Scalar::Date | Scalar::DateTime => "string",
                Scalar::Integer | Scalar::Number if is_request && is_loose => "number | string",
                // Counts come as number or as text.
                Scalar::Integer if !is_request => "number | string",
                Scalar::Number if !is_request && is_loose => "number | string",
                Scalar::Integer | Scalar::Number => "number",
                Scalar::Decimal | Scalar::Millis => "number | string",
                Scalar::Boolean => "boolean",
                Scalar::Any => "unknown",
                Scalar::File => "Blob",
            }
            .into(),
            FieldType::Model(model) => self.names.of(self.verb, self.side.name(), model),
            FieldType::List(inner) => {
                let inner = self.typescript(inner, name);
                let inner = if inner.contains(' ') { format!("({inner})") } else { inner };
                if is_request { format!("readonly {inner}[]") } else { format!("{inner}[]") }
            }
            FieldType::Map(of) => {
                let of = self.typescript(of, name);
                if is_request { format!("Readonly<Record<string, {of}>>") } else { format!("Record<string, {of}>") }
            }
        }
    }
}
