namespace Juluo.Sample;

/// <summary>Makes the people: their data and their habits. Each person has a separate stream of random numbers.</summary>
internal sealed class PeopleMaker(SampleOptions options, IReadOnlyList<House> houses)
{
    // A mixed house: ten professions under one roof, from sixteen programmers to a handful of accountants.
    private static readonly double[] MixedProfessions =
    [
        .. SampleCatalogue.Trades.Select(t =>
            t.Key switch
            {
                "software" => 18.0,
                "graphic-design" => 16,
                "marketing" => 13,
                "writing" or "architecture" => 11,
                "film" or "social-enterprise" => 10,
                "data" or "food" => 8,
                "accounting" => 6,
                _ => 0.4,
            }
        ),
    ];

    private static readonly double[] VisualProfessions =
    [
        .. SampleCatalogue.Trades.Select(t =>
            t.Key switch
            {
                "graphic-design" => 12.0,
                "illustration" => 10,
                "writing" => 5,
                "photography" => 3.5,
                "film" => 1.5,
                "software" or "marketing" or "translation" => 0.8,
                _ => 0,
            }
        ),
    ];

    private readonly Namer namer = new(options.Seed);
    private readonly LocalDate today = options.End.InZone(SampleOptions.Zone).Date;

    public IReadOnlyList<SamplePerson> Make()
    {
        var people = new List<SamplePerson>(options.Members);
        var inHouse = new int[houses.Count];
        for (var i = 0; i < options.Members; i++)
        {
            var house = i % houses.Count;
            people.Add(Person(i, houses[house], inHouse[house]++));
        }

        return people;
    }

    private SamplePerson Person(int number, House house, int place)
    {
        var chance = Chance.Of(options.Seed, Topic.Person, number);
        var named = namer.Name(number, options.Preset == SamplePreset.Riverside ? 0.08 : 0.16);
        var role = Role(chance, number, place);
        var profession = SampleCatalogue.Trades[
            chance.Weighted(options.Preset == SamplePreset.Riverside ? VisualProfessions : MixedProfessions)
        ];
        var standing = StandingOf(chance, role);
        var joined = Joined(chance, standing, role);
        var habit = HabitOf(number, house, profession, role, standing);
        var wanting = Chance.Of(options.Seed, Topic.Postings, number);
        return new(
            number,
            named.Native,
            named.Latin,
            $"{Namer.Mailbox(named.Latin)}.{number}@{HouseMaker.Describe(options.Preset).Slug}.example",
            role,
            profession,
            house.Number,
            named.Languages,
            joined,
            Left(chance, role, standing, joined),
            Wanting.Needs(wanting, profession.Number, named.Languages),
            Wanting.Offers(wanting, profession.Number, house.Zones[habit.FavouriteZone % house.Zones.Count], named.Languages),
            role is SampleRole.Operator || chance.Hit(Rules.ConsentsToPresence),
            role is SampleRole.Operator || chance.Hit(Rules.ConsentsToVisibleTies),
            habit
        );
    }

    private static SampleRole Role(Chance chance, int number, int place)
    {
        var draw = chance.Unit();
        return place switch
        {
            0 => SampleRole.Operator,
            1 => SampleRole.FrontDesk,
            2 => SampleRole.Mentor,
            3 => SampleRole.Trainee,
            4 when number < 40 => SampleRole.Researcher,
            5 when number < 120 => SampleRole.PublicServant,
            6 when number < 120 => SampleRole.AllianceManager,
            _ => draw switch
            {
                < 0.30 => SampleRole.Resident,
                < 0.37 => SampleRole.Mentor,
                < 0.47 => SampleRole.Trainee,
                _ => SampleRole.Member,
            },
        };
    }

    private static Standing StandingOf(Chance chance, SampleRole role)
    {
        var draw = chance.Unit();
        if (role is SampleRole.Operator or SampleRole.FrontDesk)
        {
            return Standing.Hub;
        }

        return draw switch
        {
            < Rules.HubShare => Standing.Hub,
            < Rules.HubShare + Rules.IsolateShare => Standing.Isolate,
            < Rules.HubShare + Rules.IsolateShare + Rules.NewcomerShare => Standing.Newcomer,
            < Rules.HubShare + Rules.IsolateShare + Rules.NewcomerShare + Rules.LeaveShare => Standing.OnLeave,
            _ => Standing.Regular,
        };
    }

