"""Fit the scorer: three small networks side by side, and the calibration of what they say."""

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn


def fit_one(
    x: torch.Tensor, y: torch.Tensor, hidden: int, epochs: int
) -> tuple[nn.Linear, nn.Linear]:
    """Train one small network and give its two layers."""
    first, last = nn.Linear(x.shape[1], hidden), nn.Linear(hidden, 2)
    model = nn.Sequential(first, nn.ReLU(), nn.Dropout(0.3), last)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.5)
    steps = epochs * (len(x) // 256 + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, total_steps=steps + 1)
    for _ in range(epochs):
        for rows in torch.split(torch.randperm(len(x)), 256):
            loss = nn.functional.binary_cross_entropy_with_logits(model(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return first, last


def fit(x: NDArray[Any], y: NDArray[Any], hidden: int, epochs: int) -> dict[str, NDArray[Any]]:
    """Train three small networks and give them as one: side by side, their answers averaged."""
    torch.manual_seed(1)
    mean, scale = x.mean(0), np.maximum(x.std(0), 0.05)
    data = torch.from_numpy(((x - mean) / scale).astype(np.float32)).clamp(-6, 6)
    layers = [fit_one(data, torch.from_numpy(y), hidden, epochs) for _ in range(3)]
    with torch.no_grad():
        return {
            "mean": mean.astype(np.float32),
            "scale": scale.astype(np.float32),
            "enter": torch.cat([first.weight for first, _ in layers]).T.numpy().copy(),
            "enter_bias": torch.cat([first.bias for first, _ in layers]).numpy(),
            "leave": torch.cat([last.weight for _, last in layers], 1).T.numpy().copy() / 3,
            "leave_bias": torch.stack([last.bias for _, last in layers]).mean(0).numpy(),
            "shift": np.array([1, 0], dtype=np.float32),
        }


def answer(weights: dict[str, NDArray[Any]], x: NDArray[Any]) -> NDArray[Any]:
    """Give the logits for evidence."""
    scaled = np.clip((x - weights["mean"]) / weights["scale"], -6, 6)
    hidden = np.maximum(scaled @ weights["enter"] + weights["enter_bias"], 0)
    return np.asarray(hidden @ weights["leave"] + weights["leave_bias"])


def cross_validate(
    x: NDArray[Any], y: NDArray[Any], fold: NDArray[Any], hidden: int, epochs: int
) -> NDArray[Any]:
    """Give every candidate's logits by a scorer that has not seen its fold."""
    logits = np.zeros((len(x), 2))
    for number in np.unique(fold):
        held = fold == number
        logits[held] = answer(fit(x[~held], y[~held], hidden, epochs), x[held])
    for column in range(2):
        z = np.clip(logits[:, column], -30, 30)
        p = 1 / (1 + np.exp(-z))
        t = y[:, column]
        loss = -np.mean(t * np.log(p + 1e-9) + (1 - t) * np.log(1 - p + 1e-9))
        right = ((p > 0.5) == t).mean()
        print(f"hidden {hidden}, answer {column}: log loss {loss:.4f}, accuracy {right:.4f}")
    return logits


def calibrate(logits: NDArray[Any], y: NDArray[Any]) -> NDArray[np.float32]:
    """Fit slope and offset of the first answer (Platt)."""
    z, t = torch.from_numpy(logits[:, 0].copy()).float(), torch.from_numpy(y[:, 0].copy())
    shift = torch.tensor([1.0, 0.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([shift], max_iter=50)

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(z * shift[0] + shift[1], t)
        loss.backward()
        return loss

    optimizer.step(closure)
    return shift.detach().numpy().astype(np.float32)
