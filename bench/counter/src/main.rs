//! A button that counts: the least that a page in Yew weighs.

#[cfg(target_arch = "wasm32")]
mod page {
    use yew::{Callback, Html, component, html, use_state};

    /// A button and how often it was pressed.
    #[component]
    pub fn Counter() -> Html {
        let count = use_state(|| 0_i32);
        let onclick = {
            let count = count.clone();
            Callback::from(move |_: yew::MouseEvent| count.set(*count + 1))
        };
        html! {
            <p><button {onclick}>{ "One more" }</button>{ *count }</p>
        }
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    yew::Renderer::<page::Counter>::new().render();
}
