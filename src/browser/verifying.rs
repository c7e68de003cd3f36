//! Reading a record: its lines are verified in the worker, with progress; what holds is stored.

use super::Teller;
use crate::app::event::{Event, Failure, Work};
use crate::record::file::{self, BadLine};
use crate::record::{BadEvent, Verified};
use crate::worker::heard;
use futures::channel::mpsc::{UnboundedReceiver, unbounded};
use futures::{FutureExt, StreamExt};
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// Lines that go to the worker at once.
const BATCH: usize = 250;
/// How long the worker may take to start before the page does its work.
const START_MS_MAX: u32 = 8_000;

struct Client {
    worker: Worker,
    answers: UnboundedReceiver<JsValue>,
    _heard: Closure<dyn Fn(MessageEvent)>,
}

impl Client {
    async fn start() -> Option<Client> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options("worker_loader.js", &options).ok()?;
        let (send, mut answers) = unbounded();
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
            // The receiver is gone only with the client itself.
            let _ = send.unbounded_send(message.data());
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        let mut late = gloo_timers::future::TimeoutFuture::new(START_MS_MAX).fuse();
        let started = futures::select! { first = answers.next() => first.is_some(), () = late => false };
        started.then_some(Client { worker, answers, _heard: heard })
    }

    async fn verify(&mut self, lines: &[(usize, &str)]) -> Option<Vec<Option<BadEvent>>> {
        let batch: js_sys::Array = lines.iter().map(|(_, line)| JsValue::from_str(line)).collect();
        self.worker.post_message(&batch).ok()?;
        let answer = self.answers.next().await?;
        Some(js_sys::Array::from(&answer).iter().map(|value| heard(&value)).collect())
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// So few lines are verified on the page: they are there before the worker would have heard of them.
const FEW: usize = 12;

thread_local! {
    /// The worker that verifies what relays send, once there was much of it.
    static STANDING: RefCell<Option<Client>> = const { RefCell::new(None) };
}

/// Verifies lines from a relay: few on the page, many in the worker.
pub async fn verify(lines: &[String]) -> Vec<Option<Verified>> {
    let mut verified = Vec::new();
    for batch in lines.chunks(BATCH) {
        let numbered: Vec<(usize, &str)> = batch.iter().map(|line| (0, line.as_str())).collect();
        let answers = if lines.len() <= FEW { None } else { in_worker(&numbered).await };
        let read = |(line, why): (&String, Option<BadEvent>)| why.is_none().then(|| Verified::from_store(line).ok()).flatten();
        verified.extend(batch.iter().zip(answers.unwrap_or_else(|| here(&numbered))).map(read));
        gloo_timers::future::TimeoutFuture::new(0).await;
    }
    verified
}

async fn in_worker(lines: &[(usize, &str)]) -> Option<Vec<Option<BadEvent>>> {
    let standing = STANDING.with_borrow_mut(Option::take);
    let mut client = match standing {
        Some(client) => client,
        None => Client::start().await?,
    };
    let answers = client.verify(lines).await;
    STANDING.with_borrow_mut(|standing| *standing = Some(client));
    answers
}

fn here(lines: &[(usize, &str)]) -> Vec<Option<BadEvent>> {
    lines.iter().map(|(number, line)| file::read(*number, line).err().map(|bad| bad.why)).collect()
}

/// Verifies all lines of a record.
pub async fn read(app: Teller, content: &str) -> Result<(Vec<Verified>, Vec<BadLine>), Failure> {
    let lines: Vec<(usize, &str)> = file::lines(content).collect();
    let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    let mut client = Client::start().await;
    for batch in lines.chunks(BATCH) {
        let done = u32::try_from(good.len() + bad.len()).unwrap_or(u32::MAX);
        app.tell(Event::Progress { what: Work::Verifying, done, total });
        let answers = match &mut client {
            // Lines too large to be events are not sent about.
            Some(client) if batch.iter().all(|(_, line)| line.len() <= crate::record::envelope::LINE_MAX) => {
                client.verify(batch).await.unwrap_or_else(|| here(batch))
            }
            Some(_) | None => {
                gloo_timers::future::TimeoutFuture::new(0).await;
                here(batch)
            }
        };
        for ((number, line), why) in batch.iter().zip(answers) {
            match why.map_or_else(|| Verified::from_store(line), Err) {
                Ok(event) => good.push(event),
                Err(why) => bad.push(BadLine { line: *number, id: file::claimed_id(line), why }),
            }
        }
    }
    app.tell(Event::Progress { what: Work::Verifying, done: total, total });
    Ok((good, bad))
}
