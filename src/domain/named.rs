//! Enumerations that are written as the names of their variants. What the standard derivation makes of each is a kilobyte; a page
//! that is loaded over a slow network cannot carry dozens of them.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::borrow::Cow;

/// The place of the name that is read among these.
pub(super) fn place<'de, D: Deserializer<'de>>(d: D, names: &[&str]) -> Result<usize, D::Error> {
    let name = Cow::<'de, str>::deserialize(d)?;
    names.iter().position(|known| *known == name).ok_or_else(unknown)
}

/// The name of a variant and what it holds: `{"name":…}`.
pub(super) fn apart<'de, D: Deserializer<'de>>(d: D) -> Result<(String, Value), D::Error> {
    match Value::deserialize(d)? {
        Value::Object(fields) if fields.len() == 1 => fields.into_iter().next().ok_or_else(unknown),
        _ => Err(unknown()),
    }
}

/// What a variant holds.
pub(super) fn inner<T: DeserializeOwned, E: Error>(value: Value) -> Result<T, E> {
    serde_json::from_value(value).map_err(E::custom)
}

pub(super) fn unknown<E: Error>() -> E {
    E::custom("none of the names there are")
}

/// `named! { Type: Variant = "name", … }`: the type is written and read by these names.
macro_rules! named {
    ($type:ident: $($variant:ident = $name:literal),+ $(,)?) => {

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                let name = match self { $($type::$variant => $name),+ };
                s.serialize_str(name)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<$type, D::Error> {
                let place = $crate::domain::named::place(d, &[$($name),+])?;
                Ok([$($type::$variant),+][place])
            }
        }
    };
}

/// `tagged! { Type: Variant = "name", … }`: the type, each of whose variants holds one thing, is read by these names.
macro_rules! tagged {
    ($type:ident: $($variant:ident = $name:literal),+ $(,)?) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<$type, D::Error> {
                let (name, value) = $crate::domain::named::apart(d)?;
                match name.as_str() {
                    $($name => $crate::domain::named::inner(value).map($type::$variant),)+
                    _ => Err($crate::domain::named::unknown()),
                }
            }
        }
    };
}

pub(super) use named;
pub(super) use tagged;
