//! Worked examples with published or exact results: what is said for which catalogue, and what must
//! come out. One table for both the engine ring and the page ring.
//!
//! The catalogues are written in the shorthand of `fixture.rs`. A browser has no reader for
//! catalogue files, so it uses them as [`super::sketch`](super::sketch()) draws them.

/// A catalogue, and what must come out of it.
pub struct Case {
    /// What the example is called.
    pub name: &'static str,
    /// Where it was published, or how its figures were obtained.
    pub source: &'static str,
    /// The table in shorthand; empty for the shipped catalogue.
    pub table: &'static str,
    /// Sections of a link, and the lines that must be among what is found (see [`super::found`]).
    pub said: &'static [(&'static str, &'static str)],
}

/// Rank-order centroids of 2 to 12 criteria, heaviest first (Barron & Barrett 1996, "Decision
/// quality using ranked attribute weights", Management Science 42(11)).
pub const CENTROIDS: [&str; 11] = [
    "3/4 1/4",
    "11/18 5/18 1/9",
    "25/48 13/48 7/48 1/16",
    "137/300 77/300 47/300 9/100 1/25",
    "49/120 29/120 19/120 37/360 11/180 1/36",
    "363/980 223/980 153/980 319/2940 107/1470 13/294 1/49",
    "761/2240 481/2240 341/2240 743/6720 533/6720 73/1344 15/448 1/64",
    "7129/22680 4609/22680 3349/22680 2509/22680 1879/22680 275/4536 191/4536 17/648 1/81",
    "7381/25200 4861/25200 3601/25200 2761/25200 2131/25200 1627/25200 1207/25200 121/3600 19/900 1/100",
    "83711/304920 55991/304920 42131/304920 32891/304920 25961/304920 20417/304920 15797/304920 1691/43560 299/10890 21/1210 1/121",
    "86021/332640 58301/332640 44441/332640 35201/332640 28271/332640 22727/332640 18107/332640 2021/47520 763/23760 181/7920 23/1584 1/144",
];

