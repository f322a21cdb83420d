using Juluo.Rules;

namespace Juluo.Services;

/// <summary>Checks files of figures before they are added to the rules of a service. Pure.</summary>
internal static class FigureCheck
{
    private const string Given = "figures.yaml";
    private const int MostFaults = 8;

    /// <summary>Returns the figures, or the errors. Stored figures with the same first day are ignored, because they would be replaced.</summary>
    /// <param name="own">The figures that the community added before.</param>
    public static (FigureFile? Figures, List<Error> Wrong) Of(Service service, string text, IReadOnlyList<string> own)
    {
        if (service.RulesFile is not { } rules || service.RuleSet() is { Figures.IsEmpty: true })
            return (null, [new FigureErrors.NoYearlyFigures()]);
        var read = FigureFile.Read(Given, text);
        if (read.Figures is not { } figures)
            return (null, Said(read.Faults));
        if (figures.Rules != service.Rules)
            return (null, [new FigureErrors.FiguresOfOthers(figures.Rules, service.Rules!)]);
        var others = Others(own, figures.Period.From);
        if (others.Find(o => o.Period.Overlaps(figures.Period)) is { } over)
            return (null, [new FigureErrors.FiguresOverlap(LocalDate.FromDateOnly(over.Period.From))]);
        var set = ShippedRules.ReadWith($"{service.Rules}.yaml", rules, [.. others, figures]);
        return set.Set is null ? (null, Said(set.Faults)) : (figures, []);
    }

    /// <summary>Returns the first day of other figures with the same amounts; null if there are none. If there are several, the latest before the given figures.</summary>
    public static LocalDate? CopyOf(FigureFile figures, IReadOnlyList<string> own) =>
        Others(own, figures.Period.From)
            .Concat(
                ShippedRules
                    .FigureTexts(figures.Rules)
                    .Select(t => FigureFile.Read(t.File, t.Text).Figures)
                    .OfType<FigureFile>()
                    .Where(f => f.Period.From != figures.Period.From)
            )
            .Where(figures.HasAmountsOf)
            .OrderBy(f => f.Period.From > figures.Period.From)
            .ThenByDescending(f => f.Period.From)
            .FirstOrDefault()
            is { } copied
            ? LocalDate.FromDateOnly(copied.Period.From)
            : null;

    /// <summary>Returns the first day of the first later figures that would be invalid if those from a day were removed; null if there are none.</summary>
    public static LocalDate? Left(Service service, IReadOnlyList<string> own, LocalDate from)
    {
        var left = Others(own, from.ToDateOnly());
        return
            service.RulesFile is { } rules
            && ShippedRules.ReadWith($"{service.Rules}.yaml", rules, left).Set is null
            && left.Find(f => f.Period.From > from.ToDateOnly()) is { } later
            ? LocalDate.FromDateOnly(later.Period.From)
            : null;
    }

    private static List<FigureFile> Others(IReadOnlyList<string> own, DateOnly from) =>
        [.. own.Select(t => FigureFile.Read(KnownRules.Added, t).Figures).OfType<FigureFile>().Where(f => f.Period.From != from)];

    private static List<Error> Said(IReadOnlyList<Fault> faults) =>
        [
            .. faults
                .Take(MostFaults)
                .Select(f =>
                    f.File == Given
                        ? (Error)new FigureErrors.WrongFigures(f.Line, RuleFault.Said(f))
                        : new FigureErrors.FiguresDoNotFit(f.File, f.Line, RuleFault.Said(f))
                ),
        ];
}
