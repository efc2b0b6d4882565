//! Mounts the app; nothing else. A panic is final in wasm: the hook logs it and shows the rescue banner of the page.

fn main() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        kalkulator_sakip::browser::stopped();
    }));
    let platform = kalkulator_sakip::browser::platform();
    leptos::mount::mount_to_body(
        move || leptos::prelude::view! { <kalkulator_sakip::app::App platform/> },
    );
    kalkulator_sakip::browser::started();
}
