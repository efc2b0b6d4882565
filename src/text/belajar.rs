//! The words of the course: titles, what each lesson says, what each step does.
