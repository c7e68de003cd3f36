//! What the office did with something: a shape, a word and a colour, never the colour alone.

use crate::domain::progress::Verdict;
use crate::domain::response::Disposition;
use crate::ui::Tongue;
use crate::ui::parts::icon::{Form, Shape};
use leptos::prelude::*;

/// The class that goes with a disposition's colour.
fn class(disposition: Disposition) -> &'static str {
    match disposition {
        Disposition::Adopted => "disposition disposition--adopted",
        Disposition::Partly => "disposition disposition--partly",
        Disposition::NotAdopted => "disposition disposition--not-adopted",
        Disposition::Deferred => "disposition disposition--deferred",
        Disposition::OutOfRemit => "disposition disposition--out-of-remit",
    }
}

/// The shape of a disposition, in the order of trust.
pub fn form_of(disposition: Disposition) -> Form {
    match disposition {
        Disposition::Adopted => Form::Full,
        Disposition::Partly => Form::Half,
        Disposition::NotAdopted => Form::Ring,
        Disposition::Deferred => Form::Quarter,
        Disposition::OutOfRemit => Form::Out,
    }
}

/// The shape of a verdict: the same as of the disposition it answers.
pub fn form_of_verdict(verdict: Verdict) -> Form {
    match verdict {
        Verdict::Solved => Form::Full,
        Verdict::Partly => Form::Half,
        Verdict::Not => Form::Ring,
    }
}

/// A disposition with its shape and its word.
#[component]
pub fn DispositionMark(disposition: Disposition, #[prop(optional)] large: bool) -> impl IntoView {
    let tongue = Tongue::get();
    view! {
        <span class=class(disposition) class:disposition--large=large>
            <Shape form=form_of(disposition) />
            " "
            {move || tongue.t().common().disposition(disposition)}
        </span>
    }
}
