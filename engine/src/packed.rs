//! Facts as bytes, for the page to unpack: numbers in one row, texts in another, each id once.
//!
//! Why by hand? ARCHITECTURE.md says it under "Why are the facts packed by hand?".

mod late;
mod reader;
mod writer;

use std::sync::Arc;

pub use late::LateTexts;
pub use reader::Reader;
pub use writer::Writer;

/// What can be packed.
pub trait Packed: Sized {
    /// Writes it down.
    fn pack(&self, out: &mut Writer);
    /// Reads it back; anything at all, and the reader knows it, where it was not written.
    fn unpack(from: &mut Reader<'_>) -> Self;
}

/// Packs a structure field by field, and an enumeration with a number for each variant. The last
/// variant, behind the semicolon, is also what an unknown number gives.
macro_rules! packed {
    (struct $name:ident { $($field:ident),+ }) => {
        impl $crate::packed::Packed for $name {
            fn pack(&self, out: &mut $crate::packed::Writer) {
                let Self { $($field),+ } = self;
                $($crate::packed::Packed::pack($field, out);)+
            }
            fn unpack(from: &mut $crate::packed::Reader<'_>) -> Self {
                Self { $($field: $crate::packed::Packed::unpack(from)),+ }
            }
        }
    };
    (enum $name:ident {
        $($tag:literal $variant:ident $(($($item:ident),+))? $({ $($field:ident),+ })?,)*;
        $last:literal $other:ident $(($($thing:ident),+))? $({ $($part:ident),+ })?
    }) => {
        impl $crate::packed::Packed for $name {
            fn pack(&self, out: &mut $crate::packed::Writer) {
                match self {
                    $(Self::$variant $(($($item),+))? $({ $($field),+ })? => {
                        out.number($tag);
                        $($($crate::packed::Packed::pack($item, out);)+)?
                        $($($crate::packed::Packed::pack($field, out);)+)?
                    })*
                    Self::$other $(($($thing),+))? $({ $($part),+ })? => {
                        out.number($last);
                        $($($crate::packed::Packed::pack($thing, out);)+)?
                        $($($crate::packed::Packed::pack($part, out);)+)?
                    }
                }
            }
            fn unpack(from: &mut $crate::packed::Reader<'_>) -> Self {
                match from.number_to($last) {
                    $($tag => Self::$variant
                        $(($({ let $item = $crate::packed::Packed::unpack(from); $item }),+))?
                        $({ $($field: $crate::packed::Packed::unpack(from)),+ })?,)*
                    _ => Self::$other
                        $(($({ let $thing = $crate::packed::Packed::unpack(from); $thing }),+))?
                        $({ $($part: $crate::packed::Packed::unpack(from)),+ })?,
                }
            }
        }
    };
}
pub(crate) use packed;

macro_rules! number {
    ($($kind:ident)+) => {$(
        impl Packed for $kind {
            fn pack(&self, out: &mut Writer) {
                out.number(u64::try_from(*self).expect("the check refuses what is negative"));
            }
            fn unpack(from: &mut Reader<'_>) -> Self {
                Self::try_from(from.number()).unwrap_or_default()
            }
        }
    )+};
}
number!(u8 u16 u64 i128);

impl Packed for bool {
    fn pack(&self, out: &mut Writer) {
        out.number(u64::from(*self));
    }
    fn unpack(from: &mut Reader<'_>) -> Self {
        from.number_to(1) == 1
    }
}

impl Packed for String {
    fn pack(&self, out: &mut Writer) {
        out.text(self);
    }
    fn unpack(from: &mut Reader<'_>) -> Self {
        from.text().to_owned()
    }
}

impl<T: Packed> Packed for Arc<T> {
    fn pack(&self, out: &mut Writer) {
        T::pack(self, out);
    }
    fn unpack(from: &mut Reader<'_>) -> Self {
        Self::new(T::unpack(from))
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, out: &mut Writer) {
        out.number(u64::from(self.is_some()));
        if let Some(one) = self {
            one.pack(out);
        }
    }
    fn unpack(from: &mut Reader<'_>) -> Self {
        (from.number_to(1) == 1).then(|| T::unpack(from))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, out: &mut Writer) {
        out.number(self.len() as u64);
        for one in self {
            one.pack(out);
        }
    }
    fn unpack(from: &mut Reader<'_>) -> Self {
        let mut list = Self::new();
        for _ in 0..from.number() {
            if !from.is_sound() {
                break;
            }
            list.push(T::unpack(from));
        }
        list
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, out: &mut Writer) {
        self.0.pack(out);
        self.1.pack(out);
    }
    fn unpack(from: &mut Reader<'_>) -> Self {
        (A::unpack(from), B::unpack(from))
    }
}
