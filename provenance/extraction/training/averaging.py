"""What both trainings share: a slow average of the weights, and the rise and fall of the rate."""

import torch


class Average:
    """A slow average of the weights; it is what is kept."""

    def __init__(self, model: torch.nn.Module, keep: float) -> None:
        self.keep, self.steps = keep, 0
        self.weights = {n: p.detach().clone() for n, p in model.named_parameters()}

    @torch.no_grad()
    def update(self, model: torch.nn.Module) -> None:
        """Move towards the weights of the model."""
        self.steps += 1
        keep = min(self.keep, (self.steps + 1) / (self.steps + 10))
        for name, parameter in model.named_parameters():
            self.weights[name].lerp_(parameter, 1 - keep)


def set_rate(optimizer: torch.optim.Optimizer, peak: float, warm: float, part: float) -> None:
    """Set the rate: it rises while `warm` (0 to 1) does, and falls to nothing as `part` nears 1."""
    for group in optimizer.param_groups:
        group["lr"] = peak * min(1.0, warm) * max(0.01, 1 - part)
