//! decode and encode, for bytes that come from elsewhere than a session.

use ccxcti_core::wire::{Coding, Dialect, FRAME_MAX, Message, encode_json, frame_length, message_json};
use ccxcti_core::{Error, ErrorKind};
use napi::bindgen_prelude::{BufferSlice, Either};
use napi::{Env, Result};
use napi_derive::napi;
use serde_json::{Map, Value as Json};

use crate::Failure;
use crate::digest::{Digest, Stamp, coding_of};

/// The frames of `bytes`, whole ones only, as a digest.
#[napi(catch_unwind)]
pub fn decode<'env>(
    env: &'env Env,
    bytes: BufferSlice<'_>,
    protocol: u32,
    dialect: Option<String>,
) -> Result<Either<BufferSlice<'env>, Failure>> {
    let digest = coding(protocol, dialect.as_deref()).and_then(|coding| digest(&bytes, coding));
    match digest {
        Ok(digest) => BufferSlice::copy_from(env, digest).map(Either::A),
        Err(error) => Ok(Either::B(error.into())),
    }
}

/// The frame of a message in JSON form.
#[napi(catch_unwind)]
pub fn encode<'env>(env: &'env Env, json: String, protocol: u32, dialect: Option<String>) -> Result<Either<BufferSlice<'env>, Failure>> {
    let object: std::result::Result<Map<String, Json>, _> = serde_json::from_str(&json);
    let object = object.map_err(|_| Error::new(ErrorKind::Encode, "a message is an object"));
    let coding = coding(protocol, dialect.as_deref());
    let frame = coding.and_then(|coding| encode_json(&object?, coding).map_err(Error::from));
    match frame {
        Ok(frame) => BufferSlice::copy_from(env, frame).map(Either::A),
        Err(error) => Ok(Either::B(error.into())),
    }
}

/// The JSON form of one frame, read again in the way that the word of its digest says.
#[napi(catch_unwind)]
pub fn frame_json(frame: BufferSlice<'_>, coding: u32) -> Either<String, Failure> {
    match Message::decode(&frame, coding_of(coding)) {
        Ok(message) => Either::A(Json::from(message_json(&message, false)).to_string()),
        Err(error) => Either::B(Error::from(error).into()),
    }
}

fn coding(protocol: u32, dialect: Option<&str>) -> std::result::Result<Coding, Error> {
    let wrong = |text: String| Error::new(ErrorKind::InvalidArgument, text);
    let dialect = match dialect {
        None => Dialect::of_version(protocol),
        Some(name) => Dialect::by_name(name).ok_or_else(|| wrong(format!("dialect: {name:?} is neither ccx nor ged188")))?,
    };
    let versions = dialect.versions();
    if versions.contains(&protocol) {
        return Ok(Coding::new(protocol, dialect));
    }
    let (from, to) = (versions.start(), versions.end());
    Err(wrong(format!("protocol: {protocol} is not a version of dialect {dialect}, which has {from} to {to}")))
}

fn digest(bytes: &[u8], coding: Coding) -> std::result::Result<Vec<u8>, Error> {
    let mut digest = Digest::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let offset = bytes.len() - rest.len();
        let malformed = |text: String| Error::new(ErrorKind::Malformed, format!("frame at byte {offset}: {text}"));
        let length = frame_length(rest, FRAME_MAX).map_err(|error| malformed(error.to_string()))?;
        let frame = length.and_then(|length| rest.split_at_checked(length));
        let (frame, after) = frame.ok_or_else(|| malformed(format!("it is cut off after {} bytes", rest.len())))?;
        let message = Message::decode(frame, coding).map_err(|error| malformed(error.to_string()))?;
        digest.message(&message, Stamp::default());
        rest = after;
    }
    Ok(digest.take())
}
