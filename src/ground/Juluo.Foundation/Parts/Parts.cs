namespace Juluo.Foundation;

/// <summary>Dependencies between parts.</summary>
public static class Parts
{
    public static IReadOnlyList<Part> All { get; } = Enum.GetValues<Part>();

    /// <summary>Returns the parts that this one requires, including indirect dependencies.</summary>
    public static IReadOnlyList<Part> NeededBy(Part part) =>
        part switch
        {
            Part.Mentoring or Part.Grants or Part.Government => [Part.Projects, Part.Organisations],
            Part.Residencies or Part.Services => [Part.Surveys],
            _ => [],
        };

    /// <summary>Determines the parts that a community uses from now on: switching on a part also switches on its dependencies.</summary>
    /// <param name="before">The parts in use until now.</param>
    /// <param name="chosen">The chosen parts.</param>
    /// <returns>The parts, or a <see cref="PartErrors.Needed"/> for each part that was switched off but is still required.</returns>
    public static Outcome<IReadOnlySet<Part>> Choose(IReadOnlySet<Part> before, IReadOnlySet<Part> chosen)
    {
        var missing = chosen.SelectMany(by => NeededBy(by), (by, needed) => (by, needed)).Where(n => !chosen.Contains(n.needed)).ToList();
        var errors = missing.Where(n => before.Contains(n.needed)).Select(n => (Error)new PartErrors.Needed(n.needed, n.by)).ToList();
        return errors.Count > 0 ? errors : new HashSet<Part>(chosen.Concat(missing.Select(n => n.needed)));
    }
}
