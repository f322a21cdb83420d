namespace Juluo.Sample;

/// <summary>
/// The main parameters of the rules by which interactions follow from people, places and plans; README.md describes the rules in
/// sentences. Parameters of a single class, such as people's hours and the length of a leave, are in that class. Within the rules,
/// only chance decides.
/// </summary>
internal static class Rules
{
    // ── population ─────────────────────────────────────────────────────────────────────────────────────────────────────
    // The proportion of each standing, without staff (who are hubs). All others are regulars.
    public const double HubShare = 0.03;
    public const double IsolateShare = 0.07;
    public const double NewcomerShare = 0.09;
    public const double LeaveShare = 0.06;
    public const double LeavesForGoodPerYear = 0.12;

    // Refusing consent has no effect on the ground truth: the person behaves as before, and only Lens cannot see the interactions.
    public const double ConsentsToPresence = 0.92;
    public const double ConsentsToVisibleTies = 0.74;

    // ── 1. attendance: habit of weekday and hour ───────────────────────────────────────────────────────────────────────
    // The chance depends on the person and the weekday; an appointment (project day) raises it; holidays empty the house.
    public const double ComesForAppointment = 0.9;
    public const double HolidayFactor = 0.08;
    public const int OpensAt = 8;
    public const int ClosesAt = 22;

    // In a network, a few people often use their pass in other houses, all others rarely.
    public const double RoamerShare = 0.06;
    public const double RoamerDays = 0.2;
    public const double OthersRoam = 0.004;

    // ── 2. whereabouts: zone by hour ───────────────────────────────────────────────────────────────────────────────────
    public const double SitsWithProfession = 0.80; // the favourite zone is the usual one of the profession
    public const double KeepsFavourite = 0.8; // otherwise the second zone, for half a day
    public const double LunchInKitchen = 0.4;
    public const double LunchOutside = 0.35;
    public const double CoffeeBreak = 0.12; // at ten and at three: kitchen or terrace

    // ── 3. encounters: who talks to whom, hour by hour, within one zone ────────────────────────────────────────────────
    // The rate per person and hour at sociability 1, multiplied by the talkativeness of the zone.
    public const double EncountersPerHour = 0.40;
    public const double HubSociability = 2.6;
    public const double IsolateSociability = 0.04;
    public const double SociabilitySpread = 0.35;

    public static double Talkative(ZoneKind kind) =>
        kind switch
        {
            ZoneKind.Quiet => 0.55,
            ZoneKind.BigTable => 1.0,
            ZoneKind.Studio => 0.9,
            ZoneKind.Kitchen => 2.2,
            ZoneKind.Terrace => 1.8,
            ZoneKind.MeetingRoom => 0.2,
            _ => 0.8,
        };

    // One of four rules chooses the partner; if it finds no one in the zone, there is no encounter.
    public const double ByCompany = 0.24; // a contact, in proportion to remembered contact (half-life below)
    public const double ByFriendOfFriend = 0.10; // triadic closure: a contact of a contact
    public const double ByProfession = 0.59; // homophily of profession
    public const double ByChance = 0.07; // anyone who is there
    public const double MemoryHalfLifeDays = 9;
    public const double CompanyExponent = 0.6; // below 1, so that strong contacts do not crowd out the others

    // A third and a fourth person may join: mostly a contact of one of the two.
    public const double JoinsInKitchen = 0.18;
    public const double JoinsElsewhere = 0.07;
    public const int LargestGroup = 5;

    // Durations are log-normal, in minutes: short among strangers, longer among contacts.
    public const double StrangerMinutes = 1.6;
    public const double CompanyMinutes = 3.4;
    public const double MinutesSpread = 0.9;
    public const double LongestMinutes = 55;

    // ── 4. good neighbours: planted pairs that sit near each other and exchange, but don't work together ───────────────
    public const double SeeksNeighbour = 0.36;
    public const int MostNeighbours = 2;
    public const double NeighboursMeet = 0.7; // on a day when both are in
    public const double NeighboursHelp = 0.12; // help on such a day; half as often a reply instead

    // ── 5. good partners: people of one project ────────────────────────────────────────────────────────────────────────
    public const double ProjectsPerMemberPerYear = 0.42;
    public const double SameHouseTeam = 0.85;
    public const double OnlineInstead = 0.5; // if too few people came on the project's day

    // ── 6. exchange: channel, questions, mentoring, talks ──────────────────────────────────────────────────────────────
    public const double RepliesPerDay = 0.05; // per person, in proportion to remembered contact
    public const double AsksPerDay = 0.014; // per person with a need
    public const double AskAnswered = 0.72; // if a reader can help
    public const double AskAnsweredAnyway = 0.25; // if no reader can
    public const double MentoringHappens = 0.8; // on the weekly day, if both are in

    // ── 7. introductions raise contact ─────────────────────────────────────────────────────────────────────────────────
    public const double IntroductionsPerMemberPerWeek = 0.025;
    public const double MeetingRemembered = 2.5; // contact remembered from the first meeting
    public const double UsefulRemembered = 2.5; // and again if it was useful
    public const int SeekEachOtherDays = 42; // for six weeks they have a coffee on a day when both are in …
    public const double SeekWhenUseful = 0.25; // … if it was useful,
    public const double SeekOtherwise = 0.06; // … or out of politeness

    // ── 8. events: strangers meet ──────────────────────────────────────────────────────────────────────────────────────
    public const double TalkInterest = 0.34; // of people in the house that day, less for distant professions
    public const double LunchInterest = 0.22;
    public const double MinglesAfter = 0.22;

    // ── 9. usefulness: the true value of a meeting of two people ───────────────────────────────────────────────────────
    // need ↔ offer fit × middle distance of professions × bridging; zero for people who already work together.
    public const double MiddleDistance = 0.45;
    public const double MiddleSpread = 0.28;
    public const double LeastUseful = 0.03; // a pleasant talk without any fit
    public const double MostUseful = 0.9;
    public const double OtherHouse = 0.75; // usefulness decreases with distance between houses

    // ── 10. acceptance: log-odds of a yes ──────────────────────────────────────────────────────────────────────────────
    public const double OpennessMean = 1.0;
    public const double OpennessSpread = 0.6;
    public const double OwnNeedMet = 2.2; // times the fit of the other's offers to the person's needs
    public const double OwnOfferWanted = 0.7;
    public const double NoCommonLanguage = -2.5;

    // The house is older than its first recorded day: these weeks are simulated but not recorded.
    public const int LivedBeforeDays = 35;
}
