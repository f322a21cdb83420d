namespace Juluo.Presets;

/// <summary>Everything that a preset adds to a community. Amounts are in euros, and <see cref="PresetPrices"/> converts them to the community's currency.</summary>
internal sealed record PresetContents(
    LocalizedText Floor,
    IReadOnlyList<PresetContents.Space> Spaces,
    PresetContents.MonthlyPlan Plan,
    IReadOnlyList<PresetContents.SoldPass> Passes,
    PresetContents.OpeningHours Hours
)
{
    /// <summary>The committees to found; empty if the operator runs everything.</summary>
    public IReadOnlyList<LocalizedText> Committees { get; init; } = [];

    /// <summary>The parts of the program that are switched on; the others can be switched on later.</summary>
    public required IReadOnlySet<Part> Parts { get; init; }

    /// <summary>True if the site is public from the first day, so that people can come for a tour or a day.</summary>
    public bool ForVisitors { get; init; }

    /// <summary>Returns the same contents in the languages of the community.</summary>
    public PresetContents In(Community community) =>
        this with
        {
            Floor = community.InOwnLanguages(Floor),
            Spaces = [.. Spaces.Select(s => s with { Name = community.InOwnLanguages(s.Name), Zone = community.InOwnLanguages(s.Zone) })],
            Plan = Plan with { Name = community.InOwnLanguages(Plan.Name) },
            Passes = [.. Passes.Select(p => p with { Name = community.InOwnLanguages(p.Name) })],
            Committees = [.. Committees.Select(community.InOwnLanguages)],
        };

    /// <param name="Zone">The zone on the floor.</param>
    /// <param name="Count">The number of resources; they get numbered names if there are several.</param>
    /// <param name="Units">The number of identical units in each resource.</param>
    internal sealed record Space(ResourceKind Kind, LocalizedText Name, LocalizedText Zone, int Count = 1, int Units = 1, int? Seats = null)
    {
        public IReadOnlyList<Feature> Features { get; init; } = [];

        public IReadOnlyList<(Audience For, PriceUnit Per, decimal Amount)> Prices { get; init; } = [];

        /// <summary>Returns the names of the resources.</summary>
        public IEnumerable<LocalizedText> Names() =>
            Count == 1 ? [Name] : Enumerable.Range(1, Count).Select(n => new LocalizedText($"{Name.Zh} {n}", $"{Name.En} {n}"));
    }

    /// <param name="Days">The days per month on site, or null for every day.</param>
    /// <param name="Minutes">The minutes per month by kind of resource.</param>
    internal sealed record MonthlyPlan(
        LocalizedText Name,
        decimal Amount,
        int? Days,
        IReadOnlyDictionary<ResourceKind, int> Minutes,
        DoorHours Doors = DoorHours.Opening,
        bool MailAddress = false,
        int Guests = 0
    );

    /// <summary>The usual hours as typed (<see cref="HoursText"/>); empty means closed.</summary>
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

    /// <param name="Days">The number of days in the pass.</param>
    internal sealed record SoldPass(PassKind Kind, LocalizedText Name, int Days, decimal Amount, int ValidDays);
}
