//! Sites as architects describe them, said in must-haves: each names the options that an expert would
//! keep, ask about or dismiss, on the shipped facts.

mod outside;

use edgewise_catalog::shipped;
use edgewise_engine::assessment::{Assessment, State, assess};
use edgewise_engine::catalog::Catalog;
use edgewise_engine::link;

/// A site, how it is said, and what is expected of some options: all that are not named may be either.
struct Site {
    described: &'static str,
    said: &'static str,
    fits: &'static str,
    to_ask: &'static str,
    out: &'static str,
}

const SITES: [Site; 30] = [
    Site {
        described: "One Windows 11 IoT PC with 8 GiB behind the till of every shop.",
        said: "m=memory-per-node:8192,runs-on:windows-pc,smallest-cluster:1",
        fits: "aks-edge-essentials",
        to_ask: "",
        out: "k3s microk8s microshift aks-windows-server",
    },
    Site {
        described: "Two Windows servers in a branch, Windows containers, no outage when one fails.",
        said: "m=machines-to-survive:2,runs-on:azure-local.windows-server,\
               survives-node-loss:yes,worker-os:linux-and-windows",
        fits: "aks-windows-server",
        to_ask: "aks-azure-local",
        out: "aks-edge-essentials openshift-fencing",
    },
    Site {
        described: "Three Linux servers in a plant without internet; nothing may update itself.",
        said: "m=machines-to-survive:3,offline-days:unlimited,offline-install:offline,\
               runs-on:linux-machines,survives-node-loss:yes,update-control:held",
        fits: "k0s k3s rke2 talos openshift-compact",
        to_ask: "",
        out: "eks-hybrid-nodes microk8s canonical-kubernetes aks-bare-metal-ubuntu",
    },
    Site {
        described: "Three servers on a ship, ninety days without contact.",
        said: "m=machines-to-survive:3,offline-days:90,survives-node-loss:yes",
        fits: "k3s rke2 openshift-compact",
        to_ask: "aks-azure-local",
        out: "eks-hybrid-nodes aks-windows-server",
    },
    Site {
        described: "Arm gateways with 2 GiB of memory.",
        said: "m=cpu-arch:arm64,memory-per-node:2048,runs-on:linux-machines,smallest-cluster:1",
        fits: "k3s k0s talos",
        to_ask: "microk8s",
        out: "rke2 openshift-single-node eks-anywhere",
    },
    Site {
        described: "A Linux box with a GPU in every store, 16 GiB.",
        said: "m=cpu-arch:x86-64,gpu:yes,memory-per-node:16384,runs-on:linux-machines,\
               smallest-cluster:1",
        fits: "k3s microk8s openshift-single-node",
        to_ask: "",
        out: "azure-stack-edge-pro-gpu aks-bare-metal-ubuntu",
    },
    Site {
        described: "A regulated buyer who filters on FIPS and STIG first.",
        said: "m=cpu-arch:x86-64,hardening:fips.stig,runs-on:linux-machines,\
               survives-node-loss:yes,vendor-support:separate",
        fits: "rke2 openshift-compact",
        to_ask: "",
        out: "k3s k0s microk8s kubeadm",
    },
    Site {
        described: "Power fails during updates; a node has to come back by itself.",
        said: "m=os-rollback:automatic,runs-on:linux-machines,update-control:held",
        fits: "talos microshift openshift-single-node palette-edge",
        to_ask: "",
        out: "k3s rke2 microk8s kubeadm",
    },
    Site {
        described: "Arm boards with 1 GiB.",
        said: "m=cpu-arch:arm64,memory-per-node:1024",
        fits: "k0s kubeedge",
        to_ask: "microk8s",
        out: "k3s rke2 talos",
    },
    Site {
        described: "Virtual machines and containers on the same three servers.",
        said: "m=machines-to-survive:3,runs-on:linux-machines,survives-node-loss:yes,\
               vms-in-cluster:supported",
        fits: "openshift-compact rke2 suse-edge",
        to_ask: "",
        out: "kubeadm microk8s k0s",
    },
    Site {
        described: "Three hundred shops; a fitter plugs in a box, and one console manages all.",
        said: "m=fleet-management:built-in,onboarding:self-registering,runs-on:linux-machines",
        fits: "palette-edge suse-edge",
        to_ask: "",
        out: "kubeadm k0s microk8s",
    },
    Site {
        described: "An AWS shop with one server and a good line.",
        said: "m=smallest-cluster:1,supported-by:aws",
        fits: "eks-anywhere eks-hybrid-nodes",
        to_ask: "",
        out: "k3s openshift-single-node",
    },
    Site {
        described: "An AWS shop with a site that is never connected.",
        said: "m=offline-days:unlimited,supported-by:aws",
        fits: "eks-anywhere",
        to_ask: "",
        out: "eks-hybrid-nodes",
    },
    Site {
        described: "Windows Server hosts that have to be supported until 2029.",
        said: "m=hardware:own-choice,runs-on:windows-server,supported-until:2029-01-01",
        fits: "aks-edge-essentials",
        to_ask: "",
        out: "aks-windows-server",
    },
    Site {
        described: "Boards with a 32-bit Arm processor.",
        said: "m=cpu-arch:arm32",
        fits: "k0s k3s kubeedge",
        to_ask: "",
        out: "kubeadm microk8s rke2",
    },
    Site {
        described: "Workers on a bad line whose control plane is far away.",
        said: "m=remote-workers:yes",
        fits: "kubeedge",
        to_ask: "openshift-single-node",
        out: "k3s eks-hybrid-nodes rke2",
    },
    Site {
        described: "No licence to pay, and a vendor who can be called.",
        said: "m=licence:open-source,price-model:free,runs-on:linux-machines",
        fits: "k3s k0s rke2 kubeadm",
        to_ask: "",
        out: "openshift-compact palette-edge",
    },
    Site {
        described: "Single boards that boot from cards, which etcd wears out.",
        said: "m=datastore:sqlite,smallest-cluster:1",
        fits: "k3s k0s",
        to_ask: "",
        out: "rke2 talos microk8s openshift-single-node",
    },
    Site {
        described: "The same boards, three of them, to survive the loss of one: only its nodes at the edge keep SQLite.",
        said: "m=datastore:sqlite,survives-node-loss:yes",
        fits: "kubeedge",
        to_ask: "",
        out: "k3s k0s suse-edge",
    },
    Site {
        described: "Azure IoT Operations on three Linux servers in a factory.",
        said: "m=iot-runtime:iot-operations,machines-to-survive:3,runs-on:linux-machines,\
               survives-node-loss:yes",
        fits: "k3s openshift-compact",
        to_ask: "",
        out: "microk8s talos kubeadm",
    },
    Site {
        described: "Nobody comes by for years, and there is no contact: certificates have to last.",
        said: "m=certificate-care:renews,offline-days:unlimited",
        fits: "microshift openshift-single-node",
        to_ask: "azure-stack-edge-pro-r",
        out: "k3s kubeadm rke2",
    },
    Site {
        described: "Windows containers on own servers without contact.",
        said: "m=offline-days:unlimited,runs-on:linux-machines,worker-os:linux-and-windows",
        fits: "rke2 openshift-compact",
        to_ask: "kubeadm microk8s",
        out: "k3s talos eks-anywhere",
    },
    Site {
        described: "Plain Linux machines, Microsoft's support, no preview.",
        said: "m=maturity:ga,runs-on:linux-machines,supported-by:microsoft",
        fits: "",
        to_ask: "",
        out: "aks-bare-metal-ubuntu aks-bare-metal-azure-linux k3s-azure-local-small aks-azure-local",
    },
    Site {
        described: "A machine with a Power processor.",
        said: "m=cpu-arch:ppc64le,smallest-cluster:1",
        fits: "kubeadm microk8s canonical-kubernetes",
        to_ask: "",
        out: "k3s rke2 talos",
    },
    Site {
        described: "Boxes that get stolen: secure boot and encrypted disks, open source.",
        said: "m=hardening:disk-encryption.secure-boot,licence:open-source,runs-on:linux-machines",
        fits: "talos",
        to_ask: "",
        out: "k3s rke2 microk8s openshift-single-node",
    },
    Site {
        described: "A plant that upgrades every two years.",
        said: "m=version-support:24",
        fits: "suse-edge openshift-compact canonical-kubernetes",
        to_ask: "microshift",
        out: "k3s talos kubeadm",
    },
    Site {
        described: "Two hundred nodes with GPUs.",
        said: "m=gpu:yes,largest-cluster:200",
        fits: "k3s rke2 kubeadm",
        to_ask: "microk8s talos",
        out: "aks-azure-local microshift",
    },
    Site {
        described: "vSphere, Windows and Linux containers, no outage.",
        said: "m=runs-on:vmware,survives-node-loss:yes,worker-os:linux-and-windows",
        fits: "rke2 openshift-compact",
        to_ask: "kubeadm",
        out: "k3s aks-edge-essentials eks-anywhere",
    },
    Site {
        described: "Azure's management at the site, without a connection.",
        said: "m=azure-management:disconnected",
        fits: "",
        to_ask: "aks-azure-local",
        out: "k3s aks-windows-server aks-edge-essentials",
    },
    Site {
        described: "A rugged device out of the catalogue, set up where there is no network.",
        said: "m=offline-install:offline,runs-on:azure-stack-edge-mini-r.azure-stack-edge-pro-r",
        fits: "",
        to_ask: "",
        out: "azure-stack-edge-mini-r azure-stack-edge-pro-r",
    },
];

