"""Words of feature lists: what a feature is called, and what a list of things does not hold."""

from __future__ import annotations

from msglint.language.content import all_forms
from msglint.language.sides import BUYER

# What is in a list of things has no verb of its own and names nobody.
NO_ITEM = (
    frozenset(
        "i we you he she they it who which that if when where why how because so but while is are was were be been am has have "
        "had do does did"
        " can could will would should may might must not n't 'm 're 've 'll 'd let then than as there here what"
        " your yours his her their".split()
    )
    | BUYER
)
# Adjectives and nouns of brochures: two of them among the items tell a list of features where nobody says whose it is.
FEATURES = all_forms(
    "dashboard integration analytics automation reporting report alert workflow api sso scim saml crm erp seo ppc cms "
    "hosting backup encryption"
    " ssl webhook template editor builder tracking monitoring support onboarding training maintenance installation "
    "consultation consulting"
    " branding marketing copywriting website web app ads ad design development sync scheduling invoicing billing payroll "
    "forecasting segmentation"
    " personalisation personalization notification chatbot telephony dialer dialler portal module plugin widget log access "
    "permission role heatmap testing"
    " storage security compliance warranty delivery setup migration customisation customization localization heating "
    "bluetooth wifi battery sensor gps"
    " logo thumbnail caption video photography editing email sms campaign funnel landing lead generation prospecting "
    "bookkeeping vat tax audit advisory"
    " tier edition sdk oauth gdpr soc iso certificate certification mobile desktop offline online cloud ai ml realtime "
    "leave roster rostering timesheet"
    " inventory checkout upload download export import search filter sign signature mode field chat inbox document "
    "calendar whiteboard task reviews"
)
PRAISE = frozenset(
    "seamless scalable robust powerful flexible intuitive secure reliable affordable customisable customizable modular "
    "innovative comprehensive"
    " easy-to-use user- friendly  automated ai-powered cloud-based end-to-end real-time lightweight compliant"
    " certified  responsive professional holistic tailored bespoke integrated  dynamic "
    "   intelligent configurable extensible multilingual transparent cost-effective cutting-edge state-of-the-art".split()
)
RESULTS = frozenset(
    "fewer less more faster quicker shorter lower higher earlier sooner longer no without half twice better cheaper safer".split()
)
PRAISED = frozenset("great good nice excellent amazing friendly thanks thank cheers regards best love lovely".split())
# What stands behind these is told of somebody, and no product has it.
TOLD_OF_OTHERS = frozenset(
    "inspector inspectors auditor auditors council county grant grants regulator law police court report minutes he she his her they their "
    "went was were had said found took saw".split()
)
ASIDE = frozenset("asked requested wanted tender rfp brief your yours".split())