/// Every example with a catalogue.
pub const CASES: &[Case] = &[
    Case {
        name: "offices",
        source: "Goodwin & Wright, Decision Analysis for Management Judgment, 3rd edition 2004, chapter 3, \
         table 3.2 and figure 3.7",
        table: OFFICES,
        said: &[
            (
                "w=closeness:32,visibility:26,image:23,size:10,comfort:6,parking:3",
                "score addison 101/125, score bilton 197/500, score carlisle 237/500, \
                 score denver 523/1000, score elton 81/125, score filton 209/1000, \
                 score gorton 301/500, rank addison 1, rank elton 2, rank gorton 3, rank denver 4, \
                 rank carlisle 5, rank bilton 6, rank filton 7, \
                 verdict best-for-priorities addison",
            ),
            // Nothing but working conditions, then nothing but turnover: 81.7 and 60.4 as printed.
            ("w=size:30,comfort:20,parking:10", "score elton 49/60, score addison 21/40"),
            (
                "w=closeness:100,visibility:80,image:70",
                "score elton 151/250, score addison 109/125",
            ),
            // The printed 52.1 % of turnover is 875/1679: level there, decided a hair beside it.
            (
                "w=closeness:3500,visibility:2800,image:2450,size:4020,comfort:2680,parking:1340",
                "verdict tie addison elton",
            ),
            (
                "w=closeness:3501,visibility:2800,image:2450,size:4020,comfort:2680,parking:1340",
                "verdict close-call addison",
            ),
            (
                "w=closeness:3499,visibility:2800,image:2450,size:4020,comfort:2680,parking:1340",
                "verdict close-call elton",
            ),
        ],
    },
    Case {
        name: "tiers",
        source: "Barron & Barrett 1996, and the mean over the places of a tier",
        table: "c0: points\n c1: points\n c2: points\n c3: points\n a = 1 1 1 1\n b = 0 0 0 0",
        said: &[("p=c0:3,c3:1", "weight c0 25/48, weight c1 5/24, weight c2 5/24, weight c3 1/16")],
    },
    Case {
        name: "symmetric",
        source: "constructed: exact volumes of polytopes",
        table: "x: points\n y: points\n z: points\n a = 1 0 1/2\n b = 0 1 1/2\n c = 1/2 1/2 1",
        said: &[(
            "",
            "weight x 1/3, weight y 1/3, weight z 1/3, score a 1/2, score b 1/2, score c 2/3, \
             first a 1/4 exact, first b 1/4 exact, first c 1/2 exact, ahead a of b 1/2, \
             ahead a of c 1/4, ahead b of a 1/2, ahead b of c 1/4, ahead c of a 3/4, \
             ahead c of b 3/4, centre a 2/3 1/6 1/6, centre b 1/6 2/3 1/6, centre c 1/4 1/4 1/2",
        )],
    },
    Case {
        name: "compromise",
        source: "constructed: exact volumes of polytopes; the last option stands in the middle everywhere",
        table: "v: points\n w: points\n x: points\n y: points\n z: points
         a = 1 0 1/2 1 0
         b = 1/2 1 1/2 0 1/2
         c = 0 1/2 1 1/2 1
         d = 1/2 1/2 1/2 1/2 1/2",
        said: &[(
            "",
            "weight v 1/5, weight w 1/5, weight x 1/5, weight y 1/5, weight z 1/5, score a 1/2, \
             score b 1/2, score c 3/5, score d 1/2, first a 23/72 exact, first b 3/16 exact, \
             first c 71/144 exact, first d 0/1 exact, ahead a of b 1/2, ahead a of c 13/36, \
             ahead a of d 1/2, ahead b of a 1/2, ahead b of c 5/16, ahead b of d 1/2, \
             ahead c of a 23/36, ahead c of b 11/16, ahead c of d 3/4, ahead d of a 1/2, \
             ahead d of b 1/2, ahead d of c 1/4, centre a 227/690 8/69 101/690 3/10 5/46, \
             centre b 11/54 119/270 11/90 1/10 2/15, \
             centre c 49/426 347/2130 563/2130 123/710 101/355, no-centre d",
        )],
    },
    Case {
        name: "twenty",
        source: "constructed: Varsi's recursion in exact fractions, leads of one option on twenty criteria",
        table: TWENTY,
        said: &[("", "ahead one of other 9935073817043/29262643200000")],
    },
    Case {
        name: "drops",
        source: "Reiter 1987; Liffiton & Sakallah 2008: minimal sets to give up when nothing fits",
        table: "ha: no < yes
         low-ops: no < yes
         managed: no < yes
         own-hardware: no < yes
         windows-nodes: no < yes
         aks-hybrid = yes yes yes no yes
         azure-stack-edge = no yes yes yes no
         bare-metal = yes no no yes yes
         k3s = yes no no yes no",
        said: &[(
            "m=ha:yes,low-ops:yes,managed:yes,own-hardware:yes,windows-nodes:yes",
            "verdict nothing-fits, ways own-hardware | ha windows-nodes | low-ops managed",
        )],
    },
    // With scores taken from the options at hand the order of the first two turns when the third,
    // which is worse than one of them everywhere, is added; on declared scales it does not.
    Case {
        name: "reversal-topsis",
        source: "constructed: TOPSIS turns the order here",
        table: "x: one < two < three\n y: one < two < three\n z: one < two < three
         a = two two two\n b = three one three",
        said: &[("w=x:1,y:1,z:1", "score a 1/2, score b 2/3")],
    },
    Case {
        name: "reversal-topsis-added",
        source: "the same with a dominated option",
        table: "x: one < two < three\n y: one < two < three\n z: one < two < three
         a = two two two\n b = three one three\n c = one one one",
        said: &[("w=x:1,y:1,z:1", "score a 1/2, score b 2/3, score c 0/1")],
    },
    Case {
        name: "reversal-promethee",
        source: "constructed: PROMETHEE II turns the order here",
        table: "x: one < two < three\n y: one < two < three\n z: one < two < three
         a = two three two\n b = two two three",
        said: &[("w=x:5,y:3,z:4", "score a 5/8, score b 2/3")],
    },
    Case {
        name: "reversal-promethee-added",
        source: "the same with a dominated option",
        table: "x: one < two < three\n y: one < two < three\n z: one < two < three
         a = two three two\n b = two two three\n c = two two one",
        said: &[("w=x:5,y:3,z:4", "score a 5/8, score b 2/3")],
    },
    Case {
        name: "reversal-minmax",
        source: "constructed: additive values cut to the options at hand turn the order here",
        table: "x: one < two < three\n y: one < two < three\n z: one < two < three
         a = two three three\n b = three two three",
        said: &[("w=x:4,y:5,z:2", "score a 9/11, score b 17/22")],
    },
    Case {
        name: "reversal-minmax-added",
        source: "the same with a dominated option",
        table: "x: one < two < three\n y: one < two < three\n z: one < two < three
         a = two three three\n b = three two three\n c = two one one",
        said: &[("w=x:4,y:5,z:2", "score a 9/11, score b 17/22")],
    },
    Case {
        name: "article",
        source: "Microsoft, \"Choose a Kubernetes at the edge compute option\", revision of 2024-06-07",
        table: "",
        said: &[(
            "",
            "score bare-metal 1/2, score azure-stack-edge 1/2, score aks-hybrid 7/8, \
             verdict best-for-priorities aks-hybrid, dominates aks-hybrid azure-stack-edge, \
             first bare-metal 1/9 exact, first azure-stack-edge 0/1 exact, \
             first aks-hybrid 8/9 exact, stable operational-cost 0/1 1/1, \
             stable ease-of-configuration 0/1 1/1, stable flexibility 0/1 4/7, \
             stable worker-os 0/1 1/1, movable 1/4, \
             caught bare-metal operational-cost flexibility",
        )],
    },
    Case {
        name: "twins",
        source: "two options that are alike, and tiers: exact volumes, computed by a second program in another order",
        table: "c0: points\n c1: points\n c2: points
         a = 1 0 1/2
         b = 1 0 1/2
         c = 0 1 1/2
         d = 1/2 1/2 3/4",
        said: &[
            (
                "p=c0:2,c1:2,c2:2",
                "first-in-order a 1/6 exact, first a 1/6 exact, centre a 11/18 1/6 2/9, \
                 first-in-order b 1/6 exact, first b 1/6 exact, centre b 11/18 1/6 2/9, \
                 first-in-order c 1/3 exact, first c 1/3 exact, centre c 1/6 11/18 2/9, \
                 first-in-order d 1/3 exact, first d 1/3 exact, centre d 2/9 2/9 5/9, \
                 ahead a of b 1/2, ahead a of c 1/2, ahead a of d 1/3, ahead b of c 1/2, \
                 ahead b of d 1/3, ahead c of d 1/3, weight c0 1/3, weight c1 1/3, \
                 weight c2 1/3, score a 1/2, score b 1/2, score c 1/2, score d 7/12, rank a 2, \
                 rank b 2, rank c 2, rank d 1",
            ),
            (
                "p=c0:3,c1:2,c2:2",
                "first-in-order a 9/20 exact, first a 1/6 exact, centre a 11/18 1/6 2/9, \
                 first-in-order b 9/20 exact, first b 1/6 exact, centre b 11/18 1/6 2/9, \
                 first-in-order c 0/1 exact, first c 1/3 exact, centre c 1/6 11/18 2/9, \
                 first-in-order d 1/10 exact, first d 1/3 exact, centre d 2/9 2/9 5/9, \
                 ahead a of b 1/2, ahead a of c 1/2, ahead a of d 1/3, ahead b of c 1/2, \
                 ahead b of d 1/3, ahead c of d 1/3, weight c0 11/18, weight c1 7/36, \
                 weight c2 7/36, score a 17/24, score b 17/24, score c 7/24, score d 79/144, \
                 rank a 1, rank b 1, rank c 4, rank d 3",
            ),
            (
                "p=c0:1,c1:3,c2:2",
                "first-in-order a 0/1 exact, first a 1/6 exact, centre a 11/18 1/6 2/9, \
                 first-in-order b 0/1 exact, first b 1/6 exact, centre b 11/18 1/6 2/9, \
                 first-in-order c 33/35 exact, first c 1/3 exact, centre c 1/6 11/18 2/9, \
                 first-in-order d 2/35 exact, first d 1/3 exact, centre d 2/9 2/9 5/9, \
                 ahead a of b 1/2, ahead a of c 1/2, ahead a of d 1/3, ahead b of c 1/2, \
                 ahead b of d 1/3, ahead c of d 1/3, weight c0 1/9, weight c1 11/18, \
                 weight c2 5/18, score a 1/4, score b 1/4, score c 3/4, score d 41/72, \
                 rank a 3, rank b 3, rank c 1, rank d 2",
            ),
        ],
    },
    Case {
        name: "quarters",
        source: "drawn by lot, in quarters: exact volumes, computed by a second program in another order",
        table: "c0: points\n c1: points\n c2: points\n c3: points
         a = 1/2 1/4 3/4 0
         b = 0 1 0 1/2
         c = 1 0 1 1/4
         d = 0 0 3/4 3/4",
        said: &[
            (
                "p=c0:2,c1:2,c2:2,c3:2",
                "first-in-order a 0/1 exact, first a 0/1 exact, no-centre a, \
                 first-in-order b 179/665 exact, first b 179/665 exact, \
                 centre b 1381/10024 234957/476140 3529/27208 28457/119035, \
                 first-in-order c 724/1197 exact, first c 724/1197 exact, \
                 centre c 40475/121632 32729/192584 102715/330144 71705/385168, \
                 first-in-order d 754/5985 exact, first d 754/5985 exact, \
                 centre d 2927/31668 114481/1002820 9179/42978 290737/501410, \
                 ahead a of b 1/2, ahead a of c 1/12, ahead a of d 11/20, ahead b of c 8/25, \
                 ahead b of d 16/35, ahead c of d 7/9, weight c0 1/4, weight c1 1/4, \
                 weight c2 1/4, weight c3 1/4, score a 3/8, score b 3/8, score c 9/16, \
                 score d 3/8, rank a 2, rank b 2, rank c 1, rank d 2",
            ),
            (
                "p=c0:3,c1:3,c2:1,c3:2",
                "first-in-order a 0/1 exact, first a 0/1 exact, no-centre a, \
                 first-in-order b 1468/3211 exact, first b 179/665 exact, \
                 centre b 1381/10024 234957/476140 3529/27208 28457/119035, \
                 first-in-order c 1743/3211 exact, first c 724/1197 exact, \
                 centre c 40475/121632 32729/192584 102715/330144 71705/385168, \
                 first-in-order d 0/1 exact, first d 754/5985 exact, \
                 centre d 2927/31668 114481/1002820 9179/42978 290737/501410, \
                 ahead a of b 1/2, ahead a of c 1/12, ahead a of d 11/20, ahead b of c 8/25, \
                 ahead b of d 16/35, ahead c of d 7/9, weight c0 19/48, weight c1 19/48, \
                 weight c2 1/16, weight c3 7/48, score a 11/32, score b 15/32, score c 95/192, \
                 score d 5/32, rank a 3, rank b 2, rank c 1, rank d 4",
            ),
            (
                "p=c0:1,c1:1,c2:1,c3:3",
                "first-in-order a 0/1 exact, first a 0/1 exact, no-centre a, \
                 first-in-order b 46258/195195 exact, first b 179/665 exact, \
                 centre b 1381/10024 234957/476140 3529/27208 28457/119035, \
                 first-in-order c 109471/351351 exact, first c 724/1197 exact, \
                 centre c 40475/121632 32729/192584 102715/330144 71705/385168, \
                 first-in-order d 5546/12285 exact, first d 754/5985 exact, \
                 centre d 2927/31668 114481/1002820 9179/42978 290737/501410, \
                 ahead a of b 1/2, ahead a of c 1/12, ahead a of d 11/20, ahead b of c 8/25, \
                 ahead b of d 16/35, ahead c of d 7/9, weight c0 23/144, weight c1 23/144, \
                 weight c2 23/144, weight c3 25/48, score a 23/96, score b 121/288, \
                 score c 259/576, score d 49/96, rank a 4, rank b 3, rank c 2, rank d 1",
            ),
        ],
    },
    Case {
        name: "tenths",
        source: "drawn by lot, in tenths: exact volumes, computed by a second program in another order",
        table: "c0: points\n c1: points\n c2: points\n c3: points
         a = 1/10 3/10 1/10 4/5
         b = 3/5 0 9/10 1/10
         c = 3/10 1 1 9/10
         d = 0 9/10 9/10 3/5
         e = 0 3/10 0 4/5",
        said: &[
            (
                "p=c0:2,c1:2,c2:2,c3:2",
                "first-in-order a 0/1 exact, first a 0/1 exact, no-centre a, \
                 first-in-order b 27/572 exact, first b 27/572 exact, \
                 centre b 1571/2288 3/52 3/16 3/44, first-in-order c 545/572 exact, \
                 first c 545/572 exact, \
                 centre c 284767/1246960 1471/5668 2207/8720 6211/23980, \
                 first-in-order d 0/1 exact, first d 0/1 exact, no-centre d, \
                 first-in-order e 0/1 exact, first e 0/1 exact, no-centre e, \
                 ahead a of b 6331/15840, ahead a of c 0/1, ahead a of d 53/630, \
                 ahead a of e 1/1, ahead b of c 27/572, ahead b of d 12/55, \
                 ahead b of e 541/832, ahead c of d 1/1, ahead c of e 1/1, ahead d of e 21/22, \
                 weight c0 1/4, weight c1 1/4, weight c2 1/4, weight c3 1/4, score a 13/40, \
                 score b 2/5, score c 4/5, score d 3/5, score e 11/40, rank a 4, rank b 3, \
                 rank c 1, rank d 2, rank e 5",
            ),
            (
                "p=c0:1,c1:3,c2:3,c3:2",
                "first-in-order a 0/1 exact, first a 0/1 exact, no-centre a, \
                 first-in-order b 0/1 exact, first b 27/572 exact, \
                 centre b 1571/2288 3/52 3/16 3/44, first-in-order c 1/1 exact, \
                 first c 545/572 exact, \
                 centre c 284767/1246960 1471/5668 2207/8720 6211/23980, \
                 first-in-order d 0/1 exact, first d 0/1 exact, no-centre d, \
                 first-in-order e 0/1 exact, first e 0/1 exact, no-centre e, \
                 ahead a of b 6331/15840, ahead a of c 0/1, ahead a of d 53/630, \
                 ahead a of e 1/1, ahead b of c 27/572, ahead b of d 12/55, \
                 ahead b of e 541/832, ahead c of d 1/1, ahead c of e 1/1, ahead d of e 21/22, \
                 weight c0 1/16, weight c1 19/48, weight c2 19/48, weight c3 7/48, \
                 score a 9/32, score b 49/120, score c 113/120, score d 4/5, score e 113/480, \
                 rank a 4, rank b 3, rank c 1, rank d 2, rank e 5",
            ),
        ],
    },
];

