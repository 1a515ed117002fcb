//! The questions about the site: each answer is seen in the link, shown as given, and can be taken back.

use edgewise_engine::assessment::assess;
use edgewise_engine::catalog::{Answer, Catalog, Question, Takes, Typed};
use edgewise_engine::id::{AnswerId, CriterionId, QuestionId};
use edgewise_engine::link;
use edgewise_engine::quantity::Horizon;
use edgewise_engine::scenario::{Edit, Replies, Reply, Scenario};

use edgewise_catalog::shipped;

fn blank(catalog: &Catalog) -> Scenario {
    Scenario::new(catalog.today().id.clone())
}

fn question<'a>(catalog: &'a Catalog, id: &str) -> &'a Question {
    let id = QuestionId::parse(id).expect("an id");
    catalog.questions.question(&id).unwrap_or_else(|| panic!("there is no question {id}"))
}

/// A reply in words: an answer, several joined by `+`, and what is typed after a `=`.
fn reply(question: &Question, said: &str) -> Reply {
    let (answers, typed) = said.split_once('=').unwrap_or((said, ""));
    let ids = answers.split('+').map(|id| AnswerId::parse(id).expect("an id"));
    let answers = ids.inspect(|id| assert!(question.answer(id).is_some(), "{id}")).collect();
    let typed = (!typed.is_empty()).then(|| match typed.parse() {
        Ok(number) if question.id.as_str() != "until" => Typed::Number(number),
        _ => Typed::Until(Horizon::parse(typed).expect("a year or a day")),
    });
    Reply { answers, typed }
}

/// The scenario after these replies, as `internet drops=30; sites typed=300`.
fn said(catalog: &Catalog, from: Scenario, replies: &str) -> Scenario {
    replies.split("; ").filter(|one| !one.is_empty()).fold(from, |scenario, one| {
        let (id, said) = one.split_once(' ').expect("a question and an answer");
        let question = question(catalog, id);
        let reply = (said != "-").then(|| reply(question, said));
        let edit = scenario.answered(catalog, question, reply.as_ref());
        scenario.edited(catalog, edit)
    })
}

fn musts(scenario: &Scenario) -> Vec<String> {
    let catalog = shipped();
    let spell = |(id, value): (&CriterionId, _)| {
        let criterion = catalog.criterion(id).expect("a criterion");
        format!("{id}:{}", criterion.scale.spell_value(value))
    };
    scenario.musts.iter().map(spell).collect()
}

/// One reply with each answer.
fn each_reply(catalog: &Catalog) -> Vec<(&Question, Reply)> {
    let usual = |answer: &Answer| {
        let field = answer.typed?;
        field.usual().or_else(|| ["2031", "300"].iter().find_map(|text| field.read(text).ok()))
    };
    let replies = |question: &'_ Question| -> Vec<Reply> {
        question.answers.iter().map(|one| Reply::of(&one.id, usual(one))).collect()
    };
    let asked = &catalog.questions.asked;
    asked.iter().flat_map(|one| replies(one).into_iter().map(move |reply| (one, reply))).collect()
}

#[test]
fn every_answer_is_shown_as_given_seen_in_the_link_and_taken_back() {
    let catalog = shipped();
    let all = each_reply(&catalog);
    assert!(all.len() > 30, "{}", all.len());
    for (question, reply) in all {
        let before = blank(&catalog);
        let edit = before.answered(&catalog, question, Some(&reply));
        let after = before.edited(&catalog, edit);
        assert_ne!(after, before, "{} {reply:?}", question.id);
        let text = link::write(&catalog, &after);
        let reading = link::read(&catalog, &text);
        assert_eq!(reading.notices, [], "{text}");
        assert_eq!(reading.scenario, after, "{text}");
        let found = Replies::of(&catalog, &reading.scenario);
        assert_eq!(found.0.get(&question.id), Some(&reply), "{text}");
        assert_eq!(found.0.len(), 1, "{text}: {found:?}");
        let back = after.answered(&catalog, question, None);
        assert_eq!(after.edited(&catalog, back), before, "{text}");
    }
}

#[test]
fn any_two_answers_can_be_taken_back_in_any_order() {
    let catalog = shipped();
    let all = each_reply(&catalog);
    for (one, first) in &all {
        for (other, second) in all.iter().filter(|(other, _)| other.id != one.id) {
            let mut scenario = blank(&catalog);
            for (question, reply) in [(one, Some(first)), (other, Some(second)), (one, None)] {
                let edit = scenario.answered(&catalog, question, reply);
                scenario = scenario.edited(&catalog, edit);
            }
            let alone = blank(&catalog);
            let edit = alone.answered(&catalog, other, Some(second));
            assert_eq!(scenario, alone.edited(&catalog, edit), "{} {}", one.id, other.id);
        }
    }
}

