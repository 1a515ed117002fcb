//! Lists out of iterators, in less of the page's program than `collect` takes.

/// Iterators that can be gathered.
pub trait Gather: Iterator + Sized {
    /// All items as a list, in their order.
    ///
    /// `collect` asks for the first item, guesses a length and then asks for the rest; that stands
    /// in the program anew for every iterator. This lets the iterator run by itself.
    fn gather(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        self.for_each(|one| list.push(one));
        list
    }
}

impl<I: Iterator> Gather for I {}