    private LocalDate Joined(Chance chance, Standing standing, SampleRole role)
    {
        if (standing == Standing.Newcomer)
        {
            return today.PlusDays(-chance.Between(0, 27));
        }

        // Most members are recent: half joined within the last fourteen months, hubs and staff earlier.
        var longest = role is SampleRole.Operator or SampleRole.FrontDesk || standing == Standing.Hub ? 1_700 : 1_400;
        var least = standing == Standing.Hub ? 400 : 28;
        return today.PlusDays(-(least + (int)((longest - least) * Math.Pow(chance.Unit(), 2))));
    }

    private LocalDate? Left(Chance chance, SampleRole role, Standing standing, LocalDate joined)
    {
        var draw = chance.Unit();
        var ago = chance.Between(1, Math.Max(1, options.Days));
        var day = today.PlusDays(-ago);
        var mayLeave = role is SampleRole.Member or SampleRole.Resident && standing == Standing.Regular && day > joined.PlusDays(60);
        return mayLeave && draw < Rules.LeavesForGoodPerYear * options.Days / 365.0 ? day : null;
    }

    private Habit HabitOf(int number, House house, Profession profession, SampleRole role, Standing standing)
    {
        var chance = Chance.Of(options.Seed, Topic.Habit, number);
        var staff = role is SampleRole.Operator or SampleRole.FrontDesk;
        var keen =
            staff ? 0.95
            : role == SampleRole.Resident ? chance.Between(0.6, 0.9)
            : chance.Between(0.3, 0.75);
        var weekdays = new double[7];
        for (var day = 0; day < 7; day++)
        {
            // Everyone prefers some weekdays; few come on weekends.
            weekdays[day] =
                Math.Clamp(keen + (staff ? 0 : chance.Between(-0.25, 0.25)), 0.03, 0.97)
                * (
                    day switch
                    {
                        5 => 0.18,
                        6 => 0.06,
                        _ => 1,
                    }
                );
        }

        var arrives = chance.Hit(0.15) ? chance.Between(12, 14) : chance.Between(8, 10);
        var favourite = FavouriteZone(chance, profession, standing);
        var away = standing == Standing.OnLeave ? today.PlusDays(-chance.Between(7, Math.Max(8, options.Days))) : (LocalDate?)null;
        var sociability = standing switch
        {
            Standing.Hub => Rules.HubSociability * chance.Between(0.8, 1.2),
            Standing.Isolate => Rules.IsolateSociability,
            _ => Math.Clamp(chance.LogNormal(1, Rules.SociabilitySpread), 0.3, 2.2),
        };
        return new(
            weekdays,
            arrives,
            staff ? 9 : chance.Between(3, 8),
            house.Zones[favourite].Number,
            house.Zones[SecondZone(chance, favourite)].Number,
            sociability,
            Rules.OpennessMean
                + (Rules.OpennessSpread * chance.Normal())
                + (
                    standing == Standing.Hub ? 0.4
                    : standing == Standing.Isolate ? -0.6
                    : 0
                ),
            houses.Count > 1 ? (chance.Hit(Rules.RoamerShare) ? Rules.RoamerDays : Rules.OthersRoam) : 0,
            standing,
            away,
            away?.PlusDays(chance.Between(14, 56))
        );
    }

    // Professions prefer a room: related ones sit together, which is where homophily of profession begins.
    private static int FavouriteZone(Chance chance, Profession profession, Standing standing)
    {
        var usual = profession.Key switch
        {
            "software" or "data" or "translation" or "legal" or "accounting" or "writing" => 0,
            "maker" or "product-design" or "architecture" or "photography" or "film" => 2,
            _ => 1,
        };
        return standing == Standing.Isolate ? 0
            : chance.Hit(Rules.SitsWithProfession) ? usual
            : chance.Below(3);
    }

    private static int SecondZone(Chance chance, int favourite)
    {
        var zone = chance.Pick<int>([0, 1, 2, 3, 5]);
        return zone == favourite ? (favourite + 1) % 3 : zone;
    }
}
