//! Parts that know no domain.
