//! Closing a question: the seal is counted from what is held here. A locked one opens with the key that was wrapped to who closes it.

use crate::app::event::{Event, Failure};
use crate::app::{Intent, Saying};
use crate::browser::late::{self, Wrapped};
use crate::domain::id::{QuestionId, QuestionSecret};
use crate::ui::App;
use leptos::task::spawn_local;

/// Closes a question.
pub fn close_question(app: App, question: QuestionId) {
    let wrapped = app.look(|model| {
        let open = model.opened()?;
        let asked = open.ledger.state().questions.get(&question)?;
        let (lock, by) = (asked.open.lock.as_ref()?, open.who?);
        let (session, opener, key) = (open.ledger.session(), asked.by, lock.key);
        let secret = lock.wrapped.get(&by).cloned().unwrap_or_default();
        Some(Wrapped { session, by, opener, key, secret })
    });
    let Some(wrapped) = wrapped else { return close(app, question, None) };
    spawn_local(async move {
        let taken = match late::taking_key().await {
            Ok(take) => take(wrapped).await,
            Err(not_loaded) => Err(not_loaded.into()),
        };
        match taken {
            Ok((secret, opener)) => {
                app.tell(Event::Opener(opener));
                close(app, question, Some(secret));
            }
            Err(failure) => app.tell(Event::Failed(failure)),
        }
    });
}

fn close(app: App, question: QuestionId, secret: Option<QuestionSecret>) {
    // Only what this act will name as seen is counted; a merge before it gathers the rest.
    let closing = app.look(|model| model.opened().and_then(|open| open.ledger.close(question, secret).ok()));
    match closing {
        Some(closing) => app.run(Intent::Act(Box::new(Saying::from(closing)))),
        None => app.tell(Event::Failed(Failure::NoKey)),
    }
}
