"""Whom the comparison measures, each behind the same few calls."""

from .amazon_client import AmazonClient
from .base import Broken, Contender, Target, Unavailable
from .cumulet import Cumulet
from .ministack import MiniStack
from .serverless_offline import ServerlessOffline

ALL = {contender.key: contender for contender in (Cumulet, ServerlessOffline, AmazonClient, MiniStack)}

__all__ = ["ALL", "Broken", "Contender", "Cumulet", "Target", "Unavailable"]
