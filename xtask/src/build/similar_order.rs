//! An order of a module's functions in which similar ones are neighbours: brotli finds near repetitions in fewer bits.

use anyhow::{Context as _, Result};
use wasm_encoder::{CustomSection, NameMap, NameSection, RawSection};
use wasmparser::{Parser, Payload, TypeRef};

/// The module with names for its functions whose alphabet is the order; `wasm-opt --reorder-functions-by-name` does the
/// rest. Its other custom sections are left out.
pub(crate) fn named(module: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    let mut written = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Some((id, range)) = payload.as_section().filter(|(id, _)| *id != 0) {
            written.section(&RawSection { id, data: module.get(range).context("a section is cut off")? });
        }
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                bodies.push(module.get(body.range()).context("a function is cut off")?);
            }
            _ => {}
        }
    }
    let mut ranks = vec![0; bodies.len()];
    for (rank, function) in order(&bodies).into_iter().enumerate() {
        *ranks.get_mut(function).context("the order names a function twice")? = rank;
    }
    let mut names = NameMap::new();
    for (index, rank) in (imported..).zip(ranks) {
        names.append(index, &format!("{rank:08}"));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    let CustomSection { name, data } = section.as_custom();
    written.section(&CustomSection { name, data });
    Ok(written.finish())
}

/// Orders the functions: the longest one is first, then always the most similar one of the rest.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let grams: Vec<Vec<u32>> = bodies.iter().map(|body| grams_of(body)).collect();
    let mut left: Vec<(usize, &[u32])> = grams.iter().map(Vec::as_slice).enumerate().collect();
    let longest = left.iter().enumerate().max_by_key(|(_, (_, grams))| grams.len()).map(|(at, _)| at);
    let mut chain = Vec::with_capacity(bodies.len());
    let mut next = longest;
    while let Some(at) = next {
        let (function, last) = left.remove(at);
        chain.push(function);
        let candidates = left.iter().enumerate().map(|(at, (_, grams))| (at, closeness(last, grams)));
        next = candidates.max_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(at, _)| at);
    }
    chain
}

/// Each sequence of four bytes in a function once, sorted.
fn grams_of(body: &[u8]) -> Vec<u32> {
    let mut grams: Vec<u32> = body.array_windows().map(|gram| u32::from_be_bytes(*gram)).collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// The similarity of two functions, relative to their size.
#[expect(clippy::cast_precision_loss, reason = "counts of bytes")]
fn closeness(one: &[u32], other: &[u32]) -> f64 {
    let (mut left, mut right, mut shared) = (one.iter().peekable(), other.iter().peekable(), 0_u32);
    while let (Some(first), Some(second)) = (left.peek(), right.peek()) {
        let order = first.cmp(second);
        shared += u32::from(order.is_eq());
        if order.is_le() {
            left.next();
        }
        if order.is_ge() {
            right.next();
        }
    }
    f64::from(shared) / ((one.len() as f64 * other.len() as f64).sqrt() + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, ImportSection, TypeSection,
    };
    use wasmparser::Validator;

    /// An import and four functions, of which the first and the third are alike, as are the others.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("m", "f", EntityType::Function(0));
        let (mut functions, mut exports, mut code) = (FunctionSection::new(), ExportSection::new(), CodeSection::new());
        for (index, constant) in [(1, 300), (2, 90_000), (3, 301), (4, 90_001)] {
            functions.function(0);
            exports.export(&format!("f{index}"), ExportKind::Func, index);
            let mut body = Function::new([]);
            let mut instructions = body.instructions();
            for step in 0..20 {
                instructions.i32_const(if constant < 1000 { 7 } else { 70_000 } + step).drop();
            }
            instructions.i32_const(constant).drop().call(0).end();
            code.function(&body);
        }
        let mut module = wasm_encoder::Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn similar_functions_are_neighbours_and_the_module_is_valid() {
        let written = named(&module()).unwrap();
        Validator::new().validate_all(&written).unwrap();
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(&written) {
            if let Payload::CustomSection(section) = payload.unwrap() {
                let wasmparser::KnownCustom::Name(reader) = section.as_known() else { continue };
                for subsection in reader {
                    let wasmparser::Name::Function(map) = subsection.unwrap() else { continue };
                    names.extend(map.into_iter().map(|naming| naming.unwrap()).map(|one| (one.index, one.name)));
                }
            }
        }
        let rank = |index| names.iter().find(|(known, _)| *known == index).unwrap().1.parse::<i32>().unwrap();
        assert_eq!(names.len(), 4);
        assert_eq!(((rank(1) - rank(3)).abs(), (rank(2) - rank(4)).abs()), (1, 1), "{names:?}");
    }
}
