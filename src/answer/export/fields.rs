//! Who decides, who was asked, who is told, and when: fields for records and for the board.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, Properties, TargetCast, component, html};

use crate::widgets::disclosure::{Head, use_disclosure};
use edgewise_engine::quantity::Date;
use edgewise_engine::report::Header;
use edgewise_engine::scenario::TITLE_MAX;

/// What was said so far.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// It.
    pub header: Header,
    /// Something else was said.
    pub on_header: Callback<Header>,
}

/// The fields. What is typed here goes into what is exported, and not into the link.
#[component]
pub fn HeaderFields(props: &Props) -> Html {
    let Props { header, on_header } = props;
    let fold = use_disclosure(*header != Header::default());
    let field = |id: &'static str,
                 name: &'static str,
                 value: &str,
                 set: fn(&mut Header, String)| {
        let header = header.clone();
        let onchange = on_header.reform(move |event: Event| {
            let mut header = header.clone();
            set(&mut header, event.target_unchecked_into::<HtmlInputElement>().value());
            header
        });
        html! {
            <>
                <label for={id}>{ name }</label>
                <input {id} class="field" type="text" maxlength={TITLE_MAX.to_string()} value={value.to_owned()} {onchange} />
            </>
        }
    };
    let on_date = {
        let header = header.clone();
        on_header.reform(move |event: Event| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            Header { date: Date::parse(&typed), ..header.clone() }
        })
    };
    let date = header.date.map_or_else(String::new, |date| date.to_string());
    fold.view("more header-fields", Head::line("Who decides, and when"), || html! {
        <>
            <p class="hint">{ "For the record and the page for the board. None of it goes into the link." }</p>
            <div class="fields">
                { field("header-deciders", "Decided by", &header.deciders, |header, typed| header.deciders = typed) }
                { field("header-consulted", "Consulted", &header.consulted, |header, typed| header.consulted = typed) }
                { field("header-informed", "Informed", &header.informed, |header, typed| header.informed = typed) }
                <label for="header-date">{ "Date" }</label>
                <input id="header-date" class="field" type="date" value={date} onchange={on_date} />
            </div>
        </>
    })
}
