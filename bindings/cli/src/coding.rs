//! By which version and dialect a stream of frames is read and written.
//!
//! `decode` and `encode` both keep one of these and show it the same frames, so that they always agree: what the one
//! read from the stream (the version of an OPEN_REQ, the floating header of Unified CCX 18), the other finds out again.

use ccxcti_core::wire::{Coding, Dialect, Message, field, msg};
use clap::Args;
use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser;

use crate::end::End;

/// Options that say how bytes are to be read.
#[derive(Args, Clone, Copy, Debug)]
pub struct CodingOptions {
    /// Protocol version [default: that of the last OPEN_REQ in the input, else 17]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(10..=25))]
    protocol: Option<u32>,
    /// ccx or ged188 [default: ccx up to protocol 18, ged188 above]
    #[arg(long, value_name = "D", value_parser = dialect_parser(), hide_possible_values = true)]
    dialect: Option<Dialect>,
}

/// Reads the stable word of a dialect.
pub fn dialect_parser() -> impl TypedValueParser<Value = Dialect> {
    let words = PossibleValuesParser::new([Dialect::Ccx.name(), Dialect::Ged188.name()]);
    words.map(|word| Dialect::by_name(&word).unwrap_or(Dialect::Ccx))
}

/// The coding of a stream, as far as the stream has told.
#[derive(Clone, Copy, Debug)]
pub struct StreamCoding {
    options: CodingOptions,
    coding: Coding,
}

impl StreamCoding {
    /// The coding before the first frame. A version that the dialect does not have is a wrong call.
    pub fn new(options: CodingOptions) -> Result<StreamCoding, End> {
        if let (Some(protocol), Some(dialect)) = (options.protocol, options.dialect)
            && !dialect.versions().contains(&protocol)
        {
            let versions = dialect.versions();
            let text = format!("protocol {protocol} is no version of {dialect}, which has {} to {}", versions.start(), versions.end());
            return Err(End::Usage(text));
        }
        let protocol = options.protocol.unwrap_or(Dialect::Ccx.usual_version());
        Ok(StreamCoding { options, coding: coding_of(protocol, options) })
    }

    /// The coding for the next message.
    pub fn coding(&self) -> Coding {
        self.coding
    }

    /// Takes in what a frame tells about those behind it. Frames that cannot be read tell nothing.
    pub fn saw(&mut self, message: &Message<'_>) {
        if let Some(version) = self.opened_version(message) {
            self.coding = coding_of(version, self.options);
        }
        if message.coding().protocol == self.coding.protocol && self.coding.header.is_none() {
            self.coding.header = message.proved_header();
        }
    }

    /// The version that an OPEN_REQ asks for, unless the call said another. No session comes of a version that the dialect
    /// does not have, so nothing behind it is read by that.
    fn opened_version(&self, message: &Message<'_>) -> Option<u32> {
        let opens = message.id() == msg::OPEN_REQ && self.options.protocol.is_none();
        let version = opens.then(|| message.u32(field::version_number)).flatten()?;
        let dialect = self.options.dialect.unwrap_or(Dialect::of_version(version));
        dialect.versions().contains(&version).then_some(version)
    }
}

fn coding_of(protocol: u32, options: CodingOptions) -> Coding {
    Coding::new(protocol, options.dialect.unwrap_or(Dialect::of_version(protocol)))
}
