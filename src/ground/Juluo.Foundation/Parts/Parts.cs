namespace Juluo.Foundation;

/// <summary>What the parts need of each other.</summary>
public static class Parts
{
    public static IReadOnlyList<Part> All { get; } = Enum.GetValues<Part>();

    /// <summary>The parts without which this one does not work, those that they need included.</summary>
    public static IReadOnlyList<Part> NeededBy(Part part) =>
        part switch
        {
            Part.Mentoring or Part.Grants or Part.Government => [Part.Projects, Part.Organisations],
            Part.Residencies or Part.Services => [Part.Surveys],
            _ => [],
        };

    /// <summary>Decides what a community uses from now on: a part that is switched on brings along what it needs.</summary>
    /// <param name="before">What it has used until now.</param>
    /// <param name="chosen">What it would use.</param>
    /// <returns>The parts, or a <see cref="PartErrors.Needed"/> for each that was switched off and that another one still needs.</returns>
    public static Outcome<IReadOnlySet<Part>> Choose(IReadOnlySet<Part> before, IReadOnlySet<Part> chosen)
    {
        var missing = chosen.SelectMany(by => NeededBy(by), (by, needed) => (by, needed)).Where(n => !chosen.Contains(n.needed)).ToList();
        var errors = missing.Where(n => before.Contains(n.needed)).Select(n => (Error)new PartErrors.Needed(n.needed, n.by)).ToList();
        return errors.Count > 0 ? errors : new HashSet<Part>(chosen.Concat(missing.Select(n => n.needed)));
    }
}
