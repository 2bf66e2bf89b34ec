//! Enums whose variants have a name of AWS's, in requests, answers and records.

/// Adds `as_str`, AWS's name of a variant, and `parse`, the variant of a name.
macro_rules! text_enum {
    ($type:ty { $($variant:ident = $text:literal),+ $(,)? }) => {
        impl $type {
            /// AWS's name.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }

            /// The variant with this name of AWS's.
            pub fn parse(text: &str) -> Option<Self> {
                match text {
                    $($text => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use text_enum;
