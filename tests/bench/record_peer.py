#!/usr/bin/python3
"""Records a training of the PyTorch peer for `adalora bench --check`: its first weights, its batches, its losses.

    tests/bench/record_peer.py --peer PEER.py --loralib DIR --out check.safetensors [--size tiny] [--threads 1] [the peer's flags]

PEER.py is the benchmark script whose model is recorded; DIR holds the official AdaLoRA code's package `loralib`. Needs
Debian's python3-torch. 20 steps unless --steps says otherwise, all of them recorded, none to warm up.
"""
import argparse
import importlib.util
import json
import os
import re
import struct
import sys

# The peer's modules by the engine's names; {0} is the layer.
MODULES = {
    r"tok": "embeddings.word",
    r"pos": "embeddings.position",
    r"ln": "embeddings.norm",
    r"layer\.(\d+)\.attention\.ln": "layer.{0}.attention.norm",
    r"layer\.(\d+)\.attention\.(query|key|value)": "layer.{0}.{1}",
    r"layer\.(\d+)\.attention\.output": "layer.{0}.attention.output",
    r"layer\.(\d+)\.(intermediate|output)": "layer.{0}.{1}",
    r"layer\.(\d+)\.ln": "layer.{0}.output.norm",
    r"head": "head",
}


def engine_name(name):
    module, leaf = name.rsplit(".", 1)
    for pattern, ours in MODULES.items():
        match = re.fullmatch(pattern, module)
        if match:
            return ours.format(*match.groups()) + "." + leaf
    sys.exit(f"the peer has a parameter that the engine does not know: {name}")


def load_peer(path, arguments):
    """Runs the peer's module without its main(): it builds the model from sys.argv. The variables that it would start
    itself anew for are set beforehand."""
    threads = arguments[arguments.index("--threads") + 1] if "--threads" in arguments else "1"
    os.environ.update(OMP_NUM_THREADS=threads, OPENBLAS_NUM_THREADS=threads)
    sys.argv = [path] + arguments
    spec = importlib.util.spec_from_file_location("peer", path)
    peer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(peer)
    return peer


def first_weights(peer):
    tensors = {}
    for name, parameter in peer.model.named_parameters():
        if name.endswith("ranknum"):
            continue
        values = parameter.detach().clone()
        ours = engine_name(name)
        if ours.startswith("embeddings.") and values.dim() == 2:
            values = values.T  # the engine keeps a token in a column
        tensors[ours] = ("F32", list(values.shape), values.contiguous().numpy().astype("<f4").tobytes())
    return tensors


def train(peer, steps):
    """The peer's own steps; returns what it read."""
    import torch
    seen, draw = [], peer.batch

    def watched():
        seen.append(draw())
        return seen[-1]

    peer.batch = watched
    for _ in range(steps):
        peer.step()
    ids = torch.stack([ids for ids, _ in seen])
    labels = torch.stack([labels for _, labels in seen])
    stored = lambda t: ("I64", list(t.shape), t.contiguous().numpy().astype("<i8").tobytes())
    losses = struct.pack(f"<{steps}d", *peer.losses)
    return {"batches.ids": stored(ids), "batches.labels": stored(labels), "losses": ("F64", [steps], losses)}


def description(a):
    run = {"method": a.method, "total_step": a.steps + a.warm, "learning_rate": a.lr, "warmup_steps": a.lr_warmup,
           "weight_decay": a.weight_decay, "max_grad_norm": 0, "init_r": a.init_r, "target_r": a.target_r, "r": a.init_r,
           "lora_alpha": a.lora_alpha, "tinit": a.tinit, "tfinal": a.tfinal, "deltaT": a.delta_t, "beta1": a.beta1,
           "beta2": a.beta2, "orth_reg_weight": a.orth}
    shape = {field: getattr(a, field) for field in ("hidden", "layers", "heads", "ffn", "seq", "batch", "vocab", "classes", "pool")}
    return json.dumps({**shape, "run": run})


def write(path, tensors, metadata):
    header, offset = {"__metadata__": metadata}, 0
    for name, (dtype, shape, data) in tensors.items():
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [offset, offset + len(data)]}
        offset += len(data)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for _, _, data in tensors.values():
            file.write(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", required=True)
    parser.add_argument("--loralib", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--steps", type=int, default=20)
    mine, rest = parser.parse_known_args()
    peer = load_peer(mine.peer, ["--loralib", mine.loralib, "--steps", str(mine.steps), "--warm", "0"] + rest)
    tensors = first_weights(peer)
    tensors.update(train(peer, mine.steps))
    write(mine.out, tensors, {"bench": description(peer.A)})
    print(f"{mine.out}: {mine.steps} steps, loss {peer.losses[0]:.6f} to {peer.losses[-1]:.6f}")


if __name__ == "__main__":
    main()
