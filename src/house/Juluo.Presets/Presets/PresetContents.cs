namespace Juluo.Presets;

/// <summary>What a community gets that begins by a preset. Amounts are euros, and come to the community's currency by <see cref="PresetPrices"/>.</summary>
internal sealed record PresetContents(
    LocalizedText Floor,
    IReadOnlyList<PresetContents.Space> Spaces,
    PresetContents.MonthlyPlan Plan,
    IReadOnlyList<PresetContents.SoldPass> Passes,
    PresetContents.OpeningHours Hours
)
{
    /// <summary>Who looks after what; empty where no one but the operator need.</summary>
    public IReadOnlyList<LocalizedText> Committees { get; init; } = [];

    /// <summary>The parts of the program that such a house uses; the rest can be switched on when it is missed.</summary>
    public required IReadOnlySet<Part> Parts { get; init; }

    /// <summary>Whether people without an account see the site from the first day, so that they can come for a tour or a day.</summary>
    public bool ForVisitors { get; init; }

    /// <summary>The same, written in the languages of the community.</summary>
    public PresetContents In(Community community) =>
        this with
        {
            Floor = community.InOwnLanguages(Floor),
            Spaces = [.. Spaces.Select(s => s with { Name = community.InOwnLanguages(s.Name), Zone = community.InOwnLanguages(s.Zone) })],
            Plan = Plan with { Name = community.InOwnLanguages(Plan.Name) },
            Passes = [.. Passes.Select(p => p with { Name = community.InOwnLanguages(p.Name) })],
            Committees = [.. Committees.Select(community.InOwnLanguages)],
        };

    /// <param name="Zone">Of the floor.</param>
    /// <param name="Count">So many resources, numbered.</param>
    /// <param name="Units">So many that are alike, in one resource.</param>
    internal sealed record Space(ResourceKind Kind, LocalizedText Name, LocalizedText Zone, int Count = 1, int Units = 1, int? Seats = null)
    {
        public IReadOnlyList<Feature> Features { get; init; } = [];

        public IReadOnlyList<(Audience For, PriceUnit Per, decimal Amount)> Prices { get; init; } = [];

        /// <summary>What the resources of it are called.</summary>
        public IEnumerable<LocalizedText> Names() =>
            Count == 1 ? [Name] : Enumerable.Range(1, Count).Select(n => new LocalizedText($"{Name.Zh} {n}", $"{Name.En} {n}"));
    }

    /// <param name="Days">Days a month on site; null: every day.</param>
    /// <param name="Minutes">A month, by kind of resource.</param>
    internal sealed record MonthlyPlan(
        LocalizedText Name,
        decimal Amount,
        int? Days,
        IReadOnlyDictionary<ResourceKind, int> Minutes,
        DoorHours Doors = DoorHours.Opening,
        bool MailAddress = false,
        int Guests = 0
    );

    /// <summary>The usual hours, as they are typed (<see cref="HoursText"/>); empty: closed.</summary>
    internal sealed record OpeningHours(string Weekdays, string Saturday, string Sunday)
    {
        public IReadOnlyList<(IsoDayOfWeek Day, DayHours Hours)> Week() =>
            [
                .. Enum.GetValues<IsoDayOfWeek>()
                    .Where(d => d != IsoDayOfWeek.None)
                    .SelectMany(d => HoursText.Read(On(d), nameof(Weekdays)).Value, (day, hours) => (day, hours)),
            ];

        private string On(IsoDayOfWeek day) =>
            day switch
            {
                IsoDayOfWeek.Saturday => Saturday,
                IsoDayOfWeek.Sunday => Sunday,
                _ => Weekdays,
            };
    }

    /// <param name="Days">0 of a trial: no one pays for it.</param>
    internal sealed record SoldPass(PassKind Kind, LocalizedText Name, int Days, decimal Amount, int ValidDays);
}
