//! The entry of what a resident's phone loads: mount, nothing else.

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(|| gongshi::ui::root(gongshi::ui::pages::RESIDENTS));
}