#[test]
fn answers_that_stand_together_demand_more() {
    let catalog = shipped();
    let three = said(&catalog, blank(&catalog), "keeps-running yes; machines 3");
    assert_eq!(
        musts(&three),
        ["machines-to-survive:3", "smallest-cluster:3", "survives-node-loss:yes"]
    );
    let seven = said(&catalog, three, "machines more=7");
    assert_eq!(
        musts(&seven),
        ["machines-to-survive:7", "smallest-cluster:7", "survives-node-loss:yes"]
    );
    assert_eq!(seven.site.machines, Some(7));
    let one = said(&catalog, seven, "machines 1");
    assert_eq!(musts(&one), ["smallest-cluster:1", "survives-node-loss:yes"]);
    let replies = Replies::of(&catalog, &one);
    let said: Vec<&str> =
        replies.contradictions(&catalog.questions).map(|one| one.because.as_str()).collect();
    assert_eq!(said, ["One machine cannot keep running when it fails: it takes a second one."]);
}

#[test]
fn taking_an_answer_back_leaves_what_it_did_not_write() {
    let catalog = shipped();
    let from = link::read(
        &catalog,
        "v1;e=2026-11;m=admin-access:by-default,runs-on:linux-machines.azure-stack-edge-pro-r;\
         p=gpu:2;k=any",
    )
    .scenario;
    let answered = said(&catalog, from.clone(), "team nobody; hosts linux+vsphere; internet never");
    let back = said(&catalog, answered, "team -; hosts linux; internet -");
    assert_eq!(back, from, "one host of the three appliances is no answer, and stays");
}

#[test]
fn what_was_changed_below_is_not_taken_back_by_the_question() {
    let catalog = shipped();
    let answered = said(&catalog, blank(&catalog), "internet never");
    let memory = CriterionId::parse("offline-days").expect("an id");
    let criterion = catalog.criterion(&memory).expect("a criterion");
    let value = criterion.scale.read("90").expect("days");
    let changed = answered.edited(&catalog, Edit::Demanded(memory, value));
    let replies = Replies::of(&catalog, &changed);
    let internet = question(&catalog, "internet");
    assert_eq!(replies.0.get(&internet.id), Some(&reply(internet, "drops=90")));
}

#[test]
fn who_ranks_by_hand_has_not_said_who_looks_after_the_site() {
    let catalog = shipped();
    let answered = said(&catalog, blank(&catalog), "team it");
    let link = link::write(&catalog, &answered);
    assert!(link.contains(";a=team:it;") && link.contains(";p=duties:3"), "{link}");
    let team = question(&catalog, "team");
    let of = |text: &str| {
        let replies = Replies::of(&catalog, &link::read(&catalog, text).scenario);
        replies.0.get(&team.id).cloned()
    };
    assert_eq!(of(&link), Some(reply(team, "it")));
    assert_eq!(of("v1;e=2026-11;p=duties:3;k=any"), None, "ranked by hand");
    assert_eq!(of("v1;e=2026-11;a=team:it;p=duties:1;k=any"), None, "ranked otherwise since");
    let back = said(&catalog, answered, "team -");
    assert_eq!(back, blank(&catalog));
}

#[test]
fn a_starting_point_shows_its_answers() {
    let catalog = shipped();
    for start in catalog.starts.iter().filter(|one| one.edition == catalog.today().id) {
        let scenario = Scenario::from_start(start);
        let replies = Replies::of(&catalog, &scenario);
        assert!(!replies.0.is_empty() || start.id.as_str() == "open-source-only", "{}", start.id);
    }
    let shop = catalog.starts.iter().find(|one| one.id.as_str() == "shop-tills").expect("a shop");
    let replies = Replies::of(&catalog, &Scenario::from_start(shop));
    let given: Vec<String> = replies.0.keys().map(ToString::to_string).collect();
    assert_eq!(given, ["hosts", "machines", "memory", "team"]);
}

#[test]
fn the_count_beside_an_answer_is_what_it_leaves() {
    let catalog = shipped();
    let mut scenario = said(&catalog, blank(&catalog), "containers both; memory 16");
    scenario = said(&catalog, scenario, "internet drops=30");
    let assessment = assess(&catalog, &scenario);
    for (question, reply) in each_reply(&catalog) {
        let musts = scenario.musts_with(
            &catalog,
            &Replies::of(&catalog, &scenario),
            question,
            Some(&reply),
        );
        let edit = scenario.answered(&catalog, question, Some(&reply));
        let then = assess(&catalog, &scenario.edited(&catalog, edit));
        let left = then.standings.iter().filter(|one| one.screened.fails.is_empty());
        let left = left.filter(|one| one.screened.clashes.is_empty()).count();
        assert_eq!(assessment.left_under(&musts) as usize, left, "{}", question.id);
    }
}

#[test]
fn the_articles_edition_is_asked_only_what_it_has_facts_on() {
    let catalog = shipped();
    let first = catalog.editions.first().expect("an edition").id.clone();
    let cut = catalog.cut(&first).expect("the edition is there");
    let asked = catalog.questions.asked.iter().filter(|one| one.is_asked(&cut));
    let asked: Vec<&str> = asked.map(|one| one.id.as_str()).collect();
    assert_eq!(asked, ["keeps-running", "hosts", "containers", "sites"]);
    assert!(catalog.questions.asked.iter().any(|one| one.takes == Takes::Several));
}
