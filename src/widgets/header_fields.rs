//! Who decides, who was consulted, who is informed, and when: fields for records and for the board.

use yew::{Callback, Html, Properties, component, html};

use super::{TextField, read_day};
use crate::widgets::disclosure::{Head, use_disclosure};
use edgewise_engine::report::Header;
use edgewise_engine::scenario::TITLE_MAX;

/// What the fields contain.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was said so far.
    pub header: Header,
    /// Something else was said.
    pub on_header: Callback<Header>,
    /// Where it goes.
    pub hint: &'static str,
}

/// The fields. What is typed here goes into the exports, not into the link.
#[component]
pub fn HeaderFields(props: &Props) -> Html {
    let Props { header, on_header, hint } = props;
    let fold = use_disclosure(*header != Header::default());
    let field = |id: &'static str,
                 name: &'static str,
                 value: &str,
                 set: fn(&mut Header, String)| {
        let (header, on_header) = (header.clone(), on_header.clone());
        let on_typed = Callback::from(move |typed: String| {
            let mut header = header.clone();
            set(&mut header, typed);
            on_header.emit(header);
            Ok(())
        });
        html! {
            <>
                <label for={id}>{ name }</label>
                <TextField {id} maxlength={TITLE_MAX.to_string()} value={value.to_owned()} {on_typed} />
            </>
        }
    };
    let on_dated = {
        let (header, on_header) = (header.clone(), on_header.clone());
        Callback::from(move |typed: String| {
            let date = if typed.is_empty() { None } else { Some(read_day(&typed)?) };
            on_header.emit(Header { date, ..header.clone() });
            Ok(())
        })
    };
    let date = header.date.map_or_else(String::new, |date| date.to_string());
    fold.view("more header-fields", Head::line("Who decides, and when"), || html! {
        <>
            <p class="hint">{ *hint }</p>
            <div class="fields">
                { field("header-deciders", "Decided by", &header.deciders, |header, typed| header.deciders = typed) }
                { field("header-consulted", "Consulted", &header.consulted, |header, typed| header.consulted = typed) }
                { field("header-informed", "Informed", &header.informed, |header, typed| header.informed = typed) }
                <label for="header-date">{ "Date" }</label>
                <TextField id="header-date" hint="2030-06-30" value={date} on_typed={on_dated} />
            </div>
        </>
    })
}
