//! Writes a WebAssembly module as text inside a script. crates/module-text reads it, and describes why.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail, ensure};
use jdy_module_text::LONGEST_LENGTH;
use jdy_module_text::opcode::{self, ADDRESS, ALIGNED, DATA, FIRST_ACCESS, LAST_ACCESS, LAST_ALIGNED};
use jdy_module_text::text::SEPARATOR;
use wasmparser::{BinaryReader, Parser, Payload};

use crate::build::stream_text::{bytes, numbers};

/// The text of a module: printable ASCII without `"` and `\`.
pub(crate) fn encode(module: &[u8]) -> Result<String> {
    let mut text = Text::default();
    let (mut code, mut bodies) = (0..0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::CodeSectionStart { range, .. } => code = range,
            Payload::CodeSectionEntry(body) => bodies.push(body.range()),
            _ => {}
        }
    }
    // What comes before the functions ends with their number.
    let mut number = BinaryReader::new(module.get(code.clone()).context("a section is cut off")?, 0);
    let functions = number.read_var_u32()?;
    let (before, functions_and_after) = module.split_at(code.start + number.current_position());
    let after = functions_and_after.get(code.end - before.len()..).context("a section is cut off")?;
    text.counts.extend([u32::try_from(before.len())?, functions]);
    for body in bodies {
        text.function(BinaryReader::new(module.get(body).context("a function is cut off")?, 0))?;
    }
    let text = text.written(&[before, after].concat());
    let mut read = vec![0; 2 * text.len()];
    ensure!(module.len() + LONGEST_LENGTH <= read.len(), "wasm/module-text.ts has no room for the module");
    let length = jdy_module_text::decode(text.as_bytes(), &mut read);
    ensure!(read.get(..length) == Some(module), "another module is read from the text");
    Ok(text)
}

/// The entries of the stream of the code.
#[derive(Clone, Copy)]
enum Token {
    Opcode(u8),
    Number(u32),
}

/// The streams of a text, without the parts outside of functions.
#[derive(Default)]
struct Text {
    counts: Vec<u32>,
    code: Vec<Token>,
    reads: Vec<u32>,
    writes: Vec<u32>,
    offsets: Vec<u32>,
    constants: Vec<u32>,
    addresses: Vec<u32>,
    calls: Vec<u32>,
    branches: Vec<u32>,
}

impl Text {
    fn function(&mut self, mut reader: BinaryReader<'_>) -> Result<()> {
        let variables = reader.read_var_u32()?;
        self.counts.push(variables);
        for _ in 0..variables {
            self.counts.extend([reader.read_var_u32()?, reader.read_var_u32()?]);
        }
        while !reader.eof() {
            self.instruction(&mut reader)?;
        }
        Ok(())
    }

    fn instruction(&mut self, reader: &mut BinaryReader<'_>) -> Result<()> {
        let opcode = reader.read_u8()?;
        match opcode {
            0x41 => self.constant(reader.read_var_i32()?.cast_unsigned()),
            FIRST_ACCESS..=LAST_ACCESS => {
                let alignment = reader.read_var_u32()?;
                if alignment != opcode::alignment(opcode) {
                    let written = ALIGNED + u8::try_from(alignment)?;
                    ensure!(written <= LAST_ALIGNED, "a memory access is aligned to 2^{alignment} bytes");
                    self.code.push(Token::Opcode(written));
                }
                self.code.push(Token::Opcode(opcode));
                self.offsets.push(opcode::number_of_offset(reader.read_var_u32()?).context("an offset is too far")?);
            }
            ADDRESS..=LAST_ALIGNED => bail!("the module uses the instruction {opcode:#x}"),
            _ => {
                self.code.push(Token::Opcode(opcode));
                self.operands(opcode, reader)?;
            }
        }
        Ok(())
    }

    fn constant(&mut self, value: u32) {
        if let Some(offset) = value.checked_sub(DATA).filter(|offset| *offset < DATA) {
            self.code.push(Token::Opcode(ADDRESS));
            self.addresses.push(offset);
        } else {
            self.code.push(Token::Opcode(0x41));
            self.constants.push(value);
        }
    }

    fn operands(&mut self, opcode: u8, reader: &mut BinaryReader<'_>) -> Result<()> {
        match opcode {
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
            0x0c | 0x0d => self.branches.push(reader.read_var_u32()?),
            0x0e => {
                let count = reader.read_var_u32()?;
                self.branches.push(count);
                for _ in 0..=count {
                    self.branches.push(reader.read_var_u32()?);
                }
            }
            0x10 => self.calls.push(reader.read_var_u32()?),
            0x20 => self.reads.push(reader.read_var_u32()?),
            0x21 | 0x22 => self.writes.push(reader.read_var_u32()?),
            0x02..=0x04 | 0x23..=0x26 | 0x3f | 0x40 | 0x42 | 0xd0 | 0xd2 => self.numbers(1, reader)?,
            0x11 | 0x1c => self.numbers(2, reader)?,
            0x43 | 0x44 => {
                let bytes = reader.read_bytes(if opcode == 0x43 { 4 } else { 8 })?;
                self.code.extend(bytes.iter().map(|byte| Token::Number((*byte).into())));
            }
            0xfc => {
                let second = reader.read_u8()?;
                self.code.push(Token::Number(second.into()));
                self.numbers(opcode::operands(second), reader)?;
            }
            _ => bail!("the module uses the instruction {opcode:#x}"),
        }
        Ok(())
    }

