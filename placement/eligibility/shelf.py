"""The shelf: every rule in its order. The first hard rule that says no gives a pair its code."""

from placement.eligibility.flags.bond import Bond
from placement.eligibility.flags.career_time import CareerTime
from placement.eligibility.flags.certificate_missing import CertificateMissing
from placement.eligibility.flags.class_down import ClassDown
from placement.eligibility.flags.class_up import ClassUp
from placement.eligibility.flags.consent import Consent
from placement.eligibility.flags.crosses_agency import CrossesAgency
from placement.eligibility.flags.integrity_papers import IntegrityPapers
from placement.eligibility.flags.jf_experience import JfExperience
from placement.eligibility.flags.leader_experience import LeaderExperience
from placement.eligibility.flags.leader_term import LeaderTerm
from placement.eligibility.flags.needs_permit import NeedsPermit
from placement.eligibility.flags.needs_test import NeedsTest
from placement.eligibility.flags.over_five_years import OverFiveYears
from placement.eligibility.flags.pelaksana_education import PelaksanaEducation
from placement.eligibility.flags.pppk_addendum import PppkAddendum
from placement.eligibility.flags.retires_soon import RetiresSoon
from placement.eligibility.flags.sanctioned import Sanctioned
from placement.eligibility.flags.unrated import Unrated
from placement.eligibility.flags.weak_record import WeakRecord
from placement.eligibility.rule import Rule
from placement.eligibility.rules.career_step import CareerStep
from placement.eligibility.rules.certificate import Certificate
from placement.eligibility.rules.discipline import Discipline
from placement.eligibility.rules.education_family import EducationFamily
from placement.eligibility.rules.education_level import EducationLevel
from placement.eligibility.rules.employee_kind import EmployeeKind
from placement.eligibility.rules.grade import Grade
from placement.eligibility.rules.interchangeable import Interchangeable
from placement.eligibility.rules.jf_age import JfAge
from placement.eligibility.rules.leader_age import LeaderAge
from placement.eligibility.rules.leader_job_fit import LeaderJobFit
from placement.eligibility.rules.legal_status import LegalStatus
from placement.eligibility.rules.lock import Lock
from placement.eligibility.rules.performance import Performance
from placement.eligibility.rules.retirement import Retirement
from placement.eligibility.rules.retirement_at_post import RetirementAtPost
from placement.eligibility.rules.route import Route
from placement.eligibility.rules.service_time import ServiceTime
from placement.eligibility.rules.time_in_post import TimeInPost
from placement.eligibility.rules.utama_time import UtamaTime

RULES: tuple[Rule, ...] = (
    # the person or the post alone
    LegalStatus(),
    Retirement(),
    Route(),
    Lock(),
    TimeInPost(),
    # the kind of move
    Interchangeable(),
    EmployeeKind(),
    # qualification
    EducationLevel(),
    EducationFamily(),
    Certificate(),
    # what some kinds of move ask
    Grade(),
    Performance(),
    Discipline(),
    JfAge(),
    RetirementAtPost(),
    ServiceTime(),
    UtamaTime(),
    # what promotion and the selection of leaders ask
    CareerStep(),
    LeaderAge(),
    LeaderJobFit(),
    # what the committee should know
    NeedsTest(),
    JfExperience(),
    ClassUp(),
    ClassDown(),
    CertificateMissing(),
    NeedsPermit(),
    PppkAddendum(),
    Consent(),
    CrossesAgency(),
    RetiresSoon(),
    WeakRecord(),
    Sanctioned(),
    Unrated(),
    OverFiveYears(),
    Bond(),
    PelaksanaEducation(),
    CareerTime(),
    LeaderExperience(),
    LeaderTerm(),
    IntegrityPapers(),
)

QUALIFICATION = ("education_level", "education_family", "certificate")
"""Rules that also judge the post somebody holds: failing one of them there is a mismatch."""

ASSIGNMENT = ("route", "interchangeable")
"""Rules that keep the assignment route to peers; promotion and selection are asked without them."""
