//! The worker's entry: listen, nothing else.

fn main() {
    console_error_panic_hook::set_once();
    gongshi::worker::serve();
}
