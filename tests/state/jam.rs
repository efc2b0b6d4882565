//! Timers in the hand of a test: what waits for its time, and letting the next one run out.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use kalkulator_sakip::platform::{Pekerja, Pending, Platform, Visit};

use super::Memory;
use super::gembok::Gembok;

type Act = Box<dyn FnOnce()>;
/// A timer: the milliseconds it waits, and what it does; nothing once it was stopped.
type Timer = (u32, Rc<RefCell<Option<Act>>>);

/// What waits, in the order in which it was begun.
#[derive(Clone, Default)]
pub struct Jam(Rc<RefCell<VecDeque<Timer>>>);

impl Jam {
    /// A world that has these timers and little else.
    pub fn platform(&self) -> Platform {
        let waiting = self.0.clone();
        Platform {
            store: Rc::new(Memory::default()),
            salinan: None,
            kept: Rc::new(|done| done(false)),
            lock: Gembok::default().platform(),
            penyimpanan: super::penyimpanan(),
            save_file: Rc::new(|_| {}),
            now: Rc::new(|| "2026-11-21T14:32:05+07:00".into()),
            new_id: Rc::new(|| "d1".into()),
            after: Rc::new(move |millis, act| {
                let slot = Rc::new(RefCell::new(Some(act)));
                waiting.borrow_mut().push_back((millis, slot.clone()));
                Pending(Some(Box::new(move || drop(slot.borrow_mut().take()))))
            }),
            hash: Rc::new(String::new),
            go: Rc::new(|_, _: Visit| {}),
            focus: Rc::new(|_| {}),
            reveal: Rc::new(|_| {}),
            copy: Rc::new(|_, done| done(true)),
            work: Rc::new(|_| Pekerja {
                ask: Box::new(|_, _| {}),
                stop: Pending(None),
            }),
            print: Rc::new(|_| {}),
        }
    }

    /// Lets the next timer that was not stopped run out, and says how long it was.
    pub async fn waits(&self) -> Option<u32> {
        settles().await;
        let next = loop {
            let (millis, slot) = self.0.borrow_mut().pop_front()?;
            let act = slot.borrow_mut().take();
            if let Some(act) = act {
                break (millis, act);
            }
        };
        (next.1)();
        settles().await;
        Some(next.0)
    }

    /// The same until nothing waits any more.
    pub async fn finishes(&self) {
        while self.waits().await.is_some() {}
    }
}

/// Lets effects run.
pub async fn settles() {
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}
