namespace Juluo.Services;

/// <summary>A self-check of the program that reports services whose figures end soon or have ended.</summary>
internal static class CheckRules
{
    public static async Task<IReadOnlyList<Finding>> Look(Clock clock, UnitOfWork work, CancellationToken stop) =>
        Of(await new ServiceStore(work, clock).Offered(stop), clock.Today(work.Community.Zone));

    /// <summary>Returns findings about open services whose figures end within 60 days, or have ended. Pure.</summary>
    internal static IReadOnlyList<Finding> Of(IEnumerable<Service> services, LocalDate today)
    {
        var ruled = services
            .Select(s => (s.Title, s.Renewed, Rules: s.RuleSet()))
            .Where(s => s.Rules is not null)
            .Select(s => (s.Title, s.Renewed, Life: RulesLife.On(s.Rules!, today)))
            .ToList();
        var due = ruled.Where(s => s.Life.Ends).ToList();
        return ruled.Count == 0 ? []
            : due.Count == 0 ? [new("rules", Condition.Good, "check.rules.good", With(("count", ruled.Count)))]
            :
            [
                .. due.Select(s => new Finding(
                    "rules",
                    Condition.Attention,
                    (s.Life.IsOver, s.Renewed) switch
                    {
                        (true, true) => "check.rules.over",
                        (true, false) => "check.rules.over.own",
                        (false, true) => "check.rules.ending",
                        _ => "check.rules.ending.own",
                    },
                    With(("service", s.Title), ("last", s.Life.Last), ("days", s.Life.DaysLeft))
                )),
            ];
    }

    private static Dictionary<string, object?> With(params ReadOnlySpan<(string Name, object? Value)> with)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in with)
            arguments[name] = value;
        return arguments;
    }
}