/// Goodwin & Wright, as above: the office location problem, values as shares of 100.
const OFFICES: &str = "
    closeness: points
    visibility: points
    image: points
    size: points
    comfort: points
    parking: points
    addison = 1 0.6 1 0.75 0 0.9
    bilton = 0.2 0.8 0.1 0.3 1 0.3
    carlisle = 0.8 0.7 0 0 0.1 1
    denver = 0.7 0.5 0.3 0.55 0.3 0.9
    elton = 0.4 0.6 0.9 1 0.6 0.7
    filton = 0 0 0.7 0 0.8 0
    gorton = 0.6 1 0.2 0.5 0.5 0.8
";

/// Two options on twenty criteria of points.
pub const TWENTY: &str = "
    a: points\n b: points\n c: points\n d: points\n e: points
    f: points\n g: points\n h: points\n i: points\n j: points
    k: points\n l: points\n m: points\n n: points\n o: points
    p: points\n q: points\n r: points\n s: points\n t: points
    one = 0 0 0 1/4 0 0 1/2 1/2 0 0 0 1/4 3/4 3/4 1/2 0 0 1/4 1/4 1/4
    other = 1/2 0 3/4 0 1/2 1 0 0 3/4 3/4 1/2 0 0 0 0 1/4 1/4 0 0 0
";
