//! Enumerations that are written as the names of their variants. What the standard derivation makes of each is a kilobyte; a page
//! that is loaded over a slow network cannot carry dozens of them.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, de::Error};

/// The place of the name that is read among these.
pub(super) fn place<'de, D: Deserializer<'de>>(d: D, names: &[&str]) -> Result<usize, D::Error> {
    let name = Cow::<'de, str>::deserialize(d)?;
    names.iter().position(|known| *known == name).ok_or_else(|| D::Error::custom("none of the names there are"))
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

pub(super) use named;
