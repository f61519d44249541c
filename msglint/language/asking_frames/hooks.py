"""Frames of hooks: questions that nobody answers."""

from __future__ import annotations

HOOKS = (
    "^ [*] [*] [,] why (choose|us|go with|pick|use|buy|switch|trust|hire|work with|book|call) ...6 ?",
    "(do|would|are|have|is) n't (you|we) ...2 (hate|love|wish|dread|tired|fed up|rather|prefer|had enough)",
    "^ [*] [*] [,] [have|are|have you|are you|you] [*] (had enough|fed up|sick|tired|weary|bored|sick and tired|over it) (of|with|by)",
    "^ [*] [*] (is|are|was|would|does|do|did|has|have) n't ...6 (what|who|that|something) (everyone|everybody|anyone|anybody|nobody|all"
    "|every *|most"
    "|we all|any *)",
    "^ [*] [*] [,] remember (having|when|the days|a time|what it (was|is) like|being|getting|how (it|you|life))",
    "(^|,) [*] [*] [*] [*] (driving|getting|sending|keeping) (you|your *) (mad|crazy|nuts|bonkers|bananas|insane|down|up (the wall|at "
    "night)|round the bend"
    "|awake|to despair|spare)",
    "(does|do|did|has|would|will|can|could) (anyone|anybody|any *|people) ...2 (enjoy|like|love|want|fancy|relish|miss|look forward to"
    "|dream of)",
    "(could|would) (you|your *|your * *) [*] (use|do with) (a|an|some|more|less|fewer|cheaper|better|faster|extra|new|another|help|* er)",
)