fn assessed(catalog: &Catalog, said: &str) -> Assessment {
    let reading = link::read(catalog, &format!("#v1;e=2026-11;{said};k=any"));
    assert_eq!(reading.notices, [], "{said}");
    assess(catalog, &reading.scenario)
}

/// The options in a state, of those that are named.
fn found(it: &Assessment, named: &str, state: State) -> Vec<String> {
    let of = |id: &&str| {
        let at = it.table.candidates.iter().position(|one| one.id.as_str() == *id);
        let at = at.unwrap_or_else(|| panic!("{id} is an option of the edition"));
        it.standings[at].screened.state == state
    };
    named.split(' ').filter(|id| !id.is_empty()).filter(of).map(str::to_owned).collect()
}

#[test]
fn a_site_keeps_and_dismisses_what_an_expert_would() {
    let catalog = shipped();
    let mut wrong = Vec::new();
    for site in SITES.iter().chain(&outside::SITES) {
        let it = assessed(&catalog, site.said);
        for (named, state) in [
            (site.fits, State::Fits),
            (site.to_ask, State::Unconfirmed),
            (site.out, State::RuledOut),
        ] {
            let found = found(&it, named, state).join(" ");
            if found != named {
                wrong.push(format!("{}\n  {state:?}: {named}\n  found: {found}", site.described));
            }
        }
        let any_fits = it.in_state(State::Fits).next().is_some();
        if any_fits == site.fits.is_empty() {
            wrong.push(format!("{}\n  something fits: {any_fits}", site.described));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_recommended_for_a_site_fits_it() {
    let catalog = shipped();
    for site in SITES.iter().chain(&outside::SITES) {
        let it = assessed(&catalog, site.said);
        for option in it.recommended().iter().copied() {
            let screened = &it.standings[option].screened;
            assert_eq!(screened.state, State::Fits, "{}", site.described);
        }
    }
}
