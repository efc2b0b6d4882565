//! The locks of a browser in the hand of a test: a queue per draft, whose first is the one that writes.

use std::cell::RefCell;
use std::rc::Rc;

use kalkulator_sakip::platform::{Held, Kunci, Lock, Pending};

type Hear = Rc<RefCell<Box<dyn FnMut(Held)>>>;

struct Place {
    id: String,
    number: usize,
    hear: Hear,
}

#[derive(Default)]
struct Queue {
    places: Vec<Place>,
    given: usize,
    /// Whoever writes now does not answer.
    asleep: bool,
}

/// Locks that several visitors share.
#[derive(Clone, Default)]
pub struct Gembok(Rc<RefCell<Queue>>);

impl Gembok {
    /// As a tab sees them.
    pub fn platform(&self) -> Rc<Lock> {
        let all = self.clone();
        Rc::new(move |id, hear| all.ask(id, hear))
    }

    /// The tab that writes hears nothing from now on; `false` tells it what it has missed.
    pub fn sleeps(&self, asleep: bool) {
        self.0.borrow_mut().asleep = asleep;
        if !asleep {
            let queue = self.0.borrow();
            let behind = queue.places.iter().skip(1);
            let behind: Vec<Hear> = behind.map(|place| place.hear.clone()).collect();
            drop(queue);
            behind
                .iter()
                .for_each(|hear| (hear.borrow_mut())(Held::Lain));
        }
    }

    /// How many tabs want to write a draft.
    pub fn wanted(&self, id: &str) -> usize {
        let queue = self.0.borrow();
        queue.places.iter().filter(|place| place.id == id).count()
    }

    fn first(&self, id: &str) -> Option<(usize, Hear)> {
        let queue = self.0.borrow();
        let place = queue.places.iter().find(|place| place.id == id)?;
        Some((place.number, place.hear.clone()))
    }

    fn ask(&self, id: &str, hear: Box<dyn FnMut(Held)>) -> Kunci {
        let hear: Hear = Rc::new(RefCell::new(hear));
        let free = self.first(id).is_none();
        let number = {
            let mut queue = self.0.borrow_mut();
            queue.given += 1;
            let number = queue.given;
            let (id, hear) = (id.to_string(), hear.clone());
            queue.places.push(Place { id, number, hear });
            number
        };
        (hear.borrow_mut())(if free { Held::Kita } else { Held::Lain });
        let (taken, left) = (self.clone(), self.clone());
        let (of, id) = (id.to_string(), id.to_string());
        Kunci {
            ambil: Box::new(move || taken.take(&of, number)),
            lepas: Pending(Some(Box::new(move || left.leave(&id, number)))),
        }
    }

    fn take(&self, id: &str, number: usize) {
        let Some((_, holder)) = self.first(id) else {
            return;
        };
        if !self.0.borrow().asleep {
            (holder.borrow_mut())(Held::Diminta);
        }
        let hear = {
            let mut queue = self.0.borrow_mut();
            let at = queue.places.iter().position(|place| place.number == number);
            let place = queue.places.remove(at.expect("it waits"));
            let hear = place.hear.clone();
            queue.places.insert(0, place);
            hear
        };
        (hear.borrow_mut())(Held::Kita);
    }

    fn leave(&self, id: &str, number: usize) {
        let held = self.first(id).is_some_and(|(first, _)| first == number);
        let mut queue = self.0.borrow_mut();
        queue.places.retain(|place| place.number != number);
        drop(queue);
        if held && let Some((_, next)) = self.first(id) {
            (next.borrow_mut())(Held::Kita);
        }
    }
}
