//! Reads the module from its text.

use core::array;

use crate::opcode::{self, ADDRESS, ALIGNED, DATA, FIRST_ACCESS, LAST_ACCESS, LAST_ALIGNED};
use crate::text::{Reader, SEPARATOR};

/// The most bytes of the length before a function. The buffer of a module has this many bytes to spare.
pub const LONGEST_LENGTH: usize = 5;
/// A byte of a number that others follow.
const MORE: u8 = 0x80;

/// Writes the module of `text` to the beginning of `module`, and returns its length. Panics if it does not fit.
pub fn decode(text: &[u8], module: &mut [u8]) -> usize {
    let mut streams = text.split(|byte| *byte == SEPARATOR);
    let [
        mut outside,
        mut opcodes,
        mut counts,
        instructions,
        reads,
        writes,
        offsets,
        constants,
        addresses,
        calls,
        branches,
    ] = array::from_fn(|_| Reader(streams.next().unwrap_or_default().iter()));
    let module = Writer { bytes: module, length: 0 };
    let mut code =
        Code { opcodes: [0; 256], instructions, reads, writes, offsets, constants, addresses, calls, branches, module };
    for index in 0..counts.number() {
        if let Some(opcode) = code.opcodes.get_mut(index as usize) {
            *opcode = opcodes.byte();
        }
    }
    for _ in 0..counts.number() {
        code.module.byte(outside.byte());
    }
    for _ in 0..counts.number() {
        code.function(&mut counts);
    }
    while !outside.is_empty() {
        code.module.byte(outside.byte());
    }
    code.module.length
}

/// The functions of a module, and the part that is written.
struct Code<'t, 'm> {
    /// The opcodes that the module has; instructions have their numbers.
    opcodes: [u8; 256],
    instructions: Reader<'t>,
    reads: Reader<'t>,
    writes: Reader<'t>,
    offsets: Reader<'t>,
    constants: Reader<'t>,
    addresses: Reader<'t>,
    calls: Reader<'t>,
    branches: Reader<'t>,
    module: Writer<'m>,
}

impl Code<'_, '_> {
    fn function(&mut self, counts: &mut Reader<'_>) {
        let start = self.module.length;
        self.module.length += LONGEST_LENGTH;
        let variables = counts.number();
        self.module.unsigned(variables);
        for _ in 0..variables {
            self.module.unsigned(counts.number());
            self.module.unsigned(counts.number());
        }
        let mut depth = 1;
        while depth > 0 && !self.instructions.is_empty() {
            match self.instruction() {
                0x02..=0x04 => depth += 1,
                0x0b => depth -= 1,
                _ => {}
            }
        }
        self.module.put_length(start);
    }

    /// Writes an instruction and gives its opcode.
    fn instruction(&mut self) -> u8 {
        let mut opcode = self.opcode();
        if opcode == ADDRESS {
            self.module.byte(0x41);
            self.module.signed(DATA.wrapping_add(self.addresses.number()));
            return opcode;
        }
        let mut alignment = opcode::alignment(opcode);
        if let ALIGNED..=LAST_ALIGNED = opcode {
            alignment = u32::from(opcode - ALIGNED);
            opcode = self.opcode();
        }
        self.module.byte(opcode);
        match opcode {
            0x0c | 0x0d => self.module.unsigned(self.branches.number()),
            0x0e => {
                let count = self.branches.number();
                self.module.unsigned(count);
                for _ in 0..=count {
                    self.module.unsigned(self.branches.number());
                }
            }
            0x10 => self.module.unsigned(self.calls.number()),
            0x20 => self.module.unsigned(self.reads.number()),
            0x21 | 0x22 => self.module.unsigned(self.writes.number()),
            FIRST_ACCESS..=LAST_ACCESS => {
                self.module.unsigned(alignment);
                self.module.unsigned(opcode::offset(self.offsets.number()));
            }
            0x41 => self.module.signed(self.constants.number()),
            // Blocks, globals, tables, memories, 64-bit constants, references.
            0x02..=0x04 | 0x23..=0x26 | 0x3f | 0x40 | 0x42 | 0xd0 | 0xd2 => self.numbers(1),
            0x11 | 0x1c => self.numbers(2),
            0x43 | 0x44 => {
                for _ in 0..if opcode == 0x43 { 4 } else { 8 } {
                    self.copy();
                }
            }
            0xfc => {
                let second = self.copy();
                self.numbers(opcode::operands(second));
            }
            _ => {}
        }
        opcode
    }

    fn opcode(&mut self) -> u8 {
        self.opcodes.get(self.instructions.number() as usize).copied().unwrap_or_default()
    }

    /// Copies numbers, which may have more than 32 bits.
    fn numbers(&mut self, count: u32) {
        for _ in 0..count {
            while self.copy() >= MORE {}
        }
    }

    fn copy(&mut self) -> u8 {
        let byte = self.instructions.number().to_le_bytes()[0];
        self.module.byte(byte);
        byte
    }
}

struct Writer<'m> {
    bytes: &'m mut [u8],
    length: usize,
}

impl Writer<'_> {
    fn byte(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
        }
        self.length += 1;
    }

    #[inline(never)]
    fn unsigned(&mut self, mut value: u32) {
        while value >= u32::from(MORE) {
            self.byte(value.to_le_bytes()[0] | MORE);
            value >>= 7;
        }
        self.byte(value.to_le_bytes()[0]);
    }

    #[inline(never)]
    fn signed(&mut self, value: u32) {
        let mut value = value.cast_signed();
        while !(-64..64).contains(&value) {
            self.byte(value.to_le_bytes()[0] | MORE);
            value >>= 7;
        }
        self.byte(value.to_le_bytes()[0] & !MORE);
    }

    /// Writes the length of the bytes after `start`, for which space was left, and moves them directly after it.
    fn put_length(&mut self, start: usize) {
        let written = start + LONGEST_LENGTH..self.length;
        let length = written.len();
        self.length = start;
        self.unsigned(u32::try_from(length).unwrap_or_default());
        self.bytes.copy_within(written, self.length);
        self.length += length;
    }
}