    /// Numbers as they are in the module, a byte after another.
    fn numbers(&mut self, count: u32, reader: &mut BinaryReader<'_>) -> Result<()> {
        for _ in 0..count {
            loop {
                let byte = reader.read_u8()?;
                self.code.push(Token::Number(byte.into()));
                if byte < 0x80 {
                    break;
                }
            }
        }
        Ok(())
    }

    /// The streams in the order in which they are read.
    fn written(&self, outside: &[u8]) -> String {
        let opcodes = by_frequency(&self.code);
        let rank = |opcode| opcodes.iter().position(|known| *known == opcode).unwrap_or_default();
        let code = self.code.iter().map(|token| match *token {
            Token::Opcode(opcode) => u32::try_from(rank(opcode)).unwrap_or_default(),
            Token::Number(number) => number,
        });
        let count = u32::try_from(opcodes.len()).unwrap_or_default();
        let counts = [count].into_iter().chain(self.counts.iter().copied());
        let mut streams = vec![bytes(outside), bytes(&opcodes), numbers(counts), numbers(code)];
        let others =
            [&self.reads, &self.writes, &self.offsets, &self.constants, &self.addresses, &self.calls, &self.branches];
        streams.extend(others.map(|stream| numbers(stream.iter().copied())));
        streams.join(&*String::from(char::from(SEPARATOR)))
    }
}

/// The opcodes of a module, the most frequent first: they get the shortest numbers.
fn by_frequency(code: &[Token]) -> Vec<u8> {
    let mut counts = BTreeMap::new();
    for token in code {
        if let Token::Opcode(opcode) = *token {
            *counts.entry(opcode).or_insert(0) += 1;
        }
    }
    let mut opcodes: Vec<(u8, u32)> = counts.into_iter().collect();
    opcodes.sort_by_key(|(_, count)| Reverse(*count));
    opcodes.into_iter().map(|(opcode, _)| opcode).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{BlockType, CodeSection, Function, FunctionSection, MemArg, TypeSection, ValType};

    /// A module with one function, written by `write`. `encode` reads its text and compares.
    fn module(write: impl FnOnce(&mut wasm_encoder::InstructionSink<'_>)) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        functions.function(0);
        let mut body = Function::new([(3, ValType::I32), (200, ValType::F64)]);
        write(&mut body.instructions());
        body.instructions().end();
        code.function(&body);
        let mut module = wasm_encoder::Module::new();
        module.section(&types).section(&functions).section(&code);
        module.finish()
    }

    #[test]
    fn the_module_is_read_from_its_text() {
        let access = |offset, align| MemArg { offset, align, memory_index: 0 };
        let text = encode(&module(|body| {
            for value in [0, 63, 64, -1, -64, -65, i32::MIN, i32::MAX, 0x0010_0000, 0x0010_8000, 0x0020_0000] {
                body.i32_const(value).drop();
            }
            body.i64_const(i64::MIN)
                .drop()
                .i64_const(5)
                .drop()
                .f32_const(1.5.into())
                .drop()
                .f64_const((-2.5).into())
                .drop();
            body.block(BlockType::Empty).loop_(BlockType::Result(ValType::I32)).br(0).end().br_if(0).end();
            body.block(BlockType::Empty).i32_const(1).br_table([0, 0, 0], 0).end();
            for (offset, align) in [(0, 2), (4, 2), (7, 0), (300, 1), (70_000, 2)] {
                body.i32_const(0).i32_load(access(offset, align)).local_tee(1).local_set(2).local_get(200).drop();
            }
            body.i32_const(0).i64_const(0).i64_store8(access(3, 0)).i32_const(0).memory_grow(0).drop();
            body.i32_const(0)
                .i32_const(0)
                .i32_const(0)
                .memory_copy(0, 0)
                .f64_const(1.0.into())
                .i32_trunc_sat_f64_s()
                .drop();
            body.i32_const(0).if_(BlockType::Empty).else_().call(0).end().i32_const(0).call_indirect(0, 0);
        }));
        assert!(text.unwrap().bytes().all(|byte| (b' '..=b'~').contains(&byte) && byte != b'"' && byte != b'\\'));
    }

    #[test]
    fn a_module_that_the_text_cannot_hold_is_refused() {
        let vector = module(|body| {
            body.v128_const(0).drop();
        });
        assert!(encode(&vector).unwrap_err().to_string().contains("0xfd"));
        let far = module(|body| {
            body.i32_const(0).i32_load(MemArg { offset: 0xffff_ffff, align: 2, memory_index: 0 }).drop();
        });
        assert!(encode(&far).unwrap_err().to_string().contains("too far"));
    }
}
