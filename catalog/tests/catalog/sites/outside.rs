//! Sites of an outside architect, described before the tests beside this file were read.

use super::Site;

pub const SITES: [Site; 27] = [
    Site {
        described: "Three small x86 boxes of 8 GB in each restaurant of a chain; days without internet; no licence per cluster.",
        said: "m=cpu-arch:x86-64,machines-to-survive:3,memory-per-node:8192,\
               offline-days:2,price-model:free,runs-on:linux-machines,\
               smallest-cluster:3,survives-node-loss:yes",
        fits: "k3s talos microk8s k0s rke2",
        to_ask: "suse-edge palette-edge",
        out: "openshift-compact eks-hybrid-nodes aks-azure-local microshift",
    },
    Site {
        described: "One computer of 4 GB in each wind turbine; a failed update has to undo itself; until 2036.",
        said: "m=cpu-arch:x86-64,memory-per-node:4096,offline-days:30,\
               os-rollback:automatic,runs-on:linux-machines,smallest-cluster:1,\
               supported-until:2036-01-01",
        fits: "microshift talos",
        to_ask: "suse-edge",
        out: "openshift-single-node eks-hybrid-nodes kubeadm microk8s k3s palette-edge",
    },
    Site {
        described: "A drilling rig: three servers, never any internet, virtual machines beside the containers, vendor support.",
        said: "m=cpu-arch:x86-64,machines-to-survive:3,memory-per-node:65536,\
               offline-days:unlimited,offline-install:offline,\
               runs-on:linux-machines,smallest-cluster:3,survives-node-loss:yes,\
               vendor-support:included,vms-in-cluster:supported",
        fits: "openshift-compact suse-edge",
        to_ask: "openshift-fencing",
        out: "k3s rke2 eks-hybrid-nodes kubeedge aks-azure-local aks-edge-essentials",
    },
    Site {
        described: "Three virtual machines on vSphere in a hospital; FIPS and STIG in writing; a vendor to call.",
        said: "m=cpu-arch:x86-64,hardening:fips.stig,machines-to-survive:3,\
               memory-per-node:32768,runs-on:vmware,smallest-cluster:3,\
               survives-node-loss:yes,vendor-support:separate",
        fits: "rke2 openshift-compact canonical-kubernetes palette-edge",
        to_ask: "",
        out: "microk8s k3s kubeadm k0s suse-edge talos",
    },
    Site {
        described: "One server at each radio site, IPv6 only, sites that register themselves, vendor support.",
        said: "m=cores-per-node:32,cpu-arch:x86-64,ip-families:ipv6,\
               memory-per-node:131072,onboarding:self-registering,\
               runs-on:linux-machines,smallest-cluster:1,vendor-support:included",
        fits: "openshift-single-node",
        to_ask: "suse-edge palette-edge",
        out: "microk8s aks-edge-essentials k3s kubeedge talos azure-stack-edge-pro-gpu",
    },
    Site {
        described: "One rugged computer in each military vehicle: months without contact, FIPS, encrypted disks, secure boot.",
        said: "m=cpu-arch:x86-64,hardening:fips.secure-boot.disk-encryption,\
               memory-per-node:32768,offline-days:180,offline-install:offline,\
               runs-on:linux-machines,smallest-cluster:1,update-control:held",
        fits: "openshift-single-node palette-edge talos",
        to_ask: "",
        out: "microk8s canonical-kubernetes aks-azure-local aks-edge-essentials eks-hybrid-nodes microshift",
    },
    Site {
        described: "A control plane at the pit office and Arm boxes with a GPU on the trucks as workers.",
        said: "m=cpu-arch:x86-64.arm64,gpu:yes,offline-days:7,\
               remote-workers:limited,runs-on:linux-machines,worker-memory:8192",
        fits: "k3s k0s kubeedge openshift-compact",
        to_ask: "",
        out: "rke2 microk8s eks-hybrid-nodes azure-stack-edge-pro-r aks-azure-local",
    },
    Site {
        described: "Six servers on a cruise ship: two weeks without contact, virtual machines beside containers, vendor support.",
        said: "m=cpu-arch:x86-64,machines-to-survive:6,memory-per-node:131072,\
               offline-days:14,runs-on:linux-machines,smallest-cluster:6,\
               survives-node-loss:yes,vendor-support:included,\
               vms-in-cluster:supported",
        fits: "openshift-compact suse-edge",
        to_ask: "",
        out: "eks-hybrid-nodes microshift aks-edge-essentials kubeadm openshift-single-node",
    },
    Site {
        described: "Two Windows servers in each store, Windows and Linux containers, no outage, until 2031.",
        said: "m=cpu-arch:x86-64,machines-to-survive:2,memory-per-node:65536,\
               runs-on:windows-server,smallest-cluster:2,supported-until:2031-12-31,\
               survives-node-loss:yes,windows-until:2031-12-31,\
               worker-os:linux-and-windows",
        fits: "",
        to_ask: "",
        out: "aks-windows-server aks-azure-local rke2 openshift-compact k3s openshift-fencing",
    },
    Site {
        described: "Vision boxes of 8 GB with an Arm processor, a GPU and Ubuntu; nothing per node.",
        said: "m=cpu-arch:arm64,gpu:yes,memory-per-node:8192,node-os:ubuntu,\
               offline-days:7,price-model:free,runs-on:linux-machines,\
               smallest-cluster:1",
        fits: "k3s",
        to_ask: "palette-edge",
        out: "microk8s openshift-single-node eks-anywhere aks-edge-essentials talos",
    },
    Site {
        described: "An airport's three virtual machines: CIS checks, its own storage driver, a vendor contract.",
        said: "m=cpu-arch:x86-64,hardening:cis,machines-to-survive:3,\
               memory-per-node:32768,runs-on:vmware,smallest-cluster:3,\
               storage-choice:free,survives-node-loss:yes,vendor-support:separate",
        fits: "openshift-compact rke2 canonical-kubernetes",
        to_ask: "eks-anywhere",
        out: "kubeedge microshift aks-edge-essentials",
    },
    Site {
        described: "Old x86 desktops and Arm boards of 4 GB in one university cluster, free, every plug-in a choice.",
        said: "m=cpu-arch:x86-64.arm64,memory-per-node:4096,network-choice:free,\
               price-model:free,runs-on:linux-machines,smallest-cluster:20,\
               storage-choice:free",
        fits: "k3s k0s kubeadm rke2",
        to_ask: "canonical-kubernetes",
        out: "openshift-compact aks-azure-local eks-hybrid-nodes azure-stack-edge-pro-gpu palette-edge",
    },
    Site {
        described: "Five GPU servers in a car plant, Windows and Linux containers, no outage, until 2032.",
        said: "m=cpu-arch:x86-64,gpu:yes,machines-to-survive:5,\
               memory-per-node:131072,runs-on:linux-machines,smallest-cluster:5,\
               supported-until:2032-12-31,survives-node-loss:yes,\
               windows-until:2032-12-31,worker-os:linux-and-windows",
        fits: "rke2 openshift-compact",
        to_ask: "microk8s kubeadm openshift-arbiter",
        out: "k3s talos aks-windows-server aks-azure-local k0s suse-edge",
    },
    Site {
        described: "An Arm board of 2 GB in each roadside cabinet: encrypted disk, secure boot, updates that undo themselves.",
        said: "m=cpu-arch:arm64,hardening:secure-boot.disk-encryption,\
               memory-per-node:2048,offline-days:1,os-rollback:automatic,\
               runs-on:linux-machines,smallest-cluster:1",
        fits: "talos",
        to_ask: "",
        out: "openshift-single-node kubeadm k3s rke2 palette-edge suse-edge",
    },
    Site {
        described: "Two industrial PCs of 16 GB in each petrol station; no outage when one fails.",
        said: "m=cpu-arch:x86-64,machines-to-survive:2,memory-per-node:16384,\
               offline-days:3,runs-on:linux-machines,smallest-cluster:2,\
               survives-node-loss:yes",
        fits: "openshift-fencing",
        to_ask: "palette-edge kubeedge",
        out: "k3s rke2 microk8s openshift-compact openshift-arbiter eks-hybrid-nodes",
    },
    Site {
        described: "Three Azure Local machines in a plant that runs Azure IoT Operations.",
        said: "m=azure-arc:built-in,cpu-arch:x86-64,iot-runtime:iot-operations,\
               machines-to-survive:3,memory-per-node:98304,runs-on:azure-local,\
               smallest-cluster:3,survives-node-loss:yes",
        fits: "aks-azure-local",
        to_ask: "",
        out: "k3s rke2 openshift-compact azure-stack-edge-pro-gpu aks-windows-server",
    },
    Site {
        described: "Four virtual machines in each warehouse; support has to come from AWS.",
        said: "m=cpu-arch:x86-64,machines-to-survive:4,memory-per-node:32768,\
               runs-on:vmware,smallest-cluster:4,supported-by:aws,\
               survives-node-loss:yes",
        fits: "eks-hybrid-nodes",
        to_ask: "eks-anywhere",
        out: "openshift-compact k3s aks-azure-local",
    },
    Site {
        described: "A substation: three machines, no internet by law, virtual machines, until 2041, updates only in outages.",
        said: "m=cpu-arch:x86-64,machines-to-survive:3,memory-per-node:32768,\
               offline-days:unlimited,offline-install:offline,\
               runs-on:linux-machines,smallest-cluster:3,supported-until:2041-12-31,\
               survives-node-loss:yes,update-control:held,vendor-support:included,\
               vms-in-cluster:supported",
        fits: "openshift-compact openshift-arbiter palette-edge",
        to_ask: "openshift-fencing",
        out: "microk8s suse-edge eks-hybrid-nodes aks-azure-local k3s",
    },
    Site {
        described: "Three Arm servers in Antarctica: nine months without contact, certificates that renew themselves.",
        said: "m=certificate-care:renews,cpu-arch:arm64,machines-to-survive:3,\
               memory-per-node:65536,offline-days:270,offline-install:offline,\
               runs-on:linux-machines,smallest-cluster:3,survives-node-loss:yes",
        fits: "openshift-compact openshift-arbiter palette-edge",
        to_ask: "",
        out: "aks-azure-local eks-hybrid-nodes eks-anywhere k3s rke2 openshift-fencing microk8s",
    },
    Site {
        described: "Field controllers with a 32-bit Arm board of 1 GB.",
        said: "m=cpu-arch:arm32,memory-per-node:1024,offline-days:1,\
               runs-on:linux-machines,smallest-cluster:1",
        fits: "k0s kubeedge",
        to_ask: "",
        out: "k3s microk8s talos rke2 microshift",
    },
    Site {
        described: "Eight validated virtual machines: two years on one version, updates wait for approval, a vendor contract.",
        said: "m=conformance:listed,cpu-arch:x86-64,machines-to-survive:8,\
               memory-per-node:32768,runs-on:vmware,smallest-cluster:8,\
               survives-node-loss:yes,update-control:held,vendor-support:separate,\
               version-support:24",
        fits: "openshift-compact",
        to_ask: "",
        out: "talos kubeedge microk8s eks-hybrid-nodes suse-edge",
    },
    Site {
        described: "Three Debian machines in each police station, open source only.",
        said: "m=cpu-arch:x86-64,licence:open-source,machines-to-survive:3,\
               memory-per-node:16384,node-os:debian,runs-on:linux-machines,\
               smallest-cluster:3,survives-node-loss:yes",
        fits: "k3s k0s kubeadm canonical-kubernetes microk8s",
        to_ask: "",
        out: "rke2 talos openshift-compact palette-edge suse-edge eks-anywhere",
    },
    Site {
        described: "A container terminal: 45 machines in one cluster, two address families, a network of its own choice.",
        said: "m=cpu-arch:x86-64,ip-families:dual-stack,largest-cluster:45,\
               machines-to-survive:45,memory-per-node:65536,network-choice:free,\
               runs-on:linux-machines,smallest-cluster:45,survives-node-loss:yes",
        fits: "k3s rke2 k0s kubeadm",
        to_ask: "microk8s talos canonical-kubernetes",
        out: "microshift aks-edge-essentials openshift-compact suse-edge eks-anywhere",
    },
    Site {
        described: "Three partitions of a LinuxONE in a bank's regional centre, supported by Red Hat.",
        said: "m=cpu-arch:s390x,machines-to-survive:3,memory-per-node:65536,\
               smallest-cluster:3,supported-by:red-hat,survives-node-loss:yes",
        fits: "openshift-compact",
        to_ask: "",
        out: "k3s talos rke2 openshift-arbiter openshift-fencing canonical-kubernetes",
    },
    Site {
        described: "One Windows Server with Hyper-V in each town hall, Linux containers only, until 2030.",
        said: "m=cpu-arch:x86-64,memory-per-node:32768,\
               runs-on:windows-server.virtual-machines,smallest-cluster:1,\
               supported-until:2030-12-31",
        fits: "aks-edge-essentials k3s microk8s",
        to_ask: "",
        out: "aks-windows-server openshift-compact aks-azure-local",
    },
    Site {
        described: "Three GPU machines in a broadcast truck; days without internet.",
        said: "m=cpu-arch:x86-64,gpu:yes,machines-to-survive:3,\
               memory-per-node:32768,offline-days:14,runs-on:linux-machines,\
               smallest-cluster:3,survives-node-loss:yes",
        fits: "k3s microk8s rke2 openshift-compact suse-edge",
        to_ask: "openshift-fencing openshift-arbiter",
        out: "eks-hybrid-nodes azure-stack-edge-pro-gpu microshift openshift-single-node",
    },
    Site {
        described: "One Azure Stack Edge Pro R at each pump station, weeks without contact, until 2031.",
        said: "m=offline-days:30,runs-on:azure-stack-edge-pro-r,smallest-cluster:1,\
               supported-until:2031-12-31",
        fits: "azure-stack-edge-pro-r",
        to_ask: "",
        out: "k3s azure-stack-edge-mini-r openshift-single-node",
    },
];
